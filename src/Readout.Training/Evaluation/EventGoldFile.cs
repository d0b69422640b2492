using System.Globalization;
using System.Text.Json;

namespace Readout.Training;

/// <summary>Reads events that humans coded: PLOVER's gold standard (JSON), PETRARCH's test sentences or records (JSON Lines).</summary>
internal static class EventGoldFile
{
    // PLOVER's gold standard was written in 2016; these events have other names since.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["DEMAND"] = "REQUEST",
        ["DISAPPROVE"] = "ACCUSE",
        ["INVESTIGATE"] = "ACCUSE",
        ["FIGHT"] = "ASSAULT",
    };

    // Codes in the gold files that are no ISO 3166-1 alpha-3 codes.
    private static readonly Dictionary<string, string> Miscoded = new(StringComparer.Ordinal)
    {
        ["JAP"] = "JPN",
        ["ITL"] = "ITA",
        ["VTN"] = "VNM",
        ["ROM"] = "ROU",
        ["GER"] = "DEU",
        ["ROK"] = "KOR",
    };

    /// <summary>Reads a file; what it is shows from its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cameoToEvent">PLOVER's event for a CAMEO code, for files that have CAMEO codes only.</param>
    /// <exception cref="InvalidDataException">The file is of none of the three forms.</exception>
    public static IReadOnlyList<EventGold> Read(string path, Func<string, string?> cameoToEvent)
    {
        var text = File.ReadAllText(path);
        try
        {
            if (text.TrimStart().StartsWith('['))
            {
                using var document = JsonDocument.Parse(text);
                return [.. document.RootElement.EnumerateArray().Where(e => e.TryGetProperty("text", out _)).Select(Plover)];
            }

            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Line(line, cameoToEvent))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"RD830 {path}: no gold events in PLOVER's JSON, PETRARCH's JSON Lines or records ({e.Message})", e);
        }
    }

    /// <summary>The events of a record in JSON.</summary>
    public static IReadOnlyList<CodedEvent> OfRecord(JsonElement record)
    {
        var codes = record.GetProperty("actors").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, a => Text(a, "code") ?? Text(a, "country") ?? Text(a, "name") ?? "", StringComparer.Ordinal);
        return
        [
            .. record.GetProperty("events").EnumerateArray().Select(e => new CodedEvent(
                e.GetProperty("plover").GetProperty("event").GetString()!,
                e.TryGetProperty("cameo", out var cameo) ? Text(cameo, "code") : null,
                [.. e.GetProperty("source").EnumerateArray().Select(a => codes[a.GetString()!])],
                [.. e.GetProperty("target").EnumerateArray().Select(a => codes[a.GetString()!])],
                Text(e, "modality"),
                e.TryGetProperty("trigger", out var t) ? (t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32()) : null)
            {
                Confidence = e.TryGetProperty("confidence", out var sure) ? sure.GetDouble() : null,
            }),
        ];
    }

    private static EventGold Plover(JsonElement e)
    {
        var name = e.GetProperty("event").GetString()!;
        var (source, target) = (Actors(e, "source"), Actors(e, "target"));
        // "SRC/TAR" parties all stand in the source.
        if (target.Count == 0 && source.Count > 1)
        {
            (source, target) = ([source[0]], [.. source.Skip(1)]);
        }

        return new EventGold(e.GetProperty("id").GetString()!, e.GetProperty("text").GetString()!, Day(Text(e, "date")), [new CodedEvent(Renamed.GetValueOrDefault(name, name), null, source, target, null, null)]);
    }

    private static List<string> Actors(JsonElement e, string role) =>
        e.TryGetProperty(role, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(a => Code((Text(a, "code") ?? "") + (Text(a, "sector") ?? ""))).Where(c => c.Length > 0).Distinct()]
            : [];

    private static EventGold Line(string line, Func<string, string?> cameoToEvent)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (root.TryGetProperty("report", out _))
        {
            return new EventGold(RecordItems.Key(root), RecordItems.TextOf(root), null, OfRecord(root));
        }

        var events = root.GetProperty("events").EnumerateArray().Select(e => (Code: Text(e, "code") ?? "", Json: e)).Where(e => cameoToEvent(e.Code) is not null)
            .Select(e => new CodedEvent(cameoToEvent(e.Code)!, e.Code, Single(e.Json, "source"), Single(e.Json, "target"), null, null));
        return new EventGold(Text(root, "id") ?? "", Text(root, "text") ?? "", Day(Text(root, "date")), [.. events]);
    }

    private static string[] Single(JsonElement e, string role) => Text(e, role) is { Length: > 2 } code && code.TrimStart('-') is { Length: > 0 } known ? [Code(known)] : [];

    private static string Code(string code) => code.Length >= 3 && Miscoded.TryGetValue(code[..3], out var right) ? right + code[3..] : code;

    private static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
