using Readout.Coding;
using Readout.Language;
using Readout.Record;

namespace Readout.Exports;

/// <summary>What an exporter has to know besides the records.</summary>
public sealed record ExportOptions
{
    /// <summary>Other data sets' codes and names.</summary>
    public required ExportTables Tables { get; init; }

    /// <summary>Which events.</summary>
    public ModalityChoice Modality { get; init; }

    /// <summary>What a row of a table is (CSV, Parquet).</summary>
    public ItemKind Items { get; init; }

    /// <summary>Which events and other items of a record are wanted; null for all.</summary>
    public ExportFilter? Filter { get; init; }

    /// <summary>Whether an event is among those that a question to a store found; null for all.</summary>
    public Func<ReportRecord, Event, bool>? Only { get; init; }

    /// <summary>Finds the sentences of a record's text, in order, for the formats that number sentences; without it those columns stay empty.</summary>
    public Func<ReportRecord, IReadOnlyList<Text.Span>>? Sentences { get; init; }

    /// <summary>Reads the words of a record's text again, for CoNLL-U.</summary>
    public Func<ReportRecord, IReadOnlyList<Sentence>>? Words { get; init; }

    /// <summary>Life of an appointment across reports; without it, or where it gives none, an appointment stands for itself, SEQUENCE 0.</summary>
    public Func<ReportRecord, Appointment, AppointmentLife?>? Life { get; init; }

    /// <summary>Whether records come in the order of their identifiers, each once, as a store has them: then nothing has to be sorted.</summary>
    public bool InOrder { get; init; }

    /// <summary>Title of a feed or calendar.</summary>
    public string Title { get; init; } = "Readout";
}

/// <summary>An appointment across reports.</summary>
/// <param name="Uid">Identifier that all its tellings share.</param>
/// <param name="Sequence">How often it was changed since it was first heard of.</param>
/// <param name="Status">How it stands after all that is told of it.</param>
/// <param name="First">First possible day, as last told; null if none is.</param>
/// <param name="Last">Last possible day.</param>
/// <param name="Speaks">Whether this telling stands for all; a calendar holds each appointment once.</param>
public sealed record AppointmentLife(string Uid, int Sequence, AppointmentStatus Status, DateOnly? First, DateOnly? Last, bool Speaks);
