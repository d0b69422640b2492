using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Text;

namespace Readout.Exports.Rows;

/// <summary>A record with what exporters ask of it again and again. Offsets are code points, as in the record.</summary>
internal sealed class ReportScene(ReportRecord record, ExportOptions options)
{
    private CodePoints? _points;
    private IReadOnlyList<Span>? _sentences;
    private Span? _lead;

    public ReportRecord Record => record;

    public Report Report => record.Coded.Report;

    public ExportOptions Options => options;

    public ExportTables Tables => options.Tables;

    public CodePoints Points => _points ??= new CodePoints(record.Text);

    /// <summary>Whether the record holds its text; without it nothing can be quoted.</summary>
    public bool HasText => record.Text.Length > 0;

    /// <summary>The wanted events that the modality lets through.</summary>
    public IEnumerable<Event> Events =>
        record.Coded.Events.Where(e => (options.Modality == ModalityChoice.All || options.Tables.IsFact(e)) && (options.Filter?.Wants(e, options.Tables.Ontology) ?? true) && (options.Only?.Invoke(record, e) ?? true));

    /// <summary>The wanted statements.</summary>
    public IEnumerable<Statement> Statements =>
        record.Coded.Statements.Where(s => options.Filter?.Wants(s.Addressees.Prepend(s.Speaker), s.Time) ?? true);

    /// <summary>The wanted commitments; their time is the deadline.</summary>
    public IEnumerable<Commitment> Commitments => record.Coded.Commitments.Where(c =>
        options.Filter?.Wants(c.Issuer.Concat(c.Target).Concat(c.Protege), c.Deadline is { } day ? new EventTime(day, day) : null) ?? true);

    /// <summary>The wanted appointments.</summary>
    public IEnumerable<Appointment> Appointments => record.Coded.Appointments.Where(a => options.Filter?.Wants(a.Participants, a.Time, a.Place) ?? true);

    /// <summary>The day of publication; null if it isn't known to the day.</summary>
    public DateOnly? Published => record.Coded.Published is { } p && p.Earliest == p.Latest ? p.Earliest : null;

    /// <summary>The characters of the span; null if the text isn't there.</summary>
    public string? Quote(Span span) => span.Start >= 0 && span.End <= record.Text.Length && !span.IsEmpty ? span.Of(record.Text) : null;

    /// <summary>Number of the sentence that holds the offset, from 1; empty if sentences aren't known.</summary>
    public string SentenceOf(int offset)
    {
        _sentences ??= HasText ? options.Sentences?.Invoke(record) ?? [] : [];
        for (var i = 0; i < _sentences.Count; i++)
        {
            if (offset < _sentences[i].End)
            {
                return _sentences[i].Contains(offset) ? (i + 1).ToString(CultureInfo.InvariantCulture) : "";
            }
        }

        return "";
    }

    /// <summary>Whether the span lies in title, deck or the first paragraph of the body.</summary>
    public bool IsLead(Span span)
    {
        _lead ??= Lead();
        return _lead.Value.Contains(span.Start);
    }

    private Span Lead()
    {
        var end = 0;
        foreach (var region in record.Coded.Analysis.Regions)
        {
            if (region.Kind is RegionKind.Title or RegionKind.Deck or RegionKind.Body)
            {
                end = region.Span.End;
            }

            if (region.Kind == RegionKind.Body)
            {
                break;
            }
        }

        return new Span(0, end);
    }
}
