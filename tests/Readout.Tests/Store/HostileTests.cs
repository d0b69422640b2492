using System.Text;
using Readout.Store;
using Readout.Store.Queries;
using Readout.Store.Stories;
using Readout.Tests.Exports;

namespace Readout.Tests.Store;

/// <summary>Nothing that a user writes is a command to a database, whether asked for or kept.</summary>
[Collection(Databases.Name)]
public class HostileTests(Databases databases)
{
    private static readonly string[] Strings =
    [
        "", " ", "'", "''", "\"", "`", "%", "_", "%%_", "\\", "\\'", "\0", "USA\0", "x\0' OR 1=1 --", "\ud800", "\udc00x", "' OR '1'='1", "'; DROP TABLE events; --", "\"; DELETE FROM reports; --",
        "1); DROP TABLE reports; --", "/* */", "--", "@p0", ":p0", "$1", "?", "{0}", "{{", "NEAR(call warning)", "body:call", "words MATCH 'x'", "^call", "call AND", "OR", "NOT", "call NOT warning", "(", "call )",
        "*", "**", "call*x", "\"call", "& | !", "call & !warning", "<->", "call:*", "'call':1A", "zq\u202ezq", "zq\u2028", "Ünïcødé", "📞", "U%", "US_", "[A-Z]", "USA[", "9e999", "NaN", "NULL", "true",
    ];

    private static readonly (string Name, Func<string, EventFilter> With)[] Filters =
    [
        ("party", s => new() { Parties = [s] }),
        ("source", s => new() { Sources = [s] }),
        ("target", s => new() { Targets = [s] }),
        ("pair", s => new() { Pair = (s, s) }),
        ("pair of one", s => new() { Pair = ("USA", s), Directed = true }),
        ("sector", s => new() { Sectors = [s] }),
        ("event", s => new() { Events = [s] }),
        ("mode", s => new() { Modes = [s] }),
        ("cameo", s => new() { Cameo = [s + "'"] }),
        ("modality", s => new() { Modalities = [s] }),
        ("place", s => new() { Places = [s] }),
        ("medium", s => new() { Media = [s] }),
        ("speaker", s => new() { Speakers = [s] }),
        ("publisher", s => new() { Publishers = [s] }),
        ("report", s => new() { Reports = [s] }),
    ];

    [Theory, OnBoth]
    public void No_filter_takes_a_string_for_a_command(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        var lines = kept.Lines();
        foreach (var hostile in Strings.Append(new string('x', 100_000)))
        {
            foreach (var (name, with) in Filters)
            {
                Assert.Equal((name, hostile, 0), (name, hostile, kept.Found(with(hostile)).Count));
                Assert.Equal((name, hostile, 0), (name, hostile, kept.Store.Events.Count(with(hostile))));
            }

            Assert.Empty(kept.Store.Events.Series(new EventFilter { Pair = (hostile, "USA"), Modes = [hostile] }, SeriesStep.Day));
            Assert.Empty(kept.Store.Stories.List(new StoryFilter { Parties = [hostile], Reports = 1 }));
            Assert.Empty(kept.Store.Stories.List(new StoryFilter { Kind = hostile, Reports = 1 }));
            Assert.Null(kept.Store.Stories.Show(hostile));
            Assert.Null(kept.Store.Stories.Compare(hostile));
            Assert.Throws<StoreException>(() => kept.Store.Events.CountsBy(new EventFilter(), hostile));
            Assert.Empty(kept.Store.Reports.Named(hostile));
            Assert.Null(kept.Store.Reports.Record(hostile));
            Assert.Throws<StoreException>(() => kept.Store.Reports.TakeDown(hostile, hostile, hostile));
        }

        Assert.Equal(lines, kept.Lines());
        Assert.Empty(kept.Faults());
    }

    [Theory, OnBoth]
    public void A_search_knows_words_and_no_commands(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        foreach (var hostile in Strings)
        {
            // What is no letter or digit separates words; a text is found that has all of them.
            var words = Words(hostile);
            if (words.Count == 0)
            {
                Assert.ThrowsAny<Exception>(() => string.IsNullOrWhiteSpace(hostile) ? throw new StoreException("nothing is asked") : kept.Found(new EventFilter { Text = hostile }));
                continue;
            }

            var wanted = Records.Some.Where(r => words.All(w => w.EndsWith('*') ? Words(r.Text).Any(t => t.StartsWith(w[..^1], StringComparison.Ordinal)) : Words(r.Text).Contains(w))).Select(r => r.Id);
            var found = kept.Store.Events.Page(new EventFilter { Text = hostile }, new PageRequest { Limit = 100 }).Select(e => e.Report).Distinct();
            Assert.Equal((hostile, string.Join(' ', wanted.Order(StringComparer.Ordinal))), (hostile, string.Join(' ', found.Order(StringComparer.Ordinal))));
        }
    }

    [Theory, OnBoth]
    public void Hostile_words_are_kept_and_found_as_they_are(DatabaseKind kind)
    {
        using var kept = new TestStore(databases, kind);
        var record = SampleRecords.Call(words => Hostile.Words(words).Replace("\0", "'; DROP TABLE events; --%_", StringComparison.Ordinal));
        kept.Add([record, .. Records.Some]);
        var report = record.Coded.Report;
        Assert.Equal(4, kept.Found(new EventFilter { Publishers = [report.Publisher!] }).Count);
        Assert.Single(kept.Found(new EventFilter { Places = [record.Coded.Places[0].Name], Publishers = [report.Publisher!] }));
        Assert.Single(kept.Found(new EventFilter { Parties = [record.Coded.Actors.Single(a => a.Name.StartsWith("European", StringComparison.Ordinal)).Name], Publishers = [report.Publisher!] }));
        Assert.Equal([record.Id], kept.Store.Reports.Named(report.SourceId!));
        Assert.Equal(Export.Text(Readout.Exports.ExportFormat.Jsonl, null, [record]), Export.Text(Readout.Exports.ExportFormat.Jsonl, null, [kept.Store.Reports.Record(record.Id)!]));
        Assert.Empty(kept.Faults());
        kept.Store.Reports.TakeDown(report.SourceId!, "'", "\"");
        Assert.Equal(Records.Some.Count, kept.Store.Reports.Count);
        Assert.Empty(kept.Faults());
    }

    // A word of a search may end with a star, which stands for any letters.
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in text.Split([' ', '\u2028'], StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = new StringBuilder();
            foreach (var c in part.Normalize(NormalizationForm.FormC).ToLowerInvariant().Where(c => c is not ('\'' or '\u202e')))
            {
                plain.Append(c switch { 'ü' => 'u', 'ï' => 'i', 'ø' => 'o', 'é' => 'e', _ => char.IsLetterOrDigit(c) ? c : ' ' });
            }

            var split = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words.UnionWith(split.Select((w, i) => part.EndsWith('*') && i == split.Length - 1 ? w + "*" : w));
        }

        return words;
    }
}
