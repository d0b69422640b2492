using Readout.Coding;
using Readout.Exports;
using Readout.Exports.Items;
using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Tests.Exports;

public class ExportTests
{
    [Fact]
    public void The_tables_of_the_lexicon_have_no_faults() => Assert.Empty(Export.Faults);

    [Fact]
    public void Every_country_of_the_lexicon_has_its_codes()
    {
        var countries = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lexicon", "actors", "countries.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l[..3]);
        Assert.All(countries, c => Assert.NotNull(Export.Tables.State(c)));
    }

    [Fact]
    public void Every_organisation_of_the_table_is_one_of_the_lexicon()
    {
        var lexicon = Path.Combine(AppContext.BaseDirectory, "lexicon");
        IEnumerable<string> Column(string file, int n) => File.ReadLines(Path.Combine(lexicon, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|')[n].Trim());
        Assert.Empty(Column("exports/organisations.txt", 0).Except(Column("actors/organisations.txt", 1)));
    }

    [Theory]
    [InlineData("USA", "2", "2", "US")]
    [InlineData("DEU", "255", "260", "GM")]
    [InlineData("YEM", "679", "678", "YM")]
    [InlineData("HKG", "", "", "HK")]
    public void States_have_their_numbers(string iso, string cow, string gw, string fips)
    {
        var state = Export.Tables.State(iso)!;
        Assert.Equal((cow, gw, fips), (state.Cow, state.GleditschWard, state.Fips));
    }

    [Theory]
    [InlineData("United Nations", "UNO", "IGOUNO")]
    [InlineData("UN", "UNO", "IGOUNO")]
    [InlineData("European Commission", "EUR", "IGOEUREEC")]
    [InlineData("NATO", "IGO", "IGOWSTNAT")]
    public void Organisations_have_their_codes_by_any_name(string name, string plover, string cameo)
    {
        var codes = Export.Tables.Organisation(name)!;
        Assert.Equal((plover, cameo), (codes.Plover, codes.Cameo));
    }

    [Fact]
    public void Formats_of_facts_get_what_is_denied_or_supposed_only_when_asked()
    {
        Assert.DoesNotContain("\t154\t", Export.Text(ExportFormat.Gdelt, null, SampleRecords.Call()), StringComparison.Ordinal);
        Assert.Contains("\t154\t", Export.Text(ExportFormat.Gdelt, Export.Options with { Modality = ModalityChoice.All }, SampleRecords.Call()), StringComparison.Ordinal);
        Assert.DoesNotContain("MOBILIZE", Export.Text(ExportFormat.Csv, Export.Options with { Modality = ModalityChoice.Facts }, SampleRecords.Call()), StringComparison.Ordinal);
    }

    [Fact]
    public void Events_without_direction_stand_once_from_each_side_of_every_pair()
    {
        var scene = new ReportScene(SampleRecords.Call(), Export.Options with { Modality = ModalityChoice.All });
        var talks = Dyads.Of(scene).Where(d => d.Event.Plover.Event == "AGREE").Select(d => (d.Source!.Name, d.Target!.Name)).ToHashSet();
        Assert.Equal(6, talks.Count);
        Assert.Contains(("Russia", "European Union"), talks);
        Assert.Single(Dyads.Of(scene), d => d.Event.Plover.Event == "THREATEN");
        Assert.Null(Assert.Single(Dyads.Of(scene), d => d.Event.Plover.Event == "MOBILIZE").Target);
    }

    [Fact]
    public void Identifiers_of_rows_are_numbers_that_stay()
    {
        var ids = Export.Text(ExportFormat.Gdelt, null, SampleRecords.Call()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[0]).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) > 0));
        Assert.Equal(ids, Export.Text(ExportFormat.Gdelt, null, SampleRecords.Small(1), SampleRecords.Call()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[0]).Skip(1));
    }

    [Fact]
    public void Records_come_out_the_same_in_whatever_order_they_come()
    {
        var records = Enumerable.Range(0, 50).Select(SampleRecords.Small).ToList();
        var forward = Export.Bytes(ExportFormat.Jsonl, null, records);
        Assert.Equal(forward, Export.Bytes(ExportFormat.Jsonl, null, Enumerable.Reverse(records).Concat(records)));
        var ids = RecordReader.ReadLines(new StringReader(System.Text.Encoding.UTF8.GetString(forward))).Select(r => r.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);

        // What comes in order goes out at once.
        using var stream = new MemoryStream();
        using var exporter = Exporters.Create(ExportFormat.Jsonl, stream, Export.Options with { InOrder = true });
        var ordered = records.OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        exporter.Write(ordered[0]);
        Assert.Equal(RecordWriter.ToLine(ordered[0]), stream.ToArray());
        ordered.Skip(1).ToList().ForEach(exporter.Write);
        exporter.Complete();
        Assert.Equal(forward, stream.ToArray());
    }

    [Fact]
    public void Lines_are_sorted_through_files_as_in_memory()
    {
        var lines = Enumerable.Range(0, 1000).Select(i => RecordWriter.ToLine(SampleRecords.Small((i * 7919) % 1000))).ToList();
        using var inMemory = new LineSorter();
        using var throughFiles = new LineSorter(runBytes: 20_000);
        lines.ForEach(inMemory.Add);
        lines.ForEach(throughFiles.Add);
        Assert.Equal(inMemory.Sorted(), throughFiles.Sorted());
    }

    [Theory]
    [InlineData("RUS", "e2,e3,e4")]
    [InlineData("UKRGOV", "e1")]
    [InlineData("european", "e3")]
    public void Parties_are_filtered_by_country_code_or_name(string party, string events) =>
        Assert.Equal(events, Ids(new ExportFilter { Parties = [party] }));

    [Theory]
    [InlineData("04", "e1")]
    [InlineData("154", "e4")]
    public void Events_are_filtered_by_code(string code, string events) => Assert.Equal(events, Ids(new ExportFilter { Cameo = [code] }));

    [Fact]
    public void Events_are_filtered_by_what_they_are()
    {
        Assert.Equal("e2", Ids(new ExportFilter { Events = ["threaten"] }));
        Assert.Equal("e4", Ids(new ExportFilter { Modes = ["troops"] }));
        Assert.Equal("e4", Ids(new ExportFilter { Modalities = [Modality.Denied] }));
        Assert.Equal("e2,e4", Ids(new ExportFilter { Goldstein = (null, 0) }));
        Assert.Equal("e1", Ids(new ExportFilter { Intensity = (0, 2) }));
        Assert.Equal("e1", Ids(new ExportFilter { Sectors = ["GOV"] }));
        Assert.Equal("e3", Ids(new ExportFilter { Places = ["CHE"] }));
        Assert.Equal("e2", Ids(new ExportFilter { Media = [Medium.Phone] }));
        Assert.Equal("e4", Ids(new ExportFilter { Speakers = ["russia"] }));
        Assert.Equal("e2", Ids(new ExportFilter { Sources = ["USA"], Targets = ["RUS"], Events = ["THREATEN"] }));
        Assert.Equal("", Ids(new ExportFilter { Confidence = 0.95 }));
    }

    [Fact]
    public void Days_are_filtered_by_overlap()
    {
        Assert.Equal("e1", Ids(new ExportFilter { To = new DateOnly(2022, 1, 2) }));
        Assert.Equal("e3", Ids(new ExportFilter { From = new DateOnly(2022, 1, 3) }));
    }

    [Fact]
    public void What_a_feed_or_calendar_cannot_hold_is_counted()
    {
        using var exporter = Exporters.Create(ExportFormat.Ics, new MemoryStream(), Export.Options);
        var record = SampleRecords.Call();
        record.Coded.Appointments[0].Time = null;
        exporter.Write(record);
        exporter.Complete();
        Assert.Equal(1, exporter.LeftOut);
    }

    [Fact]
    public void An_appointment_followed_across_reports_keeps_its_identifier()
    {
        static string Text(bool speaks) => Export.Text(
            ExportFormat.Ics,
            Export.Options with { Life = (_, _) => new AppointmentLife("geneva-talks@example.org", 2, AppointmentStatus.Cancelled, new DateOnly(2022, 1, 12), new DateOnly(2022, 1, 13), speaks) },
            SampleRecords.Call(), SampleRecords.Call());
        var text = Text(speaks: true);
        foreach (var line in (string[])["UID:geneva-talks@example.org", "SEQUENCE:2", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20220112", "DTEND;VALUE=DATE:20220114"])
        {
            // Two reports tell it, and a calendar holds it once.
            Assert.Single(text.Split("\r\n"), l => l == line);
        }

        Assert.DoesNotContain("VEVENT", Text(speaks: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AppointmentStatus.Tentative, "TENTATIVE")]
    [InlineData(AppointmentStatus.Postponed, "TENTATIVE")]
    [InlineData(AppointmentStatus.Cancelled, "CANCELLED")]
    [InlineData(AppointmentStatus.Held, "CONFIRMED")]
    public void Status_of_appointments(AppointmentStatus status, string word)
    {
        var record = SampleRecords.Call();
        var old = record.Coded.Appointments[0];
        var changed = new Appointment { Id = old.Id, Kind = old.Kind, Participants = old.Participants, Time = old.Time, Status = status, Evidence = old.Evidence, Rule = old.Rule };
        var coded = new CodedReport { Analysis = record.Coded.Analysis, Published = record.Coded.Published, Appointments = [changed] };
        Assert.Contains($"STATUS:{word}\r\n", Export.Text(ExportFormat.Ics, null, new ReportRecord(coded, record.Provenance)), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_without_their_text_are_exported_as_far_as_they_go()
    {
        var record = RecordReader.Read(RecordWriter.ToJson(SampleRecords.Call(), new RecordOptions { Text = false }));
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            Assert.NotNull(Export.Bytes(format, null, record));
        }

        Assert.Equal(
            Export.Text(ExportFormat.Gdelt, null, SampleRecords.Call()),
            Export.Text(ExportFormat.Gdelt, null, record));
    }

    private static string Ids(ExportFilter filter) =>
        string.Join(',', new ReportScene(SampleRecords.Call(), Export.Options with { Modality = ModalityChoice.All, Filter = filter }).Events.Select(e => e.Id));
}
