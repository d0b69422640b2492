using System.Globalization;
using System.Text.Json;
using Readout.Language;
using Readout.Text;

namespace Readout.Record;

/// <summary>Reads records back from JSON. What <see cref="RecordWriter"/> wrote is written again byte for byte.</summary>
/// <remarks>A record without its text (<see cref="RecordOptions.Text"/>) keeps its spans in code points and quotes nothing.
/// Sentences and words are not part of a record: the analysis of a record that was read back holds the regions only.</remarks>
public static class RecordReader
{
    /// <summary>Reads one record.</summary>
    /// <exception cref="FormatException">The JSON is no record; the message names the field.</exception>
    public static ReportRecord Read(string json) => Read(json, "");

    /// <summary>Reads one record that was written without its text, and puts the text in its place.</summary>
    /// <param name="json">The record.</param>
    /// <param name="text">Its text; not looked at if the record has one.</param>
    /// <exception cref="FormatException">The JSON is no record; the message names the field.</exception>
    internal static ReportRecord Read(string json, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, text);
        }
        catch (JsonException e)
        {
            throw new FormatException($"RD410 not JSON: {e.Message}", e);
        }
    }

    /// <summary>Reads JSON Lines, one record a line; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line is no record; the message names line and field.</exception>
    public static IEnumerable<ReportRecord> ReadLines(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            ReportRecord record;
            try
            {
                record = Read(line);
            }
            catch (FormatException e)
            {
                throw new FormatException($"line {number.ToString(CultureInfo.InvariantCulture)}: {e.Message}", e);
            }

            yield return record;
        }
    }

    /// <summary>Reads one record.</summary>
    /// <exception cref="FormatException">The JSON is no record; the message names the field.</exception>
    public static ReportRecord Read(JsonElement json) => Read(json, "");

    private static ReportRecord Read(JsonElement json, string without)
    {
        try
        {
            var head = json.GetProperty("report");
            var text = Optional(head, "text") ?? without;
            var items = new ItemReader(json, new CodePoints(text));
            var report = new Report
            {
                Text = text,
                SourceId = Optional(head, "source_id"),
                Title = Optional(head, "title"),
                Url = Optional(head, "url"),
                Publisher = Optional(head, "publisher"),
            };
            var regions = items.Regions(head);
            var published = items.Published(head);
            if (published is { Basis: "given" } given && given.Earliest == given.Latest)
            {
                report = report with { Published = given.Earliest };
            }

            return new ReportRecord(items.Coded(new Analysis(report, regions, []), published), ProvenanceOf(json.GetProperty("provenance")))
            {
                Id = Required(head, "id"),
                TextSha256 = Required(head, "text_sha256"),
                Language = Optional(head, "language"),
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"RD411 a field is missing or of another kind than record.schema.json says: {e.Message}", e);
        }
    }

    internal static string Required(JsonElement json, string name) =>
        Optional(json, name) ?? throw new FormatException($"RD411 no string \"{name}\"; see record.schema.json");

    internal static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Provenance ProvenanceOf(JsonElement json) => new()
    {
        Program = Required(json, "program"),
        Models = Map(json, "models"),
        Lexicon = Required(json, "lexicon"),
        Options = Map(json, "options"),
    };

    private static SortedDictionary<string, string> Map(JsonElement json, string name)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in json.GetProperty(name).EnumerateObject())
        {
            map[pair.Name] = pair.Value.GetString() ?? "";
        }

        return map;
    }
}
