using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Coding;
using Readout.Text;

namespace Readout.Record;

/// <summary>What to write of a record.</summary>
public sealed record RecordOptions
{
    /// <summary>Whether the text itself is written, so that every span can be checked; true unless said otherwise.</summary>
    public bool Text { get; init; } = true;
}

/// <summary>Writes records as JSON: the same record gives the same bytes. Spans become code points here and nowhere else.</summary>
public static class RecordWriter
{
    private const int LeastBuffer = 1 << 16;
    private const int MostBuffer = 1 << 22;

    // Kept for the next record of the thread: one that is made for each is copied as it grows, and thrown away.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Buffer;

    // Relaxed: quotes and letters of all languages stand as they are; the output is JSON, not a part of a web page.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record as one line of JSON Lines, line feed included, in UTF-8.</summary>
    public static byte[] ToLine(ReportRecord record, RecordOptions? options = null)
    {
        var buffer = Written(record, options);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The record as JSON.</summary>
    public static string ToJson(ReportRecord record, RecordOptions? options = null) => System.Text.Encoding.UTF8.GetString(Written(record, options).WrittenSpan);

    /// <summary>Writes the record as one JSON object.</summary>
    public static void Write(ReportRecord record, Utf8JsonWriter writer, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(writer);
        var items = new ItemWriter(writer, new CodePoints(record.Text));
        writer.WriteStartObject();
        WriteReport(record, writer, items, options ?? new RecordOptions());
        items.List("actors", record.Coded.Actors, items.Write);
        items.List("places", record.Coded.Places, items.Write);
        items.List("times", record.Coded.Times, items.Write);
        items.List("events", record.Coded.Events, items.Write);
        items.List("statements", record.Coded.Statements, items.Write);
        items.List("commitments", record.Coded.Commitments, items.Write);
        items.List("appointments", record.Coded.Appointments, items.Write);
        items.List("figures", record.Coded.Figures, items.Write);
        WriteProvenance(record.Provenance, writer);
        writer.WriteEndObject();
    }

    private static ArrayBufferWriter<byte> Written(ReportRecord record, RecordOptions? options)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = Buffer ?? new ArrayBufferWriter<byte>(LeastBuffer);
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, Json);
        Write(record, writer, options);
        writer.Flush();
        Buffer = buffer.Capacity <= MostBuffer ? buffer : null;
        return buffer;
    }

    private static void WriteReport(ReportRecord record, Utf8JsonWriter writer, ItemWriter items, RecordOptions options)
    {
        var report = record.Coded.Report;
        writer.WriteStartObject("report");
        writer.WriteString("schema", ReportRecord.SchemaVersion);
        writer.WriteString("id", record.Id);
        items.Optional("source_id", report.SourceId);
        items.Optional("title", record.Title);
        items.Optional("url", report.Url);
        items.Optional("publisher", report.Publisher);
        items.Optional("language", record.Language);
        writer.WriteString("text_sha256", record.TextSha256);
        if (options.Text)
        {
            writer.WriteString("text", report.Text);
        }

        if (record.Coded.Published is { } published)
        {
            WritePublished(published, writer, items);
        }

        writer.WriteStartArray("regions");
        foreach (var region in record.Coded.Analysis.Regions)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", RecordNames.Of(region.Kind));
            items.Bounds(region.Span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePublished(Publication published, Utf8JsonWriter writer, ItemWriter items)
    {
        writer.WriteStartObject("published");
        if (published.Earliest == published.Latest)
        {
            items.Day("date", published.Earliest);
        }
        else
        {
            items.Day("earliest", published.Earliest);
            items.Day("latest", published.Latest);
        }

        writer.WriteString("basis", published.Basis);
        items.Spans("evidence", published.Evidence);
        writer.WriteEndObject();
    }

    private static void WriteProvenance(Provenance provenance, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("provenance");
        writer.WriteString("program", provenance.Program);
        WriteMap("models", provenance.Models, writer);
        writer.WriteString("lexicon", provenance.Lexicon);
        WriteMap("options", provenance.Options, writer);
        writer.WriteEndObject();
    }

    private static void WriteMap(string name, IReadOnlyDictionary<string, string> map, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }
}
