using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Exports.Rows;
using Readout.Record;
using Readout.Text;

namespace Readout.Exports.Annotation;

/// <summary>W3C Web Annotation: one collection, an annotation for each item, a target for each stretch of text that tells of it, found by position
/// (code points, and UTF-16 units beside them) and by the words themselves with what stands around them.</summary>
internal sealed class WebAnnotationExporter : Exporter
{
    // Characters before and after a quotation: enough to tell it from another one of the same words.
    private const int Around = 32;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;
    private readonly ArrayBufferWriter<byte> _item = new();
    private readonly Utf8JsonWriter _inner;
    private readonly ExportOptions _options;
    private int _count;

    public WebAnnotationExporter(Stream output, ExportOptions options)
    {
        _options = options;
        _json = new Utf8JsonWriter(output, Json);
        _inner = new Utf8JsonWriter(_item, Json);
        _json.WriteStartObject();
        _json.WriteStartArray("@context");
        _json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        _json.WriteStartObject();
        _json.WriteString("readout", "urn:readout:");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteString("id", "urn:readout:annotations");
        _json.WriteString("type", "AnnotationCollection");
        _json.WriteString("label", options.Title);
        _json.WriteStartObject("first");
        _json.WriteString("id", "urn:readout:annotations:1");
        _json.WriteString("type", "AnnotationPage");
        _json.WriteNumber("startIndex", 0);
        _json.WriteStartArray("items");
    }

    public override void Write(ReportRecord record)
    {
        var scene = new ReportScene(record, _options);
        var items = new ItemWriter(_inner, scene.Points);
        var coded = record.Coded;
        Each(scene, coded.Actors, a => a.Id, "identifying", a => a.Name, a => a.Mentions.Select(m => m.Span), items.Write);
        Each(scene, coded.Places, p => p.Id, "identifying", p => p.Name, p => p.Mentions.Select(m => m.Span), items.Write);
        Each(scene, coded.Times, t => t.Id, "identifying", t => t.Timex, t => [t.Span], items.Write);
        Each(scene, scene.Events, e => e.Id, "classifying", e => e.Plover.Event, e => e.Evidence.Count > 0 ? e.Evidence : [e.Trigger], items.Write);
        Each(scene, scene.Statements, s => s.Id, "classifying", _ => "statement", s => s.Content.Prepend(s.Cue), items.Write);
        Each(scene, scene.Commitments, c => c.Id, "classifying", c => RecordNames.Of(c.Kind), c => c.Evidence, items.Write);
        Each(scene, scene.Appointments, a => a.Id, "classifying", a => RecordNames.Of(a.Kind), a => a.Evidence, items.Write);
        Each(scene, coded.Figures, f => f.Id, "identifying", f => f.Unit, f => [f.Span], items.Write);
        _json.Flush();
    }

    public override void Complete()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteNumber("total", _count);
        _json.WriteEndObject();
        _json.Flush();
    }

    protected override void Close()
    {
        _json.Dispose();
        _inner.Dispose();
    }

    private void Each<T>(ReportScene scene, IEnumerable<T> items, Func<T, string> id, string motivation, Func<T, string> word, Func<T, IEnumerable<Span>> spans, Action<T> write)
    {
        foreach (var item in items)
        {
            // An actor that is only inferred stands nowhere in the text.
            var targets = spans(item).Where(s => !s.IsEmpty).ToList();
            if (targets.Count == 0)
            {
                continue;
            }

            _json.WriteStartObject();
            _json.WriteString("id", $"urn:readout:{scene.Record.Id}:{id(item)}");
            _json.WriteString("type", "Annotation");
            _json.WriteString("motivation", motivation);
            _json.WriteStartObject("generator");
            _json.WriteString("type", "Software");
            _json.WriteString("name", scene.Record.Provenance.Program);
            _json.WriteEndObject();
            Bodies(motivation, word(item), item, write);
            _json.WriteStartArray("target");
            targets.ForEach(span => Target(scene, span));
            _json.WriteEndArray();
            _json.WriteEndObject();
            _count++;
        }
    }

    private void Bodies<T>(string purpose, string word, T item, Action<T> write)
    {
        _json.WriteStartArray("body");
        _json.WriteStartObject();
        _json.WriteString("type", "TextualBody");
        _json.WriteString("purpose", purpose);
        _json.WriteString("format", "text/plain");
        _json.WriteString("value", word);
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type", "TextualBody");
        _json.WriteString("purpose", "describing");
        _json.WriteString("format", "application/json");
        // As a string: the item's own names mean nothing in JSON-LD.
        _inner.WriteStartObject();
        write(item);
        _inner.WriteEndObject();
        _inner.Flush();
        _json.WriteString("value", _item.WrittenSpan);
        _item.ResetWrittenCount();
        _inner.Reset();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void Target(ReportScene scene, Span span)
    {
        var points = scene.Points.FromUtf16(span);
        _json.WriteStartObject();
        _json.WriteString("type", "SpecificResource");
        _json.WriteString("source", scene.Report.Url is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : $"urn:sha256:{scene.Record.TextSha256}");
        _json.WriteStartArray("selector");
        _json.WriteStartObject();
        _json.WriteString("type", "TextPositionSelector");
        _json.WriteNumber("start", points.Start);
        _json.WriteNumber("end", points.End);
        if (scene.HasText)
        {
            _json.WriteNumber("readout:utf16Start", span.Start);
            _json.WriteNumber("readout:utf16End", span.End);
        }

        _json.WriteEndObject();
        if (scene.Quote(span) is { } exact)
        {
            _json.WriteStartObject();
            _json.WriteString("type", "TextQuoteSelector");
            _json.WriteString("exact", exact);
            _json.WriteString("prefix", Before(scene.Record.Text, span.Start));
            _json.WriteString("suffix", After(scene.Record.Text, span.End));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private static string Before(string text, int end)
    {
        var start = Math.Max(0, end - Around);
        return text[(start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start)..end];
    }

    private static string After(string text, int start)
    {
        var end = Math.Min(text.Length, start + Around);
        return text[start..(end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end)];
    }
}
