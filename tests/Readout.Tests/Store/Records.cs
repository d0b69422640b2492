using System.Text.Json.Nodes;
using Readout.Record;
using Readout.Tests.Exports;

namespace Readout.Tests.Store;

/// <summary>Records as other programs, sources and readings would give them.</summary>
internal static class Records
{
    /// <summary>The record with changes made to its JSON.</summary>
    public static ReportRecord With(ReportRecord record, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(RecordWriter.ToJson(record))!.AsObject();
        change(json);
        return RecordReader.Read(json.ToJsonString());
    }

    /// <summary>The same text, found at another place.</summary>
    public static ReportRecord From(ReportRecord record, string sourceId, string? publisher = null, string? published = null) => With(record, json =>
    {
        var report = json["report"]!.AsObject();
        report["source_id"] = sourceId;
        report["publisher"] = publisher ?? (string?)report["publisher"];
        if (published is not null)
        {
            report["published"] = new JsonObject { ["date"] = published, ["basis"] = "given", ["evidence"] = new JsonArray() };
        }
    });

    /// <summary>What a later program makes of the call: the threat's trigger is a word longer, the talks are gone, the lexicon is another.</summary>
    public static ReportRecord ReadAnew(ReportRecord record) => With(record, json =>
    {
        var events = json["events"]!.AsArray();
        var threat = Event(json, "THREATEN");
        threat["trigger"]!["start"] = (int)threat["trigger"]!["start"]! - "would ".Length;
        events.Remove(Event(json, "AGREE"));
        json["provenance"]!["lexicon"] = new string('1', 64);
    });

    /// <summary>The event of a kind.</summary>
    public static JsonObject Event(JsonObject record, string plover) => record["events"]!.AsArray().Select(e => e!.AsObject()).Single(e => (string?)e["plover"]!["event"] == plover);

    /// <summary>The lasting name of the call's event of a kind: report, and the characters that it stands on.</summary>
    public static string Name(ReportRecord record, string plover)
    {
        var item = Event(JsonNode.Parse(RecordWriter.ToJson(record))!.AsObject(), plover);
        return $"{record.Id}.e{item["trigger"]!["start"]}-{item["trigger"]!["end"]}";
    }

    /// <summary>Some small records, and the call.</summary>
    public static IReadOnlyList<ReportRecord> Some { get; } = [SampleRecords.Call(), .. Enumerable.Range(1, 5).Select(SampleRecords.Small)];
}
