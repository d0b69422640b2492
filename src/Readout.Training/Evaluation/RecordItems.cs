using System.Text.Json;

namespace Readout.Training;

/// <summary>One item of a record, with what scoring looks at. Spans are half open and count code points, as records do.</summary>
/// <param name="Kind">Its kind or form.</param>
/// <param name="Spans">The characters that it stands on: cue and content, action and condition, evidence.</param>
/// <param name="Parties">Country or code of its parties by role ("issuer", "participants" …).</param>
/// <param name="Fields">Further values by name, as they are written.</param>
internal sealed record RecordItem(
    string Kind, IReadOnlyList<(int Start, int End)> Spans, IReadOnlyDictionary<string, IReadOnlyList<string>> Parties, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Whether the two items share at least one character.</summary>
    public bool Overlaps(RecordItem other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Spans.Any(a => other.Spans.Any(b => a.Start < b.End && b.Start < a.End));
    }

    /// <summary>Whether the parties of the role agree: the same countries named at least once, or none wanted.</summary>
    public bool SameParty(RecordItem gold, string role)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var wanted = gold.Parties.GetValueOrDefault(role) ?? [];
        return wanted.Count == 0 || (Parties.GetValueOrDefault(role) ?? []).Any(wanted.Contains);
    }
}

/// <summary>Reads the items of a list of a record written as JSON; fields that gold leaves out may be missing.</summary>
internal static class RecordItems
{
    /// <summary>The items of <paramref name="list"/> ("statements", "commitments", "appointments").</summary>
    public static IReadOnlyList<RecordItem> Read(JsonElement record, string list)
    {
        var actors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in Array(record, "actors"))
        {
            // The country, or the code of those that belong to none.
            actors[Text(actor, "id") ?? ""] = Text(actor, "country") ?? Text(actor, "code") ?? Text(actor, "name") ?? "";
        }

        return [.. Array(record, list).Select(item => Item(item, actors))];
    }

    /// <summary>What names the report of a record: its source's identifier, else the hash of its text.</summary>
    public static string Key(JsonElement record) =>
        record.TryGetProperty("report", out var report) ? Text(report, "source_id") ?? Text(report, "text_sha256") ?? Text(report, "id") ?? "" : "";

    /// <summary>The report's text, if the record holds it.</summary>
    public static string? TextOf(JsonElement record) => record.TryGetProperty("report", out var report) ? Text(report, "text") : null;

    private static RecordItem Item(JsonElement item, Dictionary<string, string> actors)
    {
        var spans = new List<(int, int)>();
        foreach (var name in (string[])["action", "condition"])
        {
            if (item.TryGetProperty(name, out var part) && part.TryGetProperty("span", out var span))
            {
                spans.Add(Span(span));
            }
        }

        if (item.TryGetProperty("cue", out var cue))
        {
            spans.Add(Span(cue));
        }

        foreach (var name in (string[])["evidence", "content"])
        {
            // A commitment's own words are compared where it has them; its evidence may be a whole sentence.
            if (spans.Count == 0 || name == "content")
            {
                spans.AddRange(Array(item, name).Select(Span));
            }
        }

        var parties = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var role in (string[])["issuer", "target", "protege", "participants", "addressees"])
        {
            parties[role] = [.. Array(item, role).Select(a => actors.GetValueOrDefault(a.GetString() ?? "", ""))];
        }

        if (Text(item, "speaker") is { } speaker)
        {
            parties["speaker"] = [actors.GetValueOrDefault(speaker, "")];
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["purpose", "scope", "status", "medium", "form", "deadline"])
        {
            if (Text(item, name) is { } value)
            {
                fields[name] = value;
            }
        }

        if (item.TryGetProperty("condition", out var condition) && Text(condition, "connective") is { } connective)
        {
            fields["connective"] = connective;
        }

        if (item.TryGetProperty("time", out var time) && time.ValueKind == JsonValueKind.Object)
        {
            fields["time"] = (Text(time, "earliest") ?? "") + "/" + (Text(time, "latest") ?? "");
        }

        return new RecordItem(Text(item, "kind") ?? "", spans, parties, fields);
    }

    private static IEnumerable<JsonElement> Array(JsonElement json, string name) =>
        json.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static (int Start, int End) Span(JsonElement span) => (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
