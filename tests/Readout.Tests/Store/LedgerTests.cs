using Readout.Record;
using Readout.Sources;
using Readout.Store.Ledger;

namespace Readout.Tests.Store;

/// <summary>Commitments and appointments of the samples and of texts of our own, as they live across reports.</summary>
[Collection(Databases.Name)]
public class LedgerTests(Databases databases)
{
    private static readonly Lazy<Reader> TheReader = new(() => Reader.Load());
    private static readonly Lazy<IReadOnlyList<ReportRecord>> Samples = new(() =>
        [.. new ReportSource().Read([Path.Combine(AppContext.BaseDirectory, "samples")]).Select(i => i.Report!).Select(TheReader.Value.Read)]);

    private static readonly DateOnly Today = new(2022, 6, 1);

    private static readonly ReportRecord Arranged = Read("2022-01-03", "Geneva", "US Secretary of State Antony Blinken will meet Russian Foreign Minister Sergey Lavrov in Geneva on January 21.");
    private static readonly ReportRecord ArrangedAgain = Read("2022-01-10", "Talks in Geneva", "Blinken and Lavrov will hold talks in Geneva on January 21, the State Department said.");
    private static readonly ReportRecord PutOff = Read("2022-01-18", "No meeting yet", "The meeting of Antony Blinken and Sergey Lavrov in Geneva was postponed, the State Department said.");
    private static readonly ReportRecord CalledOff = Read("2022-01-20", "No meeting at all", "The United States has cancelled the meeting of Antony Blinken and Sergey Lavrov in Geneva.");
    private static readonly ReportRecord Held = Read("2022-01-21", "Secretary Blinken's Meeting with Russian Foreign Minister Lavrov", "Secretary of State Antony Blinken met Russian Foreign Minister Sergey Lavrov in Geneva today. They discussed Ukraine.");
    private static readonly ReportRecord Threat = Read("2022-01-03", "Biden warns Putin", "US President Joe Biden told Russian President Vladimir Putin that the United States would impose severe sanctions on Russian banks if Russia invades Ukraine.");
    private static readonly ReportRecord ThreatAgain = Read("2022-01-20", "A threat again", "The United States will impose severe sanctions on Russian banks if Russia invades Ukraine, President Joe Biden said on Thursday.");
    private static readonly ReportRecord Invasion = Read("2022-02-24", "War", "Russia invaded Ukraine on Thursday. Russian troops attacked Kyiv.");
    private static readonly ReportRecord Sanctions = Read("2022-02-25", "Banks", "The United States imposed severe sanctions on Russian banks on Friday.");
    private static readonly ReportRecord Withdrawal = Read("2022-02-01", "A threat less", "The United States withdrew its threat of sanctions on Russian banks on Tuesday.");
    private static readonly ReportRecord Demand = Read("2022-03-01", "Ultimatum", "Ukraine demanded that Russia withdraw its troops from Kherson by March 10.");
    private static readonly ReportRecord Retreat = Read("2022-03-09", "Kherson", "Russia withdrew its troops from Kherson on Wednesday.");

    private static ReportRecord Read(string published, string title, string text) => TheReader.Value.Read(
        new Readout.Text.Report { Text = title + "\n\n" + text, Title = title, Published = DateOnly.ParseExact(published, "yyyy-MM-dd"), Publisher = "wire.example" });

    private static LedgerEntry Entry(TestStore kept, ReportRecord record, string item, DateOnly? today = null) => kept.Store.Ledger.Show($"{record.Id}.{item}", today ?? Today)!;

    private static IEnumerable<(string, string)> Steps(LedgerEntry entry) => entry.Steps.Select(s => (s.Step, s.Day));

    // The whole ledger, whatever order the store keeps it in.
    private static string Told(TestStore kept) => string.Join('\n', kept.Store.Ledger.List(new LedgerFilter { Today = Today, Limit = 0 })
        .Select(e => $"{e.Id} {e.State} {e.Changes} " + string.Join(' ', kept.Store.Ledger.Show(e.Id, Today)!.Steps.Select(s => $"{s.Step} {s.Day} {s.Item} {s.Score}"))).Order(StringComparer.Ordinal));

    [Theory, OnBoth]
    public void An_appointment_that_is_told_again_and_held_is_one_entry_with_its_sentences(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Held, ArrangedAgain, Arranged);
        var entry = Entry(kept, ArrangedAgain, "m1");
        Assert.Equal([("announced", "2022-01-03"), ("repeated", "2022-01-10"), ("held", "2022-01-21")], Steps(entry));
        Assert.Equal(("held", "2022-01-21", 2L, 1L), (entry.Summary.State, entry.Summary.Day, entry.Summary.Tellings, entry.Summary.Changes));
        Assert.Equal([Arranged.Id, ArrangedAgain.Id, Held.Id], entry.Steps.Select(s => s.Report));
        Assert.Equal("US Secretary of State Antony Blinken will meet Russian Foreign Minister Sergey Lavrov in Geneva on January 21.", entry.Steps[0].Quote);
        Assert.All(entry.Steps, s => Assert.Equal(s.Quote, s.Span!.Value.Of(kept.Store.Reports.Record(s.Report!)!.Text)));
        Assert.Null(entry.Steps[0].Reason);
        Assert.All(entry.Steps.Skip(1), s => Assert.True(s.Score >= 0.7 && s.Reason!.Contains("lavrov", StringComparison.Ordinal)));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void An_appointment_that_is_put_off_and_called_off_was_not_held(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Arranged, PutOff);
        Assert.Equal([("announced", "2022-01-03"), ("postponed", "2022-01-18")], Steps(Entry(kept, Arranged, "m1")));
        kept.Add(CalledOff);
        var entry = Entry(kept, Arranged, "m1");
        Assert.Equal([("announced", "2022-01-03"), ("postponed", "2022-01-18"), ("cancelled", "2022-01-20")], Steps(entry));
        Assert.Equal(("cancelled", 2L), (entry.Summary.State, entry.Summary.Changes));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void What_was_tentative_is_confirmed_and_passes_when_nothing_more_is_told(DatabaseKind kind)
    {
        var tentative = Read("2022-04-01", "Prospects", "The United States may host talks with Iran in Vienna on April 20, officials said.");
        var confirmed = Read("2022-04-05", "Confirmed", "The United States will hold talks with Iran in Vienna on April 20, the State Department confirmed.");
        var other = Read("2022-04-06", "Others", "The United States will hold talks with China in Vienna on April 20, the State Department said.");
        using var kept = new TestStore(databases, kind);
        kept.Add(tentative, confirmed, other);
        var entry = Entry(kept, tentative, "m1", new DateOnly(2022, 4, 20));
        Assert.Equal([("announced", "2022-04-01"), ("confirmed", "2022-04-05")], Steps(entry));
        Assert.Equal("scheduled", entry.Summary.State);
        var later = Entry(kept, tentative, "m1", new DateOnly(2022, 4, 21));
        Assert.Equal(("passed", "passed"), (later.Summary.State, later.Steps[^1].Step));
        Assert.Null(later.Steps[^1].Report);
        Assert.NotEqual(entry.Summary.Id, Entry(kept, other, "m1").Summary.Id);
    }

    [Theory, OnBoth]
    public void A_threat_told_again_is_executed_after_its_condition_was_met(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Sanctions, Threat, Invasion, ThreatAgain);
        var entry = Entry(kept, Threat, "c1");
        Assert.Equal([("told", "2022-01-03"), ("repeated", "2022-01-20"), ("condition_met", "2022-02-24"), ("executed", "2022-02-25")], Steps(entry));
        Assert.Equal(("executed", "threat"), (entry.Summary.State, entry.Summary.Kind));
        Assert.Equal(["USA"], entry.Summary.Issuer);
        Assert.Equal(["RUS"], entry.Summary.Target);
        Assert.Equal("Russia invaded Ukraine on Thursday.", entry.Steps[2].Quote);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void What_was_done_before_the_word_is_no_step_of_it(DatabaseKind kind)
    {
        var before = Read("2021-12-20", "Banks", "The United States imposed severe sanctions on Russian banks on Monday.");
        using var kept = new TestStore(databases, kind);
        kept.Add(Threat, before);
        Assert.Equal([("told", "2022-01-03")], Steps(Entry(kept, Threat, "c1")));
    }

    [Theory, OnBoth]
    public void A_word_that_is_taken_back_is_withdrawn(DatabaseKind kind)
    {
        var refusal = Read("2022-01-15", "No", "The United States has not withdrawn its threat of sanctions on Russian banks.");
        using var kept = new TestStore(databases, kind);
        kept.Add(Threat, refusal);
        Assert.Equal("open", Entry(kept, Threat, "c1").Summary.State);
        kept.Add(Withdrawal);
        var entry = Entry(kept, Threat, "c1");
        Assert.Equal(("withdrawn", "2022-02-01"), Steps(entry).Last());
        Assert.Equal("withdrawn", entry.Summary.State);
        // That a threat is withdrawn is no threat.
        Assert.Single(kept.Store.Ledger.List(new LedgerFilter { Today = Today, Sort = "commitment" }));
        Assert.Equal(Withdrawal.Text[Withdrawal.Text.IndexOf("The United", StringComparison.Ordinal)..], entry.Steps[^1].Quote);
    }

    [Theory, OnBoth]
    public void A_demand_is_complied_with_or_expires_on_the_day_that_is_asked_about(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Demand);
        Assert.Equal("open", Entry(kept, Demand, "c1", new DateOnly(2022, 3, 10)).Summary.State);
        var expired = Entry(kept, Demand, "c1", new DateOnly(2022, 3, 11));
        Assert.Equal([("told", "2022-03-01"), ("expired", "2022-03-10")], Steps(expired));
        Assert.Single(kept.Store.Ledger.List(new LedgerFilter { Today = new DateOnly(2022, 3, 11), States = ["expired"] }));
        Assert.Empty(kept.Store.Ledger.List(new LedgerFilter { Today = new DateOnly(2022, 3, 10), States = ["expired"] }));
        kept.Add(Retreat);
        Assert.Equal(("complied", "2022-03-09"), Steps(Entry(kept, Demand, "c1", new DateOnly(2022, 3, 11))).Last());
    }

    [Theory, OnBoth]
    public void The_same_words_to_others_are_another_commitment(DatabaseKind kind)
    {
        var belarus = Read("2022-03-01", "Minsk", "The United States called on Belarus to release all political prisoners immediately.");
        var again = Read("2022-03-05", "Minsk", "The United States again called on Belarus to release all political prisoners immediately.");
        var nicaragua = Read("2022-03-03", "Managua", "The United States called on Nicaragua to release all political prisoners immediately.");
        using var kept = new TestStore(databases, kind);
        kept.Add(belarus, nicaragua, again);
        Assert.Equal(2, Entry(kept, again, "c1").Summary.Tellings);
        Assert.Equal(1, Entry(kept, nicaragua, "c1").Summary.Tellings);
        Assert.Equal([belarus.Id, again.Id], Entry(kept, belarus, "c1").Steps.Select(s => s.Report));
    }

    [Theory, OnBoth]
    public void The_ledger_is_the_same_whatever_the_order_of_arrival(DatabaseKind kind)
    {
        ReportRecord[] all = [.. Samples.Value, Arranged, ArrangedAgain, PutOff, CalledOff, Held, Threat, ThreatAgain, Invasion, Sanctions, Withdrawal, Demand, Retreat];
        using var first = new TestStore(databases, kind);
        first.Add(all);
        Assert.Empty(first.Faults());
        var random = new Random(11);
        for (var run = 0; run < 3; run++)
        {
            using var other = new TestStore(databases, kind);
            foreach (var some in all.OrderBy(_ => random.Next()).ToList().Chunk(1 + (run * 5)))
            {
                other.Add(some);
            }

            Assert.Equal(Told(first), Told(other));
            Assert.Empty(other.Faults());
        }
    }

    [Theory, OnBoth]
    public void What_is_taken_down_corrected_or_rejected_leaves_the_ledger(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Arranged, ArrangedAgain, Held);
        var name = Entry(kept, ArrangedAgain, "m1").Steps[1].Item!;
        kept.Store.Corrections.Correct(name, [new("status", "cancelled")], "An Editor");
        Assert.Equal([("announced", "2022-01-03"), ("cancelled", "2022-01-10"), ("held", "2022-01-21")], Steps(Entry(kept, Arranged, "m1")));
        kept.Store.Corrections.Reject(name, "An Editor");
        Assert.Equal([("announced", "2022-01-03"), ("held", "2022-01-21")], Steps(Entry(kept, Arranged, "m1")));
        Assert.Empty(kept.Faults());
        kept.Store.Reports.TakeDown(Held.Id, "An Editor", null);
        Assert.Equal([("announced", "2022-01-03")], Steps(Entry(kept, Arranged, "m1", new DateOnly(2022, 1, 5))));
        kept.Store.Reports.TakeDown(Arranged.Id, "An Editor", null);
        Assert.Empty(kept.Store.Ledger.List(new LedgerFilter { Today = Today }));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void Steps_that_the_ledger_gains_and_loses_are_told_in_the_feed(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        List<(string Kind, string? Report, string? Note)> News(long after) =>
            [.. kept.Store.Changes.After(after).Where(c => c.Kind.StartsWith("ledger-step", StringComparison.Ordinal)).Select(c => (c.Kind, c.Report, c.Note))];
        kept.Add(Threat);
        // That it is told is told by the report that came in.
        Assert.Empty(News(0));
        kept.Add(ThreatAgain, Invasion);
        Assert.Equal([("ledger-step-added", Invasion.Id, "condition_met"), ("ledger-step-added", ThreatAgain.Id, "repeated")], News(0).OrderBy(n => n.Note, StringComparer.Ordinal));
        var entry = Entry(kept, Threat, "c1");
        var met = kept.Store.Changes.After(0).Single(c => c.Note == "condition_met");
        Assert.Equal(entry.Summary.Id, met.Item);
        var detail = System.Text.Json.Nodes.JsonNode.Parse(met.Detail!)!;
        Assert.Equal(("condition_met", "2022-02-24", entry.Steps.Single(s => s.Step == "condition_met").Item), ((string)detail["step"]!, (string)detail["day"]!, (string)detail["item"]!));

        var last = kept.Store.Changes.Last;
        kept.Store.Ledger.Split($"{Threat.Id}.c1", entry.Steps.Single(s => s.Step == "condition_met").Item!, "An Editor", null);
        Assert.Equal([("ledger-step-removed", Invasion.Id, "condition_met")], News(last));
        // Of what is taken down the feed says no more than that something went.
        last = kept.Store.Changes.Last;
        kept.Store.Reports.TakeDown(ThreatAgain.Id, "An Editor", null);
        Assert.Contains(("ledger-step-removed", ThreatAgain.Id, null), News(last));
        Assert.DoesNotContain(kept.Store.Changes.After(0), c => c.Report == ThreatAgain.Id && (c.Note ?? c.Detail) is not null);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void The_ledger_and_stories_are_asked_for_as_they_stood(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Threat, Arranged);
        var first = kept.Store.Changes.Last;
        kept.Add(ThreatAgain, ArrangedAgain, Invasion);
        var ruling = kept.Store.Ledger.SetState($"{Threat.Id}.c1", "superseded", "An Editor", null);
        var second = kept.Store.Changes.Last;
        kept.Store.Ledger.Undo(ruling.Number, "An Editor", null);
        kept.Store.Corrections.Reject(Entry(kept, ArrangedAgain, "m1").Steps[1].Item!, "An Editor");

        using (var past = kept.Store.At(first))
        {
            Assert.Equal(2, past.Reports.Count);
            Assert.Equal([("told", "2022-01-03")], Steps(past.Ledger.Show($"{Threat.Id}.c1", Today)!));
            Assert.Null(past.Ledger.Show($"{ThreatAgain.Id}.c1", Today));
            Assert.Empty(past.Stories.List(new Readout.Store.Stories.StoryFilter()));
            Assert.Empty(past.Check.Faults());
        }

        using (var past = kept.Store.At(second))
        {
            Assert.Equal("superseded", past.Ledger.Show($"{Threat.Id}.c1", Today)!.Summary.State);
            Assert.Equal(ruling.Number, Assert.Single(past.Ledger.Show($"{Threat.Id}.c1", Today)!.Rulings).Number);
            Assert.Equal([("announced", "2022-01-03"), ("repeated", "2022-01-10")], Steps(past.Ledger.Show($"{Arranged.Id}.m1", new DateOnly(2022, 1, 11))!));
            Assert.Equal(kept.Store.Ledger.Show($"{Threat.Id}.c1", Today)!.Summary.Id, past.Ledger.Show($"{Threat.Id}.c1", Today)!.Summary.Id);
        }

        Assert.Equal("condition_met", Entry(kept, Threat, "c1").Summary.State);
        Assert.Equal([("announced", "2022-01-03")], Steps(Entry(kept, Arranged, "m1", new DateOnly(2022, 1, 11))));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void Rulings_stand_over_the_program_through_new_readings_and_can_be_undone(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Threat, ThreatAgain, Invasion, Sanctions);
        var ledger = kept.Store.Ledger;
        var split = ledger.Split($"{Threat.Id}.c1", $"{ThreatAgain.Id}.c1", "An Editor", "another matter");
        Assert.Equal(1, Entry(kept, Threat, "c1").Summary.Tellings);
        var deed = Entry(kept, ThreatAgain, "c1").Steps.Single(s => s.Step == "executed").Item!;
        ledger.Split($"{ThreatAgain.Id}.c1", deed, "An Editor", "not for its sake");
        var state = ledger.SetState($"{ThreatAgain.Id}.c1", "not_executed", "An Editor", "others were hit");
        void Holds()
        {
            var entry = Entry(kept, ThreatAgain, "c1");
            Assert.Equal(("not_executed", state.Number), (entry.Summary.State, entry.Summary.Ruled));
            Assert.Equal([("told", "2022-01-20"), ("condition_met", "2022-02-24")], Steps(entry));
            Assert.Equal("executed", Entry(kept, Threat, "c1").Summary.State);
            Assert.Empty(kept.Faults());
        }

        Holds();
        // A new reading puts the threat's action on a word more.
        kept.Store.Reports.Replace([Records.With(ThreatAgain, json =>
        {
            var action = json["commitments"]![0]!["action"]!["span"]!;
            action["start"] = (int)action["start"]! - "will ".Length;
            json["provenance"]!["lexicon"] = new string('1', 64);
        })]);
        Holds();
        kept.Reopen();
        Holds();
        var held = Entry(kept, ThreatAgain, "c1").Rulings;
        Assert.Equal(["split", "split", "state"], held.Select(r => r.Verdict));
        Assert.Equal(("An Editor", "others were hit", state.At), (held[2].Who, held[2].Note, held[2].At));
        Assert.Contains(kept.Store.Changes.After(0), c => c is { Kind: "ledger-state", Who: "An Editor" });

        var changes = Entry(kept, ThreatAgain, "c1").Summary.Changes;
        kept.Store.Ledger.Undo(state.Number, "Another", null);
        // The change of mind is a change, too: the count never goes back.
        Assert.Equal(("condition_met", changes + 1), (Entry(kept, ThreatAgain, "c1").Summary.State, Entry(kept, ThreatAgain, "c1").Summary.Changes));
        kept.Store.Ledger.Undo(split.Number, "Another", "it was one");
        Assert.Equal(2, Entry(kept, Threat, "c1").Summary.Tellings);
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_ruling_joins_what_the_program_keeps_apart_and_wrong_ones_are_refused(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Threat, Demand, Arranged);
        var ledger = kept.Store.Ledger;
        ledger.Join($"{Threat.Id}.c1", $"{Demand.Id}.c1", "An Editor", null);
        Assert.Equal(Entry(kept, Threat, "c1").Summary.Id, Entry(kept, Demand, "c1").Summary.Id);
        Assert.Empty(kept.Faults());
        void Refused(string number, Action ruling) => Assert.StartsWith(number, Assert.Throws<Readout.Store.StoreException>(ruling).Message, StringComparison.Ordinal);
        Refused("RD840", () => ledger.Join("nothing", $"{Threat.Id}.c1", "A", null));
        Refused("RD842", () => ledger.Join($"{Threat.Id}.c1", $"{Threat.Id}.c1", "A", null));
        Refused("RD842", () => ledger.Join($"{Threat.Id}.c1", $"{Arranged.Id}.m1", "A", null));
        Refused("RD844", () => ledger.SetState($"{Arranged.Id}.m1", "executed", "A", null));
        Refused("RD829", () => ledger.SetState($"{Arranged.Id}.m1", "held", " ", null));
        Refused("RD843", () => ledger.Undo(999, "A", null));
    }

    [Theory, OnBoth]
    public void A_list_is_filtered_by_kind_state_parties_and_days(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Arranged, ArrangedAgain, Threat, Demand);
        var all = new LedgerFilter { Today = new DateOnly(2022, 1, 1) };
        IReadOnlyList<string> Found(LedgerFilter filter) => [.. kept.Store.Ledger.List(filter).Select(e => e.Kind)];
        Assert.Equal(["demand", "meeting", "threat"], Found(all).Order(StringComparer.Ordinal));
        Assert.Equal(["meeting"], Found(all with { Sort = "appointment" }));
        Assert.Equal(["threat"], Found(all with { Kinds = ["threat", "warning"] }));
        Assert.Equal(["meeting"], Found(all with { States = ["scheduled"] }));
        Assert.Equal(["meeting"], Found(all with { Parties = ["USA", "Sergey Lavrov"] }));
        Assert.Equal(["threat"], Found(all with { Issuers = ["USA"] }));
        Assert.Equal(["demand", "threat"], Found(all with { Targets = ["RUS"] }).Order(StringComparer.Ordinal));
        Assert.Equal(["demand"], Found(all with { From = new DateOnly(2022, 2, 1) }));
        Assert.Equal(["meeting"], Found(all with { From = new DateOnly(2022, 1, 9), To = new DateOnly(2022, 2, 1) }));
        Assert.Equal(["meeting"], Found(all with { Tellings = 2 }));
        Assert.Empty(Found(all with { Changes = 1 }));
        Assert.Empty(Found(all with { Parties = ["' OR 1 = 1 --"] }));
        Assert.Equal(2, Found(all with { Limit = 2 }).Count);
        Assert.Single(Found(all with { Limit = 2, Offset = 2 }));
    }

    [Theory]
    [OnBoth("UPDATE ledger_items SET features = replace(features, 'meeting', 'visit')", "RD894")]
    [OnBoth("DELETE FROM ledger_items WHERE sort = 'deed'", "RD894")]
    [OnBoth("DELETE FROM ledger_items WHERE sort = 'appointment'", "RD895")]
    [OnBoth("UPDATE ledger_items SET entry = 'l0' WHERE sort = 'appointment'", "RD895")]
    [OnBoth("DELETE FROM ledger_entries", "RD895")]
    [OnBoth("UPDATE ledger_entries SET state = 'cancelled'", "RD896")]
    [OnBoth("UPDATE ledger_entries SET due = '2030-01-01'", "RD896")]
    [OnBoth("DELETE FROM ledger_parties", "RD896")]
    [OnBoth("DELETE FROM ledger_links WHERE step = 'held'", "RD896")]
    [OnBoth("DELETE FROM reports", "RD895")]
    public void Damage_to_the_ledger_is_found(DatabaseKind kind, string damage, string fault)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(Arranged, ArrangedAgain, Held);
        Assert.Empty(kept.Faults());
        kept.Store.Database.Execute(damage);
        Assert.Contains(kept.Faults(), f => f.StartsWith(fault, StringComparison.Ordinal));
    }
}
