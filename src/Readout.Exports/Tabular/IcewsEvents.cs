using Readout.Coding;
using Readout.Exports.Rows;

namespace Readout.Exports.Tabular;

/// <summary>ICEWS. Unlike there, an Event ID is one row's own.</summary>
internal static class IcewsEvents
{
    public static IReadOnlyList<Column<Dyad>> Columns { get; } =
    [
        new("Event ID", d => d.Id),
        new("Event Date", d => Words.Day(d.Day)),
        new("Source Name", d => d.Source?.Name),
        new("Source Sectors", d => Sectors(d, d.Source)),
        new("Source Country", d => d.Scene.Tables.StateName(d.Source?.Country)),
        new("Event Text", d => d.Scene.Tables.Ontology.Cameo(d.Code)?.Label),
        new("CAMEO Code", d => d.Code),
        new("Intensity", d => Words.Number(d.Goldstein)),
        new("Target Name", d => d.Target?.Name),
        new("Target Sectors", d => Sectors(d, d.Target)),
        new("Target Country", d => d.Scene.Tables.StateName(d.Target?.Country)),
        new("Story ID", d => StableId.Of(d.Scene.Record.Id)),
        new("Sentence Number", d => d.Scene.SentenceOf(d.Event.Trigger.Start)),
        new("Publisher", d => d.Scene.Report.Publisher),
        new("City", d => Place(d, PlacePrecision.City)),
        new("District", _ => null),
        new("Province", d => Place(d, PlacePrecision.Region)),
        new("Country", d => d.Scene.Tables.StateName(d.Event.Place?.Country)),
        new("Latitude", d => Words.Number(d.Event.Place?.Latitude)),
        new("Longitude", d => Words.Number(d.Event.Place?.Longitude)),
    ];

    private static string? Place(Dyad dyad, PlacePrecision precision) => dyad.Event.Place is { } place && place.Precision == precision ? place.Name : null;

    private static string Sectors(Dyad dyad, Actor? actor)
    {
        var tables = dyad.Scene.Tables;
        var kind = actor?.Country is { } country && tables.State(country) is null ? [country] : Array.Empty<string>();
        return string.Join(',', kind.Concat(ActorCodes.Sectors(actor)).Select(s => tables.Sector(s)?.Icews ?? s).Distinct());
    }
}
