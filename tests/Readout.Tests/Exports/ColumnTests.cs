using System.Text.Json;
using Readout.Exports;
using Readout.Exports.Tabular;

namespace Readout.Tests.Exports;

/// <summary>Names, order and kinds of the columns of other data sets, against <c>data/columns.tsv</c>; DuckDB reads the cells as what they have to be.</summary>
public class ColumnTests
{
    private static readonly Dictionary<string, List<(string Name, string Kind)>> Lists = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Exports", "data", "columns.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split('\t'))
        .GroupBy(c => c[0])
        .ToDictionary(g => g.Key, g => g.Select((c, i) => c[1] == $"{i + 1}" ? (c[2], c[3]) : throw new InvalidDataException(c[2])).ToList());

    private static IEnumerable<string> Names(ExportFormat format) => format switch
    {
        ExportFormat.Gdelt => GdeltEvents.Columns.Select(c => c.Name),
        ExportFormat.GdeltMentions => GdeltMentions.Columns.Select(c => c.Name),
        ExportFormat.Icews => IcewsEvents.Columns.Select(c => c.Name),
        ExportFormat.Polecat => PolecatEvents.Columns.Select(c => c.Name),
        _ => PhoenixEvents.Columns.Select(c => c.Name),
    };

    [Theory]
    [InlineData(ExportFormat.Gdelt, "gdelt2_event", false, 61)]
    [InlineData(ExportFormat.GdeltMentions, "gdelt2_mentions", false, 16)]
    [InlineData(ExportFormat.Icews, "icews", true, 20)]
    [InlineData(ExportFormat.Polecat, "polecat", true, 40)]
    [InlineData(ExportFormat.Phoenix, "phoenix", false, 26)]
    public void Columns_are_those_of_the_data_set_and_hold_what_they_should(ExportFormat format, string list, bool header, int count)
    {
        var columns = Lists[list];
        Assert.Equal(count, columns.Count);
        Assert.Equal(columns.Select(c => c.Name), Names(format));
        using var file = Export.File(format, Export.Options with { Modality = ModalityChoice.All }, ".tsv", SampleRecords.Call(), SampleRecords.Call(Hostile.Words));
        if (header)
        {
            Assert.Equal(columns.Select(c => c.Name), File.ReadLines(file.Path).First().Split('\t'));
        }

        // No quotation, no guessing: the plainest reader of tab-separated text. A cell of another kind, or one too many, stops it.
        var types = string.Join(", ", columns.Select(c => $"'{c.Name}': '{(c.Kind switch { "INTEGER" => "BIGINT", "FLOAT" => "DOUBLE", "DATE" => "DATE", _ => "VARCHAR" })}'"));
        var rows = Duck.Rows($"SELECT * FROM read_csv(FILE, delim='\\t', header={header}, quote='', escape='', nullstr='', strict_mode=true, columns={{{types}}})", file);
        Assert.Equal(File.ReadLines(file.Path).Count() - (header ? 1 : 0), rows.Count);
        Assert.All(rows, row => Assert.Equal(count, row.Length));
    }

    [Fact]
    public void Keys_of_PLOVER_lines_are_known_and_in_order()
    {
        var known = Lists["plover_json"].ConvertAll(c => c.Name);
        foreach (var line in Export.Text(ExportFormat.Plover, null, SampleRecords.Call()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            var places = json.RootElement.EnumerateObject().Select(p => known.IndexOf(p.Name)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }

    [Theory]
    [InlineData(ExportFormat.Polecat, "Recipient COW", "369")]
    [InlineData(ExportFormat.Icews, "CAMEO Code", "041")]
    public void Codes_and_numbers_of_states_stand_in_their_columns(ExportFormat format, string column, string value)
    {
        var lines = Export.Text(format, null, SampleRecords.Call()).Split('\n');
        Assert.Equal(value, lines[1].Split('\t')[Array.IndexOf(lines[0].Split('\t'), column)]);
    }
}
