using System.Text.Json.Nodes;
using Readout.Coding;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class CorrectionTests(Databases databases)
{
    private static readonly ReportRecord Call = Records.Some[0];
    private static readonly string Threat = Records.Name(Call, "THREATEN");
    private static readonly string Talks = Records.Name(Call, "AGREE");

    [Theory, OnBoth]
    public void A_correction_stands_over_the_program_and_is_told(DatabaseKind kind)
    {
        using var kept = Kept(kind);
        var before = kept.Store.Changes.Last;
        var made = Assert.Single(kept.Store.Corrections.Correct(Threat, Field("modality", "denied"), "A. Editor", "it was taken back"));

        var now = kept.Store.Reports.Record(Call.Id)!;
        Assert.Equal(Modality.Denied, now.Coded.Events.Single(e => e.Plover.Event == "THREATEN").Modality);
        Assert.Equal([Threat], kept.Found(new EventFilter { Events = ["THREATEN"], Modalities = ["denied"] }));
        Assert.Empty(kept.Found(new EventFilter { Events = ["THREATEN"], Modalities = ["conditional"] }));
        var told = Assert.Single(kept.Store.Changes.After(before));
        Assert.Equal((made.Number, "item-corrected", Threat, "A. Editor", "it was taken back"), (told.Number, told.Kind, told.Item, told.Who, told.Note));
        Assert.Equal("""{"field":"modality","was":"conditional","value":"denied"}""", told.Detail);
        Assert.Equal((made, 1), (kept.Store.Corrections.All().Single() with { At = made.At }, kept.Store.Corrections.Gold().Count()));

        // As it was before.
        Assert.Equal([Threat], kept.Found(new EventFilter { Events = ["THREATEN"], Modalities = ["conditional"], AsOf = before }));
        Assert.Equal(RecordWriter.ToJson(Call), RecordWriter.ToJson(kept.Store.Reports.RecordAt(Call.Id, before)!));
        Assert.Equal(RecordWriter.ToJson(now), RecordWriter.ToJson(kept.Store.Reports.RecordAt(Call.Id, made.Number)!));
        Assert.Empty(kept.Faults());
    }

    [Theory]
    [OnBoth("e", "plover.mode", "", null)]
    [OnBoth("e", "confidence", "0.25", "0.25")]
    [OnBoth("e", "target", "a2,a3", """["a2","a3"]""")]
    [OnBoth("e", "time", """{"earliest":"2022-01-09","latest":"2022-01-11","time":"t2"}""", """{"earliest":"2022-01-09","latest":"2022-01-11","time":"t2"}""")]
    [OnBoth("e", "time.latest", "2022-01-11", "\"2022-01-11\"")]
    [OnBoth("e", "evidence", """[{"start":0,"end":6}]""", """[{"start":0,"end":6}]""")]
    [OnBoth("a", "name", "'; DROP TABLE actors; --", "\"'; DROP TABLE actors; --\"")]
    [OnBoth("a", "sectors", "GOV,MIL", """["GOV","MIL"]""")]
    [OnBoth("p", "lat", "46.5", "46.5")]
    [OnBoth("t", "timex", "2022-W01", "\"2022-W01\"")]
    [OnBoth("s", "medium", "tv", "\"tv\"")]
    [OnBoth("s", "speaker", "a1", "\"a1\"")]
    [OnBoth("c", "kind", "warning", "\"warning\"")]
    [OnBoth("c", "condition", "", null)]
    [OnBoth("c", "action.event", "e1", "\"e1\"")]
    [OnBoth("m", "status", "cancelled", "\"cancelled\"")]
    [OnBoth("m", "participants", "a1", """["a1"]""")]
    [OnBoth("f", "value", "90000", "90000")]
    [OnBoth("f", "approximate", "true", "true")]
    [OnBoth("", "title", "Another title", "\"Another title\"")]
    [OnBoth("", "published", "2022-01-02", """{"date":"2022-01-02","basis":"given","evidence":[]}""")]
    public void Any_field_of_any_item_can_be_corrected_and_the_correction_undone(DatabaseKind kind, string letter, string field, string value, string? written)
    {
        using var kept = Kept(kind);
        var before = RecordWriter.ToJson(Call);
        var local = letter.Length == 0 ? "" : letter == "e" ? Local(Call, Talks) : letter + "1";
        var made = Assert.Single(kept.Store.Corrections.Correct(local.Length == 0 ? Call.Id : $"{Call.Id}.{local}", Field(field, value), "A. Editor"));

        var now = JsonNode.Parse(RecordWriter.ToJson(kept.Store.Reports.Record(Call.Id)!))!.AsObject();
        var item = local.Length == 0 ? now["report"]! : now.SelectMany(l => l.Value is JsonArray list ? list : []).Single(i => (string?)i?["id"] == local);
        var there = field.Split('.').Aggregate((JsonNode?)item, (node, name) => node?[name]);
        Assert.True(JsonNode.DeepEquals(written is null ? null : JsonNode.Parse(written), there), $"{there?.ToJsonString()} instead of {written}");
        Assert.Empty(kept.Faults());

        kept.Store.Corrections.Undo(made.Number, "Another Editor", "it was right");
        Assert.Equal(before, RecordWriter.ToJson(kept.Store.Reports.Record(Call.Id)!));
        Assert.Empty(kept.Store.Corrections.All());
        // The ledger may follow, which is told besides.
        var undone = kept.Store.Changes.After(made.Number).Single(c => !c.Kind.StartsWith("ledger-step", StringComparison.Ordinal));
        Assert.Equal(undone.Number, Assert.Single(kept.Store.Corrections.All(all: true)).Lapsed);
        Assert.Equal(("correction-undone", "Another Editor"), (undone.Kind, undone.Who));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void What_is_rejected_is_gone_until_that_is_undone(DatabaseKind kind)
    {
        using var kept = Kept(kind);
        var before = kept.Store.Changes.Last;
        var made = kept.Store.Corrections.Reject(Threat, "A. Editor", "a figure of speech");
        var now = kept.Store.Reports.Record(Call.Id)!;
        Assert.DoesNotContain(now.Coded.Events, e => e.Plover.Event == "THREATEN");
        Assert.Null(now.Coded.Commitments.Single().Action!.Event);
        Assert.DoesNotContain(Threat, kept.Found(new EventFilter()));
        Assert.Contains(Threat, kept.Found(new EventFilter { AsOf = before }));
        Assert.Equal("item-rejected", kept.Store.Changes.After(before).Single().Kind);
        Assert.StartsWith("RD820", Assert.Throws<StoreException>(() => kept.Store.Corrections.Correct(Threat, Field("modality", "denied"), "A. Editor")).Message, StringComparison.Ordinal);
        Assert.Empty(kept.Faults());

        kept.Store.Corrections.Undo(made.Number, "A. Editor");
        Assert.Contains(Threat, kept.Found(new EventFilter()));
        Assert.Equal(RecordWriter.ToJson(Call), RecordWriter.ToJson(kept.Store.Reports.Record(Call.Id)!));
        Assert.StartsWith("RD822", Assert.Throws<StoreException>(() => kept.Store.Corrections.Undo(made.Number, "A. Editor")).Message, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public void A_new_reading_keeps_corrections_and_those_without_their_item_lapse(DatabaseKind kind)
    {
        using var kept = Kept(kind);
        kept.Store.Corrections.Correct(Threat, Field("confidence", "0.5"), "A. Editor");
        kept.Store.Corrections.Correct($"{Call.Id}.c1", [new("action.event", Local(Call, Talks))], "A. Editor");
        var talks = kept.Store.Corrections.Correct(Talks, Field("modality", "occurred"), "A. Editor")[0];
        var anew = Records.ReadAnew(Call);
        kept.Store.Reports.Replace([anew]);

        // The threat stands on other characters now; the talks are not found any more, nor can anything refer to them.
        Assert.Equal(0.5, kept.Store.Reports.Record(Call.Id)!.Coded.Events.Single(e => e.Plover.Event == "THREATEN").Confidence);
        Assert.Equal([Records.Name(anew, "THREATEN")], kept.Store.Corrections.All().Select(c => c.Item));
        Assert.Equal(2, kept.Store.Changes.After(talks.Number).Count(c => c.Kind == "correction-lapsed"));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void The_last_correction_of_a_field_holds_and_the_one_before_it_when_that_is_undone(DatabaseKind kind)
    {
        using var kept = Kept(kind);
        kept.Store.Corrections.Correct(Talks, Field("modality", "occurred"), "A");
        var second = kept.Store.Corrections.Correct(Talks, Field("modality", "denied"), "B")[0];
        Assert.Equal([Talks], kept.Found(new EventFilter { Events = ["AGREE"], Modalities = ["denied"] }));
        kept.Store.Corrections.Undo(second.Number, "A");
        Assert.Equal([Talks], kept.Found(new EventFilter { Events = ["AGREE"], Modalities = ["occurred"] }));
        Assert.Equal([Talks], kept.Found(new EventFilter { Events = ["AGREE"], Modalities = ["denied"], AsOf = second.Number }));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_new_party_and_several_fields_at_once(DatabaseKind kind)
    {
        using var kept = Kept(kind);
        kept.Store.Corrections.Correct(
            Talks, [new("source", """[{"name":"Norway","kind":"state","code":"NOR","country":"NOR"}]"""), new("cameo.code", "046"), new("cameo.goldstein", "7")], "A. Editor");
        Assert.Equal([Talks], kept.Found(new EventFilter { Sources = ["NOR"], Targets = ["RUS"], Cameo = ["04"], Goldstein = (7, 7) }));
        Assert.Empty(kept.Faults());
        kept.Store.Reports.TakeDown(Call.Id, "A. Editor", null);
        Assert.Empty(kept.Store.Corrections.All(all: true));
        Assert.Empty(kept.Faults());
    }

    [Theory]
    [OnBoth("r0000000000000000.e1", "modality", "denied", "RD806")]
    [OnBoth("e99", "modality", "denied", "RD820")]
    [OnBoth("e1", "rule", "mine", "RD821")]
    [OnBoth("e1", "'; DROP TABLE events; --", "x", "RD821")]
    [OnBoth("e1", "modality", "perhaps", "RD824")]
    [OnBoth("e1", "plover.event", "", "RD824")]
    [OnBoth("e1", "confidence", "much", "RD823")]
    [OnBoth("e1", "evidence", """[{"start":0,"end":99999}]""", "RD82")]
    [OnBoth("e1", "source", "a99", "RD827")]
    [OnBoth("e1", "source", "s1", "RD827")]
    [OnBoth("e1", "attribution", "\0", "RD827")]
    public void What_makes_no_record_is_refused_and_changes_nothing(DatabaseKind kind, string item, string field, string value, string fault)
    {
        using var kept = Kept(kind);
        var last = kept.Store.Changes.Last;
        var refused = Assert.Throws<StoreException>(() => kept.Store.Corrections.Correct(item.Contains('.', StringComparison.Ordinal) ? item : $"{Call.Id}.{item}", Field(field, value), "A. Editor"));
        Assert.StartsWith(fault, refused.Message, StringComparison.Ordinal);
        Assert.Equal((last, RecordWriter.ToJson(Call)), (kept.Store.Changes.Last, RecordWriter.ToJson(kept.Store.Reports.Record(Call.Id)!)));
        Assert.Throws<StoreException>(() => kept.Store.Corrections.Correct(Talks, Field("modality", "denied"), " "));
        Assert.Throws<StoreException>(() => kept.Store.Corrections.Reject(Call.Id, "A. Editor"));
        Assert.Empty(kept.Faults());
    }

    private static KeyValuePair<string, string>[] Field(string name, string value) => [new(name, value)];

    private static string Local(ReportRecord record, string lasting) => record.Coded.Events.Single(e => Records.Name(record, e.Plover.Event) == lasting).Id;

    private TestStore Kept(DatabaseKind kind)
    {
        var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        return kept;
    }
}
