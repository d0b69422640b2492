using Readout.Exports.Annotation;
using Readout.Exports.Feeds;
using Readout.Exports.Items;
using Readout.Exports.Tabular;

namespace Readout.Exports;

/// <summary>Makes exporters.</summary>
public static class Exporters
{
    /// <summary>The format's name on the command line: <c>gdelt-mentions</c>.</summary>
    public static string NameOf(ExportFormat format) => format == ExportFormat.GdeltMentions ? "gdelt-mentions" : format.ToString().ToLowerInvariant();

    /// <summary>Whether the format numbers sentences and needs <see cref="ExportOptions.Sentences"/>.</summary>
    public static bool NeedsSentences(ExportFormat format) => format is ExportFormat.GdeltMentions or ExportFormat.Icews or ExportFormat.Phoenix;

    /// <summary>Whether the format can say only that something is a fact; it gets nothing else unless asked to.</summary>
    public static bool KnowsOnlyFacts(ExportFormat format) =>
        format is ExportFormat.Gdelt or ExportFormat.GdeltMentions or ExportFormat.Icews or ExportFormat.Polecat or ExportFormat.Phoenix;

    /// <summary>An exporter that writes to <paramref name="output"/>, which stays open. brat writes a ZIP archive.</summary>
    public static Exporter Create(ExportFormat format, Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var settled = options.Modality == ModalityChoice.Default
            ? options with { Modality = KnowsOnlyFacts(format) ? ModalityChoice.Facts : ModalityChoice.All }
            : options;
        return format switch
        {
            ExportFormat.Jsonl => new RecordLinesExporter(output, settled),
            ExportFormat.Gdelt => new TabularExporter<Rows.Dyad>(output, settled, GdeltEvents.Columns, Rows.Dyads.Of, header: false),
            ExportFormat.GdeltMentions => new TabularExporter<GdeltMention>(output, settled, GdeltMentions.Columns, GdeltMentions.Of, header: false),
            ExportFormat.Icews => new TabularExporter<Rows.Dyad>(output, settled, IcewsEvents.Columns, Rows.Dyads.Of, header: true),
            ExportFormat.Polecat => new TabularExporter<Rows.Dyad>(output, settled, PolecatEvents.Columns, Rows.Dyads.Of, header: true),
            ExportFormat.Phoenix => new TabularExporter<Rows.Dyad>(output, settled, PhoenixEvents.Columns, Rows.Dyads.Of, header: false),
            ExportFormat.Plover => new PloverExporter(output, settled),
            ExportFormat.Csv => new CsvExporter(output, settled),
            ExportFormat.Parquet => new ParquetExporter(output, settled),
            ExportFormat.Webanno => new WebAnnotationExporter(output, settled),
            ExportFormat.Brat => new BratExporter(new ZipFiles(output), settled),
            ExportFormat.Conllu => new ConlluExporter(output, settled),
            ExportFormat.Ics => new CalendarExporter(output, settled),
            ExportFormat.Atom => new AtomExporter(output, settled),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
        };
    }
}
