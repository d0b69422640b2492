using System.Globalization;
using System.IO.Compression;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using NJsonSchema;
using Readout.Exports;

namespace Readout.Tests.Exports;

/// <summary>What exporters write, read back by programs that aren't ours: DuckDB (tables, Parquet, JSON), Ical.Net, System.ServiceModel.Syndication,
/// NJsonSchema.</summary>
public class ReadBackTests
{
    // No quotation, no guessing: the plainest reader of tab-separated text.
    private const string Plain = "read_csv(FILE, delim='\\t', header=HEADER, quote='', escape='', all_varchar=true, strict_mode=true)";

    [Fact]
    public void Codes_keep_their_zeros_for_readers_that_take_them_as_text()
    {
        using var file = Export.File(ExportFormat.Gdelt, null, ".tsv", SampleRecords.Call());
        Assert.Equal(["041", "04"], Duck.Rows($"SELECT column26, column28 FROM {Plain.Replace("HEADER", "false", StringComparison.Ordinal)}", file)[0]);
    }

    [Fact]
    public void Readers_that_take_quotation_marks_for_quotation_find_the_same_rows()
    {
        using var file = Export.File(ExportFormat.Polecat, null, ".tsv", SampleRecords.Call(Hostile.Words));
        Assert.Equal(9L, Duck.Rows("SELECT count(*) FROM read_csv(FILE, delim='\\t', header=true, quote='\"', all_varchar=true)", file)[0][0]);
    }

    [Fact]
    public void DuckDB_reads_CSV_with_hostile_words_as_they_were()
    {
        using var file = Export.File(ExportFormat.Csv, null, ".csv", SampleRecords.Call(Hostile.Words));
        var rows = Duck.Rows("SELECT cameo_code, title, source_name, evidence FROM read_csv(FILE, header=true, all_varchar=true, delim=',', quote='\"', escape='\"')", file);
        Assert.Equal(["041", "138", "036", "154"], rows.Select(r => r[0]));
        Assert.Equal(SampleRecords.Call(Hostile.Words).Title!.Replace('\0', ' '), rows[0][1]);
        Assert.Equal(Hostile.Words("Joe Biden").Replace('\0', ' ').Replace(';', ','), rows[0][2]);
    }

    [Fact]
    public void DuckDB_reads_Parquet_with_its_types()
    {
        using var file = Export.File(ExportFormat.Parquet, null, ".parquet", SampleRecords.Call());
        var columns = Duck.Columns("read_parquet(FILE)", file).ToDictionary(c => c.Name, c => c.Type);
        Assert.Equal("VARCHAR", columns["cameo_code"]);
        Assert.Equal("VARCHAR[]", columns["source_name"]);
        Assert.Equal("DOUBLE", columns["goldstein"]);
        Assert.Equal("INTEGER", columns["quad"]);
        Assert.Equal("DATE", columns["earliest"]);
        var rows = Duck.Rows("SELECT event_id, cameo_code, list_aggregate(target_name, 'string_agg', '|'), target_cow[1], earliest::VARCHAR, goldstein, latitude FROM read_parquet(FILE)", file);
        Assert.Equal(["e1", "041", "Volodymyr Zelenskiy", "369", "2022-01-02", 1.0, null], rows[0]);
        Assert.Equal(["e3", "036", "Russia|European Union", "365", "2022-01-10", 4.0, 46.2], rows[2]);
        Assert.Equal(["e4", "154", null, null, null, -7.2, null], rows[3]);
    }

    [Fact]
    public void Parquet_holds_hostile_words_as_they_were()
    {
        using var file = Export.File(ExportFormat.Parquet, null, ".parquet", SampleRecords.Call(Hostile.Words));
        Assert.Equal(Hostile.Words("Joe Biden"), Duck.Rows("SELECT source_name[1] FROM read_parquet(FILE)", file)[0][0]);
    }

    [Fact]
    public void Parquet_of_many_rows_has_several_row_groups_and_all_rows()
    {
        using var file = Export.File(ExportFormat.Parquet, null, ".parquet", Enumerable.Range(0, 25_000).Select(_ => SampleRecords.Small(1)));
        Assert.Equal(25_000L, Duck.Rows("SELECT count(*) FROM read_parquet(FILE) WHERE source_cow[1] = '365'", file)[0][0]);
        Assert.Equal(3L, Duck.Rows("SELECT count(DISTINCT row_group_id) FROM parquet_metadata(FILE)", file)[0][0]);
    }

    [Theory]
    [InlineData(ItemKind.Statements, 2)]
    [InlineData(ItemKind.Commitments, 1)]
    [InlineData(ItemKind.Appointments, 1)]
    public void Parquet_holds_other_items(ItemKind items, int rows)
    {
        using var file = Export.File(ExportFormat.Parquet, Export.Options with { Items = items }, ".parquet", SampleRecords.Call());
        Assert.Equal(rows, Duck.Rows("SELECT * FROM read_parquet(FILE)", file).Count);
    }

    [Fact]
    public void Parquet_without_rows_has_its_columns()
    {
        using var file = Export.File(ExportFormat.Parquet, null, ".parquet");
        Assert.Contains(("cameo_code", "VARCHAR"), Duck.Columns("read_parquet(FILE)", file));
    }

    [Fact]
    public void DuckDB_reads_PLOVER_lines()
    {
        using var file = Export.File(ExportFormat.Plover, null, ".jsonl", SampleRecords.Call(Hostile.Words));
        var rows = Duck.Rows("SELECT event, recipient[2].country, mode[-1] FROM read_json(FILE, format='newline_delimited')", file);
        Assert.Equal(["CONSULT", "THREATEN", "AGREE", "MOBILIZE"], rows.Select(r => r[0]));
        Assert.Equal("future", rows[2][2]);
        Assert.Equal("negation", rows[3][2]);
    }

    [Fact]
    public async Task Records_hold_to_their_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "record.schema.json"));
        Assert.Empty(schema.Validate(Export.Text(ExportFormat.Jsonl, null, SampleRecords.Call(Hostile.Words))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ical_Net_reads_the_calendar(bool hostile)
    {
        var record = hostile ? SampleRecords.Call(Hostile.Words) : SampleRecords.Call();
        var calendar = Ical.Net.Calendar.Load(Export.Text(ExportFormat.Ics, null, record))!;
        var talks = Assert.Single(calendar.Events);
        var start = record.Text[..record.Text.IndexOf("Talks", StringComparison.Ordinal)].EnumerateRunes().Count();
        Assert.EndsWith($"-talks-{start}@readout", talks.Uid, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2022, 1, 10), talks.DtStart!.Date);
        Assert.False(talks.DtStart.HasTime);
        Assert.Equal(new DateOnly(2022, 1, 11), talks.DtEnd!.Date);
        Assert.Equal("CONFIRMED", talks.Status);
        Assert.Equal(0, talks.Sequence);
        Assert.Equal(hostile ? Hostile.Words("Geneva").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Replace('\0', ' ').Replace('\u2028', '\n').Replace('\u0007', ' ') : "Geneva", talks.Location);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Syndication_reads_the_feed(bool hostile)
    {
        using var reader = XmlReader.Create(new MemoryStream(Export.Bytes(ExportFormat.Atom, null, hostile ? SampleRecords.Call(Hostile.Words) : SampleRecords.Call())));
        var feed = SyndicationFeed.Load(reader);
        Assert.Equal(4, feed.Items.Count());
        Assert.Equal(new DateTimeOffset(2022, 1, 3, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        Assert.Equal(["CONSULT", "THREATEN", "AGREE", "MOBILIZE"], feed.Items.Select(i => i.Categories[0].Name));
        Assert.All(feed.Items, i => Assert.Equal("https://example.org/call?a=1&b=2", i.Links[0].Uri.OriginalString));
    }

    // brat and the Web Annotation model count what Python counts.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Offsets_of_annotations_find_their_words_by_code_points(bool hostile)
    {
        var record = hostile ? SampleRecords.Call(Hostile.Words) : SampleRecords.Call();
        var runes = record.Text.EnumerateRunes().ToArray();
        using var json = JsonDocument.Parse(Export.Text(ExportFormat.Webanno, null, record));
        var items = json.RootElement.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(json.RootElement.GetProperty("total").GetInt32(), items.Count);
        foreach (var selector in items.SelectMany(i => i.GetProperty("target").EnumerateArray()).Select(t => t.GetProperty("selector")))
        {
            var (start, end) = (selector[0].GetProperty("start").GetInt32(), selector[0].GetProperty("end").GetInt32());
            var exact = selector[1].GetProperty("exact").GetString()!;
            Assert.Equal(exact, string.Concat(runes[start..end]));
            var around = selector[1].GetProperty("prefix").GetString() + exact + selector[1].GetProperty("suffix").GetString();
            Assert.Contains(around, record.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Brat_files_hold_to_the_format(bool hostile)
    {
        var record = hostile ? SampleRecords.Call(Hostile.Words) : SampleRecords.Call();
        using var archive = new ZipArchive(new MemoryStream(Export.Bytes(ExportFormat.Brat, null, record)));
        var runes = record.Text.EnumerateRunes().ToArray();
        var lines = new StreamReader(archive.Entries[2].Open()).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var text in lines.Where(l => l[0] == 'T').Select(l => l.Split('\t')))
        {
            var space = text[1].IndexOf(' ', StringComparison.Ordinal);
            var pieces = text[1][(space + 1)..].Split(';').Select(p => p.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray());
            Assert.Equal(text[2], string.Join(' ', pieces.Select(p => string.Concat(runes[p[0]..p[1]]))));
        }

        Assert.All(lines, l => Assert.Matches("^(T[0-9]+\t[A-Za-z-]+ [0-9;. ]+\t.*|E[0-9]+\t[A-Za-z-]+:T[0-9]+( [A-Za-z]+[0-9]*:T[0-9]+)*|A[0-9]+\t[A-Za-z]+ E[0-9]+ [a-z_-]+|#[0-9]+\tAnnotatorNotes [TE][0-9]+\t.*|\\*\tEquiv( T[0-9]+)+)$", l));
    }

    [Fact]
    public void Conllu_names_items_at_their_words()
    {
        var lines = Export.Text(ExportFormat.Conllu, null, SampleRecords.Call()).Split('\n');
        Assert.Contains("|Event[CONSULT]=e1|", Assert.Single(lines, l => l.Contains("\tspoke\t", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("|Actor=a2|", Assert.Single(lines, l => l.Contains("\tZelenskiy\t", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(lines.Where(l => l.Length > 0 && l[0] != '#'), l => Assert.Equal(10, l.Split('\t').Length));
        Assert.StartsWith("# newdoc id = r", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_is_UTF8_without_a_mark()
    {
        foreach (var format in Enum.GetValues<ExportFormat>().Except([ExportFormat.Parquet, ExportFormat.Brat]))
        {
            var bytes = Export.Bytes(format, null, SampleRecords.Call(Hostile.Words));
            Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), $"{format}");
            Assert.NotEmpty(new UTF8Encoding(false, true).GetString(bytes));
        }
    }
}
