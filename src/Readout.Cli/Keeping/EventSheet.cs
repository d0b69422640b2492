using Readout.Store.Queries;

namespace Readout.Cli.Keeping;

/// <summary>Events as rows: a few columns for people, all for programs.</summary>
internal sealed class EventSheet
{
    private static readonly string[] ForPeople = ["day", "event", "mode", "cameo", "source", "target", "modality", "goldstein", "publisher", "id", "quote"];

    private static readonly string[] ForPrograms =
    [
        "id", "report", "item", "day", "dated", "earliest", "latest", "event", "mode", "cameo", "quad", "goldstein", "intensity", "modality", "source", "source_names", "target",
        "target_names", "place", "place_country", "speakers", "media", "origins", "confidence", "rule", "quote", "title", "publisher", "published", "url",
    ];

    private readonly Sheet _sheet;
    private readonly bool _people;

    public EventSheet(TextWriter output, SheetFormat format)
    {
        _people = format == SheetFormat.Table;
        _sheet = new Sheet(output, format, _people ? ForPeople : ForPrograms);
        _sheet.Open();
    }

    public void Add(EventRow e)
    {
        List<string> Of(string role, Func<EventParty, string> what) => [.. e.Parties.Where(p => p.Role == role).Select(what)];

        if (_people)
        {
            _sheet.Row(e.Day, e.Event, e.Mode, e.Cameo, Of("source", p => p.Short), Of("target", p => p.Short), e.Modality, e.Goldstein, e.Publisher, e.Id, e.Quote);
            return;
        }

        _sheet.Row(
            e.Id, e.Report, e.Item, e.Day.Length == 0 ? null : e.Day, e.Dated, e.Earliest, e.Latest, e.Event, e.Mode, e.Cameo, e.Quad, e.Goldstein, e.Intensity, e.Modality,
            Of("source", p => p.Short), Of("source", p => p.Name), Of("target", p => p.Short), Of("target", p => p.Name), e.Place, e.PlaceCountry,
            e.Voices.Select(v => v.Code ?? v.Speaker).ToList(), e.Voices.Select(v => v.Medium).ToList(), e.Origins, e.Confidence, e.Rule, e.Quote, e.Title, e.Publisher, e.Published, e.Url);
    }

    public void Close() => _sheet.Close();
}
