using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class QueryTests(Databases databases)
{
    // What is asked, the call's events that answer it, and how many of the five small records do.
    private static readonly List<(EventFilter Filter, string Call, int Small)> Questions =
    [
        (new(), "CONSULT THREATEN AGREE MOBILIZE", 5),
        (new() { Parties = ["USA"] }, "CONSULT THREATEN AGREE", 0),
        (new() { Parties = ["USAGOV"] }, "CONSULT", 0),
        (new() { Parties = ["RUS"] }, "THREATEN AGREE MOBILIZE", 5),
        (new() { Parties = ["RUS", "UKR"] }, "", 5),
        (new() { Parties = ["european union"] }, "AGREE", 0),
        (new() { Parties = ["zelenskiy"] }, "CONSULT", 0),
        (new() { Parties = ["zelens"] }, "", 0),
        (new() { Sources = ["RUS"] }, "MOBILIZE", 5),
        (new() { Sources = ["Joe Biden"] }, "CONSULT", 0),
        (new() { Targets = ["RUS"] }, "THREATEN AGREE", 0),
        (new() { Targets = ["RUS", "European Union"] }, "AGREE", 0),
        (new() { Sources = ["RUS"], Targets = ["UKR"] }, "", 5),
        (new() { Pair = ("USA", "RUS") }, "THREATEN AGREE", 0),
        (new() { Pair = ("RUS", "USA") }, "THREATEN AGREE", 0),
        (new() { Pair = ("RUS", "USA"), Directed = true }, "", 0),
        (new() { Pair = ("USA", "RUS"), Directed = true }, "THREATEN AGREE", 0),
        (new() { Pair = ("UKR", "USA"), Directed = true }, "CONSULT", 0),
        (new() { Sectors = ["GOV"] }, "CONSULT", 0),
        (new() { Sectors = ["MIL"] }, "", 0),
        (new() { Events = ["THREATEN"] }, "THREATEN", 5),
        (new() { Events = ["CONSULT", "AGREE"] }, "CONSULT AGREE", 0),
        (new() { Modes = ["phone", "troops"] }, "CONSULT MOBILIZE", 0),
        (new() { Cameo = ["13"] }, "THREATEN", 5),
        (new() { Cameo = ["138", "036"] }, "THREATEN AGREE", 0),
        (new() { Modalities = ["scheduled", "denied"] }, "AGREE MOBILIZE", 0),
        (new() { Goldstein = (null, -7) }, "THREATEN MOBILIZE", 0),
        (new() { Goldstein = (1, 4) }, "CONSULT AGREE", 0),
        (new() { Intensity = (1.5, null) }, "CONSULT AGREE", 0),
        (new() { Intensity = (-6, 0) }, "THREATEN", 5),
        (new() { Confidence = 0.91 }, "", 0),
        (new() { Confidence = 0.9 }, "CONSULT THREATEN AGREE MOBILIZE", 5),
        (new() { From = new(2022, 1, 2) }, "CONSULT THREATEN AGREE MOBILIZE", 0),
        (new() { To = new(2022, 1, 2) }, "CONSULT", 5),
        (new() { From = new(2022, 1, 10), To = new(2022, 1, 10) }, "AGREE", 0),
        (new() { Places = ["CHE"] }, "AGREE", 0),
        (new() { Places = ["geneva"] }, "AGREE", 0),
        (new() { Places = ["Vienna"] }, "", 0),
        (new() { Media = ["phone"] }, "THREATEN", 0),
        (new() { Speakers = ["USA"] }, "THREATEN", 0),
        (new() { Speakers = ["USAGOV", "Russia"] }, "THREATEN MOBILIZE", 0),
        (new() { Publishers = ["example.org"] }, "CONSULT THREATEN AGREE MOBILIZE", 0),
        (new() { Publishers = ["example"] }, "", 0),
        (new() { Reports = [Records.Some[1].Id] }, "", 1),
        (new() { Origins = (1, null) }, "CONSULT THREATEN AGREE MOBILIZE", 5),
        (new() { Origins = (null, 1) }, "CONSULT THREATEN AGREE MOBILIZE", 5),
        (new() { Origins = (2, null) }, "", 0),
        (new() { Origins = (0, 0) }, "", 0),
        (new() { Text = "warned" }, "", 5),
        (new() { Text = "WARN*" }, "CONSULT THREATEN AGREE MOBILIZE", 5),
        (new() { Text = "\"warned Ukraine\" -1" }, "", 4),
        (new() { Text = "\"Ukraine warned\"" }, "", 0),
        (new() { Text = "massed", Modes = ["troops"], Parties = ["RUS"], From = new(2022, 1, 1), Speakers = ["RUS"] }, "MOBILIZE", 0),
        (new() { Pair = ("RUS", "UKR"), Events = ["THREATEN"], Text = "number", Sources = ["RUS"], To = new(2022, 1, 1) }, "", 5),
    ];

    [Theory, OnBoth]
    public void Every_filter_finds_what_it_asks_for(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var call = Records.Some[0].Id;
        foreach (var (filter, events, small) in Questions)
        {
            var found = kept.Store.Events.Page(filter, new PageRequest { Limit = 100 });
            Assert.Equal((filter, Sorted(events.Split(' ')), small), (filter, Sorted(found.Where(e => e.Report == call).Select(e => e.Event)), found.Count(e => e.Report != call)));
            Assert.Equal(found.Count, kept.Store.Events.Count(filter));
            Assert.Equal(Sorted(found.Select(e => e.Id)), Sorted(kept.Store.Events.All(filter).Select(e => e.Id)));
            Assert.Equal(found.Count, kept.Store.Events.CountsBy(filter, "event").Sum(c => c.Count));
            Assert.Equal(found.Count, kept.Store.Events.Page(filter with { AsOf = kept.Store.Changes.Last }, new PageRequest { Limit = 100 }).Count);
            Assert.Empty(kept.Found(filter with { AsOf = 0 }));
        }
    }

    [Theory, OnBoth]
    public void Pages_follow_each_other_in_order(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        foreach (var (sort, value) in new (EventSort, Func<EventRow, IComparable?>)[] { (EventSort.Day, e => e.Day), (EventSort.Goldstein, e => e.Goldstein), (EventSort.Intensity, e => e.Intensity), (EventSort.Confidence, e => e.Confidence) })
        {
            foreach (var filter in new[] { new EventFilter(), new EventFilter { Parties = ["RUS"] } })
            {
                List<EventRow> PagesOf(bool descending) => [.. Enumerable.Range(0, 4).SelectMany(n => kept.Store.Events.Page(filter, new PageRequest { Sort = sort, Descending = descending, Limit = 3, Offset = 3 * n }))];
                var (down, up) = (PagesOf(true), PagesOf(false));
                Assert.Equal(kept.Store.Events.Count(filter), down.Select(e => e.Id).Distinct().Count());
                Assert.Equal(down.Select(e => e.Id).Order(StringComparer.Ordinal), up.Select(e => e.Id).Order(StringComparer.Ordinal));
                var values = up.Select(value).Where(v => v is not null).ToList();
                Assert.Equal(values.Order(), values);
                Assert.All(up.Skip(values.Count), e => Assert.Null(value(e)));
                Assert.Equal(Enumerable.Reverse(values), down.Select(value).Where(v => v is not null));
            }
        }
    }

    [Theory, OnBoth]
    public void A_page_is_the_same_whether_its_parts_are_rare_or_frequent(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        foreach (var filter in Questions.Select(q => q.Filter))
        {
            foreach (var page in Enum.GetValues<EventSort>().SelectMany(sort => new[] { true, false }.Select(down => new PageRequest { Sort = sort, Descending = down, Limit = 3, Offset = 1 })))
            {
                List<string> Asked(int many)
                {
                    kept.Store.Events.Many = many;
                    return [.. kept.Store.Events.Page(filter, page).Select(e => e.Id)];
                }

                Assert.Equal((filter, page, string.Join(' ', Asked(1000))), (filter, page, string.Join(' ', Asked(1))));
            }
        }
    }

    [Theory, OnBoth]
    public void A_row_tells_what_the_record_does(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var row = Assert.Single(kept.Store.Events.Page(new EventFilter { Events = ["AGREE"] }, new PageRequest()));
        Assert.Equal((Records.Name(Records.Some[0], "AGREE"), "036", 1, 4.0, 3.0, "scheduled"), (row.Id, row.Cameo, row.Quad, row.Goldstein, row.Intensity, row.Modality));
        Assert.Equal(("2022-01-10", "event", "2022-01-10", "2022-01-10", "Geneva", "CHE"), (row.Day, row.Dated, row.Earliest, row.Latest, row.Place, row.PlaceCountry));
        Assert.Equal(["source United States USA", "target Russia RUS", "target European Union IGO"], row.Parties.Select(p => $"{p.Role} {p.Name} {p.Code}"));
        Assert.Equal(("example.org", "2022-01-03", "Talks of the United States, Russia and the European Union are set for Geneva on January 10"), (row.Publisher, row.Published, row.Quote));
        var threat = Assert.Single(kept.Store.Events.Page(new EventFilter { Media = ["phone"] }, new PageRequest()));
        Assert.Equal(("2022-01-03", "report", null), (threat.Day, threat.Dated, threat.Earliest));
        Assert.Equal(new EventVoice("Joe Biden", "USAGOV", "phone"), Assert.Single(threat.Voices));
    }

    [Theory, OnBoth]
    public void A_series_sums_what_happened_between_two(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var asked = new EventFilter { Pair = ("UKR", "RUS"), From = new(2021, 12, 31), To = new(2022, 1, 3) };
        var days = kept.Store.Events.Series(asked, SeriesStep.Day);
        Assert.Equal([(31, 0L), (1, 5L), (2, 0L), (3, 0L)], days.Select(d => (d.From.Day, d.Events)));
        Assert.Equal(-22.0, days[1].GoldsteinSum, 9);
        Assert.Equal((-4.4, -5.0), (Math.Round(days[1].GoldsteinMean!.Value, 9), days[1].IntensityMean));
        Assert.Null(days[0].GoldsteinMean);
        Assert.Equal([(new DateOnly(2021, 12, 27), 5L), (new DateOnly(2022, 1, 3), 0L)], kept.Store.Events.Series(asked, SeriesStep.Week).Select(d => (d.From, d.Events)));
        Assert.Equal([(12, 0L), (1, 5L)], kept.Store.Events.Series(asked, SeriesStep.Month).Select(d => (d.From.Month, d.Events)));
        // A part of the filter that the table of pairs can't answer leads another way to the same figures.
        Assert.Equal(days, kept.Store.Events.Series(asked with { Text = "warned" }, SeriesStep.Day));
        Assert.Equal(days, kept.Store.Events.Series(asked with { AsOf = kept.Store.Changes.Last }, SeriesStep.Day));
        Assert.Empty(kept.Store.Events.Series(asked with { Directed = true, From = null, To = null }, SeriesStep.Day));
    }

    [Theory, OnBoth]
    public void What_cannot_be_asked_is_told(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        Assert.StartsWith("RD811", Assert.Throws<StoreException>(() => kept.Store.Events.CountsBy(new EventFilter(), "quote")).Message, StringComparison.Ordinal);
        Assert.StartsWith("RD810", Assert.Throws<StoreException>(() => kept.Found(new EventFilter { Text = "-only ..." })).Message, StringComparison.Ordinal);
    }

    private static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Where(w => w.Length > 0).Order(StringComparer.Ordinal));
}
