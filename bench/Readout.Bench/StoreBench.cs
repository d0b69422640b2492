using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;
using Readout.Tests.Store;

namespace Readout.Bench;

/// <summary>A store of very many events, made by repeating records over dates: how fast they go in, pages, series, and reading all of them.</summary>
internal static class StoreBench
{
    // As many as ingest stores in one transaction.
    private const int AtOnce = 400;
    // PostgreSQL's documentation advises a quarter of a server's memory to begin with; its default is 128 MB.
    private const string ServerMemory = "2GB";
    private const int Report = 10;
    // Days over which the copies of a record are spread: some twenty years.
    private const int Spread = 7000;
    private const int Warm = 5;
    private const int Times = 20;
    private static readonly string[] DatedLists = ["times", "events", "statements", "appointments"];

    // A page of each is asked for as a person would; parties and words are frequent ones and rare ones.
    private static readonly (string Name, EventFilter Filter, PageRequest Page)[] Pages =
    [
        ("all, latest first", new(), new()),
        ("pair USA,RUS", new() { Pair = ("USA", "RUS") }, new()),
        ("pair USA,RUS of a year, threats", new() { Pair = ("USA", "RUS"), Events = ["THREATEN"], From = new(2015, 1, 1), To = new(2015, 12, 31) }, new()),
        ("pair USA,RUS by intensity", new() { Pair = ("USA", "RUS") }, new() { Sort = EventSort.Intensity, Descending = false }),
        ("party USAGOV, meetings", new() { Parties = ["USAGOV"], Modes = ["visit"] }, new()),
        ("party by name", new() { Parties = ["zelenskyy"] }, new()),
        ("parties GBR and JPN", new() { Parties = ["GBR", "JPN"] }, new()),
        ("source RUS, material conflict by intensity", new() { Sources = ["RUS"], Goldstein = (null, -7) }, new() { Sort = EventSort.Goldstein, Descending = false }),
        ("source FRA, material conflict by intensity", new() { Sources = ["FRA"], Goldstein = (null, -7) }, new() { Sort = EventSort.Goldstein, Descending = false }),
        ("target IRN, best first", new() { Targets = ["IRN"] }, new() { Sort = EventSort.Goldstein }),
        ("all by intensity", new(), new() { Sort = EventSort.Intensity }),
        ("demands by confidence", new() { Events = ["REQUEST"] }, new() { Sort = EventSort.Confidence }),
        ("speaker USAGOV by phone", new() { Speakers = ["USAGOV"], Media = ["phone"] }, new()),
        ("speaker by name, on the radio", new() { Speakers = ["putin"], Media = ["radio"] }, new()),
        ("place UKR of a month", new() { Places = ["UKR"], From = new(2014, 3, 1), To = new(2014, 3, 31) }, new()),
        ("place by name", new() { Places = ["geneva"] }, new()),
        ("code 19 denied", new() { Cameo = ["19"], Modalities = ["denied"] }, new()),
        ("code 0871", new() { Cameo = ["0871"] }, new()),
        ("publisher kremlin.ru, pair UKR,RUS", new() { Publishers = ["kremlin.ru"], Pair = ("UKR", "RUS") }, new()),
        ("publisher president.gov.ua, demands", new() { Publishers = ["president.gov.ua"], Events = ["REQUEST"] }, new()),
        ("words, frequent", new() { Text = "president" }, new()),
        ("words, rare", new() { Text = "hostages" }, new()),
        ("words, a phrase with a party", new() { Text = "\"security guarantees\"", Parties = ["RUS"] }, new()),
        ("words, a phrase without some, threats by intensity", new() { Text = "\"united nations\" sanctions -iran", Events = ["THREATEN"] }, new() { Sort = EventSort.Intensity, Descending = false }),
        ("sector MIL of a year", new() { Sectors = ["MIL"], From = new(2016, 1, 1), To = new(2016, 12, 31) }, new()),
        ("sector REB with a party", new() { Sectors = ["REB"], Parties = ["SYR"] }, new()),
        ("told by two origins, latest first", new() { Origins = (2, null) }, new()),
        ("told by two origins, with a pair, by Goldstein", new() { Origins = (2, null), Pair = ("USA", "UKR") }, new() { Sort = EventSort.Goldstein }),
        ("told by three origins, with a pair", new() { Origins = (3, null), Pair = ("USA", "RUS") }, new()),
        ("thousandth row of a pair", new() { Pair = ("UKR", "RUS") }, new() { Offset = 1000 }),
        ("confidence of 0.9 in what is ongoing", new() { Confidence = 0.9, Modalities = ["ongoing"] }, new()),
    ];

    /// <summary>Fills a store and measures it.</summary>
    /// <param name="records">Records to repeat, in JSON Lines, with their texts.</param>
    /// <param name="events">How many events to make.</param>
    /// <param name="database"><c>sqlite</c>; <c>postgres</c> for a server of its own; or the address of an empty database, or one that this filled.</param>
    /// <param name="folder">Where the store of SQLite goes; it stays there, and one that is there is not filled again.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string records, long events, string database, string folder, string output)
    {
        using var server = database == "postgres" ? PostgresServer.Start(safe: true, ServerMemory) : null;
        var location = server?.NewDatabase() ?? (database == "sqlite" ? Path.Combine(folder, "bench.db") : database);
        database = database == "sqlite" ? database : "postgres";
        using var store = RecordStore.Open(location, new StoreOptions { Create = true });
        var there = store.Events.Count(new EventFilter());
        var results = new JsonObject { ["what"] = "store", ["date"] = Machine.Today, ["machine"] = Machine.Name, ["load_before"] = Machine.Load, ["database"] = database };
        if (there < events)
        {
            Fill(store, records, events - there, results);
        }

        results["reports"] = store.Reports.Count;
        results["events"] = store.Events.Count(new EventFilter());
        var pages = new JsonObject();
        foreach (var (name, filter, page) in Pages)
        {
            var rows = 0;
            var (median, fastest) = Ask(() => rows = store.Events.Page(filter, page).Count);
            pages[name] = new JsonObject { ["ms"] = median, ["ms_fastest"] = fastest, ["rows"] = rows };
            Console.WriteLine($"{name}: {pages[name]!.ToJsonString()}");
        }

        results["pages"] = pages;
        var series = new JsonObject();
        foreach (var (a, b) in new[] { ("USA", "RUS"), ("UKR", "RUS"), ("USA", "UKR") })
        {
            var days = new EventFilter { Pair = (a, b), Modalities = ["occurred", "ongoing"], From = new(2015, 1, 1), To = new(2015, 12, 31) };
            long sum = 0;
            var (median, fastest) = Ask(() => sum = store.Events.Series(days, SeriesStep.Day).Sum(p => p.Events));
            series[$"{a},{b}"] = new JsonObject { ["ms"] = median, ["ms_fastest"] = fastest, ["events"] = sum };
            Console.WriteLine($"series {a},{b}: {series[$"{a},{b}"]!.ToJsonString()}");
        }

        results["series_of_a_year"] = series;
        results["read_all"] = ReadAll(store);
        Console.WriteLine(results["read_all"]!.ToJsonString());
        File.WriteAllText(output, results.ToJsonString(Machine.Json) + "\n");
    }

    private static void Fill(RecordStore store, string records, long events, JsonObject results)
    {
        var lines = File.ReadAllLines(records);
        var (made, batches, busy, processor) = (0L, 0, new Stopwatch(), TimeSpan.Zero);
        var copies = 1 + (events / lines.Sum(l => (long)JsonNode.Parse(l)!["events"]!.AsArray().Count));
        var first = (int)(store.Reports.Count / lines.Length);
        foreach (var some in Enumerable.Range(first, int.MaxValue - first).SelectMany(copy => lines.Select(line => (line, copy))).Chunk(AtOnce).TakeWhile(_ => made < events))
        {
            // Records are made outside the time that is measured: somebody else's program coded them.
            var batch = some.Select(s => Repeat(s.line, s.copy, copies)).ToList();
            var before = Environment.CpuUsage.TotalTime;
            busy.Start();
            store.Reports.Add(batch);
            busy.Stop();
            processor += Environment.CpuUsage.TotalTime - before;
            made += batch.Sum(r => r.Coded.Events.Count);
            if (batches++ % Report == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made} events, {made / busy.Elapsed.TotalSeconds:F0} a second, {made / processor.TotalSeconds:F0} a second of processor time"));
            }
        }

        busy.Start();
        store.Optimize();
        busy.Stop();
        results["events_stored"] = made;
        results["events_a_second"] = Math.Round(made / busy.Elapsed.TotalSeconds);
        // Of this process: what it would be if nothing else ran and no disk were waited for. A server's own time is not in it.
        results["events_a_processor_second"] = Math.Round(made / processor.TotalSeconds);
    }

    /// <summary>The record with another text and all its days moved.</summary>
    private static ReportRecord Repeat(string line, int copy, long copies)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        var report = record["report"]!.AsObject();
        var text = (string)report["text"]! + string.Create(CultureInfo.InvariantCulture, $"\n[copy {copy}]");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        (report["text"], report["text_sha256"], report["id"]) = (text, hash, "r" + hash[..16]);
        // Give enough records that a text comes again after more than twenty days: sooner, all its copies would be one story without end.
        var days = -(int)(copy * (long)Spread / copies);
        Move(report["published"], days);
        if (copy > 0)
        {
            // Told again every few weeks, a commitment or an appointment would be one entry of the ledger that has no end.
            record["commitments"] = new JsonArray();
            record["appointments"] = new JsonArray();
        }

        foreach (var item in DatedLists.SelectMany(list => record[list]!.AsArray()))
        {
            Move(item, days);
            Move(item!["time"], days);
        }

        return RecordReader.Read(record.ToJsonString());
    }

    private static void Move(JsonNode? item, int days)
    {
        if (item is not JsonObject dated)
        {
            return;
        }

        foreach (var name in (string[])["date", "earliest", "latest"])
        {
            if (dated[name] is JsonValue value && DateOnly.TryParseExact((string?)value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                dated[name] = day.AddDays(Math.Max(days, -day.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }
    }

    // The median is what a user sees on this machine as busy as it was; the fastest is what the work itself takes.
    private static (double Median, double Fastest) Ask(Action ask)
    {
        for (var n = 0; n < Warm; n++)
        {
            ask();
        }

        var times = Enumerable.Range(0, Times).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            ask();
            return watch.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        return (Math.Round(times[Times / 2], 2), Math.Round(times[0], 2));
    }

    // All events of the store and of a pair, as an export reads them: memory must not grow with their number.
    private static JsonObject ReadAll(RecordStore store)
    {
        var result = new JsonObject();
        foreach (var (name, filter) in new[] { ("all", new EventFilter()), ("pair USA,RUS", new EventFilter { Pair = ("USA", "RUS") }) })
        {
            GC.Collect();
            var (watch, count, most, first) = (Stopwatch.StartNew(), 0L, 0L, 0L);
            foreach (var _ in store.Events.All(filter))
            {
                if (++count % 20_000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                    first = first == 0 ? most : first;
                }
            }

            result[name] = new JsonObject
            {
                ["events"] = count,
                ["events_a_second"] = Math.Round(count / watch.Elapsed.TotalSeconds),
                ["heap_mb_at_20000"] = first >> 20,
                ["heap_mb_at_most"] = most >> 20,
            };
        }

        return result;
    }
}
