using Readout.Record;
using Readout.Sources;
using Readout.Store.Queries;
using Readout.Store.Stories;

namespace Readout.Tests.Store;

/// <summary>Stories of the samples, which tell one crisis from several sides, and of texts made from them.</summary>
[Collection(Databases.Name)]
public class StoryTests(Databases databases)
{
    private static readonly Lazy<Reader> TheReader = new(() => Reader.Load());
    private static readonly Lazy<IReadOnlyList<ReportRecord>> Samples = new(() =>
        [.. new ReportSource().Read([Path.Combine(AppContext.BaseDirectory, "samples")]).Select(i => i.Report!).Select(TheReader.Value.Read)]);

    private static ReportRecord Sample(string title) => Samples.Value.Single(r => r.Title!.StartsWith(title, StringComparison.Ordinal));

    private static ReportRecord American => Sample("Readout of the President's Call with President Putin");

    private static ReportRecord Russian => Sample("Telephone conversation with President of the United States");

    private static ReportRecord Read(string title, string text, string published, string publisher) => TheReader.Value.Read(
        new Readout.Text.Report { Text = title + "\n\n" + text, Title = title, Published = DateOnly.ParseExact(published, "yyyy-MM-dd"), Publisher = publisher });

    private static ReportRecord Copy(ReportRecord record, string publisher) => TheReader.Value.Read(
        new Readout.Text.Report { Text = record.Text + "\n\nAll rights reserved.", Title = record.Title, Published = record.Coded.Published!.Latest, Publisher = publisher });

    // Who is with whom, whatever order the store keeps it in.
    private static string Told(TestStore kept) => string.Join('\n', kept.Store.Stories.List(new StoryFilter { Reports = 1, Limit = 0 })
        .Select(s => $"{s.Id} {s.Origins} " + string.Join(' ', kept.Store.Stories.Show(s.Id)!.Tellings.Select(t => t.Name + "/" + t.Origin))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sketch_is_what_its_definition_says()
    {
        // Stores keep sketches: a faster way to reckon them must give the same.
        const string Text = "The presidents of Arnor and Gondor spoke by phone on Tuesday about Zelensky\u2019s visit to Geneva and the caf\u00e9s there.";
        var words = Readout.Store.Words.WordFinder.Find(Text).ConvertAll(w => Readout.Numerics.StableHash.Of(w));
        var runs = Enumerable.Range(0, words.Count - 3).Select(i => Readout.Numerics.StableHash.Mix(words[i] + (3 * words[i + 1]) + (7 * words[i + 2]) + (13 * words[i + 3]))).ToList();
        var wanted = Enumerable.Range(0, 64).Select(j => runs.Min(r => (uint)(Readout.Numerics.StableHash.Mix(r + ((ulong)j * 0x9E3779B97F4A7C15UL)) >> 32)));
        Assert.Equal(wanted, Readout.Store.Stories.TextSketch.Of(Text));
        Assert.Empty(Readout.Store.Stories.TextSketch.Of("Three words only."));
    }

    [Theory]
    [InlineData("Zelensky\u2019s A'B caf\u00e9 \u0141\u00f3d\u017a", "zelenskys ab cafe lodz")]
    [InlineData("U.S.-led \ud83d\ude00 3,000 \u00df \u041c\u043e\u0441\u043a\u0432\u0430", "u s led 3 000 \u00df \u043c\u043e\u0441\u043a\u0432\u0430")]
    [InlineData("e\u0301tat soft\u00adware \ud835\udc00 lone\ud800half", "etat software \ud835\udc00 lone half")]
    [InlineData("'' -- ", "")]
    public void Words_are_letters_and_digits_without_accents(string text, string words)
    {
        Assert.Equal(words, Readout.Store.Words.WordFinder.Fold(text));
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Readout.Store.Words.WordFinder.Find(text));
        // A long text takes another way to the same.
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Readout.Store.Words.WordFinder.Find(text + new string(' ', 2000)));
        Assert.Equal(new string('a', 100), Readout.Store.Words.WordFinder.Fold(new string('A', 300)));
    }

    [Theory, OnBoth]
    public void Two_sides_of_one_call_are_one_story_that_says_why(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Samples.Value]);
        var story = kept.Store.Stories.Show(American.Id)!;
        Assert.Equal([American.Id, Russian.Id], story.Tellings.Where(t => t.About).Select(t => t.Report));
        Assert.Equal(("call", "2021-12-30", "2021-12-30", 2L), (story.Summary.Kind, story.Summary.Day, story.Summary.DayEnd, story.Summary.Origins));
        Assert.Contains("biden, putin", Assert.Single(story.Links).Reason, StringComparison.Ordinal);
        Assert.Contains(kept.Store.Stories.List(new StoryFilter { Parties = ["USA", "Putin"], Kind = "call" }), s => s.Id == story.Summary.Id);
        Assert.False(kept.Store.Stories.Together(American.Id, Sample("Readout of the President's Call with President Zelenskyy").Id));
        Assert.Null(kept.Store.Stories.Together(American.Id, "r0000000000000000"));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_store_that_an_older_program_compared_otherwise_is_compared_anew(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Samples.Value]);
        var told = Told(kept);
        // As if that program had found the same tellings and joined none of them.
        kept.Store.Database.Execute("DELETE FROM story_links");
        kept.Store.Database.Execute("UPDATE tellings SET story = 'y' || name, origins = 1");
        kept.Store.Database.Execute("UPDATE meta SET value = '0' WHERE name = 'following'");
        kept.Reopen();
        Assert.Equal(told, Told(kept));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void Stories_are_the_same_whatever_the_order_of_arrival(DatabaseKind kind)
    {
        ReportRecord[] all = [.. Samples.Value, Copy(American, "wire.example"), Copy(Russian, "paper.example")];
        using var first = new TestStore(databases, kind);
        first.Add(all);
        var random = new Random(7);
        for (var run = 0; run < 3; run++)
        {
            using var other = new TestStore(databases, kind);
            foreach (var some in all.OrderBy(_ => random.Next()).ToList().Chunk(1 + (run * 4)))
            {
                other.Add(some);
            }

            Assert.Equal(Told(first), Told(other));
        }
    }

    [Theory, OnBoth]
    public void A_copy_of_a_text_counts_once(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(American, Russian, Copy(American, "wire.example"));
        var story = kept.Store.Stories.Show(Russian.Id)!;
        Assert.Equal((3L, 2L), (story.Summary.Reports, story.Summary.Origins));
        Assert.Empty(kept.Store.Stories.List(new StoryFilter { Origins = 3 }));
        Assert.Equal(2, kept.Store.Stories.Compare(Russian.Id)!.Sides.Count);
    }

    [Theory, OnBoth]
    public void Events_are_found_by_the_number_of_origins_of_their_story(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        long[] Told(string report) => [.. kept.Store.Events.Page(new EventFilter { Reports = [report], Modes = ["phone"], Origins = (2, null) }, new PageRequest()).Select(e => (long)e.Origins)];
        void Agrees()
        {
            var counted = kept.Store.Stories.List(new StoryFilter { Reports = 1, Limit = 0 })
                .SelectMany(s => kept.Store.Stories.Show(s.Id)!.Tellings.Where(t => t.Item is not null).Select(t => (Event: (t.Report, Item: t.Item!), s.Origins))).ToDictionary(t => t.Event, t => t.Origins);
            var all = kept.Store.Events.All(new EventFilter()).ToList();
            Assert.All(all, e => Assert.Equal(counted.GetValueOrDefault((e.Report, e.Item), 1), e.Origins));
            foreach (var (low, high) in new (int?, int?)[] { (2, null), (3, null), (2, 2), (null, 1), (null, 2) })
            {
                var filter = new EventFilter { Origins = (low, high) };
                var wanted = all.Where(e => e.Origins >= (low ?? 0) && e.Origins <= (high ?? int.MaxValue)).Select(e => e.Id).Order(StringComparer.Ordinal).ToList();
                Assert.Equal(wanted, kept.Found(filter).Order(StringComparer.Ordinal));
                Assert.Equal(wanted, kept.Store.Events.All(filter).Select(e => e.Id).Order(StringComparer.Ordinal));
                Assert.Equal(wanted.Count, kept.Store.Events.Count(filter));
                Assert.Equal(wanted.Count, kept.Store.Events.CountsBy(filter, "event").Sum(c => c.Count));
                Assert.Equal(all.Count(e => wanted.Contains(e.Id) && e.Day.Length > 0), kept.Store.Events.Series(filter, SeriesStep.Month).Sum(p => p.Events));
            }

            Assert.Empty(kept.Faults());
        }

        kept.Add(American);
        Assert.Empty(Told(American.Id));
        // A copy adds none, another side's readout does; both count for the copy, too.
        var copy = Copy(American, "wire.example");
        kept.Add(copy);
        Assert.Empty(Told(American.Id));
        kept.Add([.. Samples.Value]);
        Assert.Equal([2L], Told(American.Id));
        Assert.Equal([2L], Told(copy.Id));
        Agrees();
        // A corrected event is written anew, while its telling stays as it is.
        kept.Store.Corrections.Correct(kept.Store.Events.Page(new EventFilter { Reports = [American.Id], Modes = ["phone"], Origins = (2, null) }, new PageRequest()).Single().Id, [new("confidence", "0.5")], "An Editor");
        Assert.Equal([2L], Told(American.Id));
        Agrees();
        var paper = Copy(Russian, "paper.example");
        kept.Add(paper);
        Agrees();
        var split = kept.Store.Stories.Split(American.Id, Russian.Id, "An Editor", null);
        Agrees();
        kept.Store.Stories.Undo(split.Number, "An Editor", null);
        Assert.Equal([2L], Told(American.Id));
        kept.Store.Reports.TakeDown(Russian.Id, "An Editor", null);
        Agrees();
        kept.Store.Reports.TakeDown(paper.Id, "An Editor", null);
        Assert.Empty(Told(American.Id));
        Agrees();
    }

    [Theory, OnBoth]
    public void Calls_of_other_persons_or_days_stay_apart(DatabaseKind kind)
    {
        const string Words = "spoke today by telephone with Prime Minister Naftali Bennett of Israel. They discussed Iran and the security of the region.";
        var president = Read("Readout of President Biden's Call with Prime Minister Bennett", "President Joe Biden " + Words, "2021-12-10", "a.example");
        var secretary = Read("Secretary Blinken's Call with Israeli Prime Minister Bennett", "Secretary of State Antony Blinken " + Words, "2021-12-10", "b.example");
        var again = Read("Readout of President Biden's Call with Prime Minister Bennett", "President Joe Biden again " + Words, "2021-12-14", "a.example");
        using var kept = new TestStore(databases, kind);
        kept.Add(president, secretary, again);
        Assert.False(kept.Store.Stories.Together(president.Id, secretary.Id));
        Assert.False(kept.Store.Stories.Together(president.Id, again.Id));
        Assert.Empty(kept.Store.Stories.List(new StoryFilter()));
    }

    [Theory, OnBoth]
    public void A_ruling_splits_and_joins_and_stays_when_texts_are_read_anew(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        var ukrainian = Sample("President of Ukraine held telephone talks");
        kept.Add(American, Russian, ukrainian);
        var split = kept.Store.Stories.Split(American.Id, Russian.Id, "An Editor", "two calls");
        kept.Store.Stories.Join(American.Id, ukrainian.Id, "An Editor", null);
        void Holds()
        {
            Assert.False(kept.Store.Stories.Together(American.Id, Russian.Id));
            Assert.True(kept.Store.Stories.Together(American.Id, ukrainian.Id));
        }

        Holds();
        kept.Store.Reports.Replace([Records.With(American, json => json["provenance"]!["lexicon"] = new string('1', 64)), Records.With(Russian, json => json["events"]!.AsArray().Clear())]);
        Holds();
        kept.Reopen();
        var ruling = Assert.Single(kept.Store.Stories.Show(Russian.Id)!.Rulings);
        Assert.Equal(("An Editor", "split", "two calls", split.At), (ruling.Who, ruling.Verdict, ruling.Note, ruling.At));
        Assert.Contains(kept.Store.Changes.After(0), c => c is { Kind: "story-split", Who: "An Editor" });

        kept.Store.Stories.Undo(split.Number, "Another", "it was one");
        Assert.True(kept.Store.Stories.Together(American.Id, Russian.Id));
        Assert.StartsWith("RD823", Assert.Throws<Readout.Store.StoreException>(() => kept.Store.Stories.Undo(split.Number, "Another", null)).Message, StringComparison.Ordinal);
        Assert.StartsWith("RD821", Assert.Throws<Readout.Store.StoreException>(() => kept.Store.Stories.Join("nothing", American.Id, "A", null)).Message, StringComparison.Ordinal);
        Assert.StartsWith("RD822", Assert.Throws<Readout.Store.StoreException>(() => kept.Store.Stories.Join(American.Id, American.Id, "A", null)).Message, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public void What_is_taken_down_leaves_its_story(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(American, Russian);
        kept.Store.Reports.TakeDown(American.Id, "An Editor", null);
        Assert.Equal([Russian.Id], kept.Store.Stories.Show(Russian.Id)!.Tellings.Select(t => t.Report));
        Assert.Null(kept.Store.Stories.Show(American.Id));
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void What_only_one_side_mentions_is_told_and_what_they_say_otherwise(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add(American, Russian);
        var comparison = kept.Store.Stories.Compare(American.Id)!;
        Assert.Equal([American.Id, Russian.Id], comparison.Sides.Select(s => s.Report));
        var points = comparison.Points.ToLookup(p => (p.Kind, p.What), p => p.Told.Select(t => t.Telling));
        Assert.Equal([American.Id], points[("commitment", "threat: USA → RUS")].Single());
        Assert.Equal([Russian.Id], points[("commitment", "warning: RUS → nobody named")].Single());
        Assert.Equal([American.Id, Russian.Id], points[("subject", "NATO")].Single());
        var asked = Assert.Single(comparison.Story.Aspects, a => a.Name == "asked for by");
        Assert.Equal(("RUS", American.Id), (asked.Values[0].Value, asked.Values[0].Tellings[0]));
    }
}
