using Readout.Coding;
using Readout.Exports.Rows;

namespace Readout.Exports.Tabular;

/// <summary>POLECAT. Countries are ISO alpha-3 (or UNO, EUR, IGO …), COW columns hold state numbers, lists are separated by semicolons.</summary>
internal static class PolecatEvents
{
    public static IReadOnlyList<Column<Dyad>> Columns { get; } =
    [
        new("Event ID", d => $"{d.Scene.Record.Id}-{d.Event.Id}-{d.Source?.Id}-{d.Target?.Id}"),
        new("Event Date", d => Words.Day(d.Day)),
        new("Event Type", d => d.Event.Plover.Event),
        new("Event Mode", d => d.Event.Plover.Mode),
        new("Intensity", d => Words.Number(Intensity(d.Scene.Tables, d.Event))),
        new("Quad Code", d => Quad(d.Scene.Tables, d.Event)),
        new("Contexts", d => Words.List(d.Event.Plover.Contexts)),
        .. Actor("Actor", d => d.Source),
        .. Actor("Recipient", d => d.Target),
        new("Placename", d => d.Event.Place?.Name),
        new("City", d => Place(d, PlacePrecision.City)),
        new("District", _ => null),
        new("Province", d => Place(d, PlacePrecision.Region)),
        new("Country", d => d.Event.Place?.Country),
        new("Latitude", d => Words.Number(d.Event.Place?.Latitude)),
        new("Longitude", d => Words.Number(d.Event.Place?.Longitude)),
        new("GeoNames ID", d => d.Event.Place?.GeoNames is { } id ? Words.Whole(id) : null),
        new("Raw Placename", d => d.Event.Place is { } place ? First(d.Scene, place.Mentions) : null),
        new("Feature Type", _ => null),
        new("Source", d => d.Scene.Report.Publisher),
        new("Publication Date", d => Words.Day(d.Scene.Published)),
        new("Story People", d => Words.List(Named(d, ActorKind.Person))),
        new("Story Organizations", d => Words.List(Named(d, ActorKind.Organisation, ActorKind.Government))),
        new("Story Locations", d => Words.List(d.Scene.Record.Coded.Places.Select(p => p.Name))),
        new("Language", d => d.Scene.Record.Language),
        new("Version", d => d.Scene.Record.Provenance.Program),
    ];

    /// <summary>PLOVER's score of the event in its mode; null if the ontology has none.</summary>
    internal static double? Intensity(ExportTables tables, Event item) => tables.Ontology.Plover(item.Plover.Event)?.ScoreOf(item.Plover.Mode);

    /// <summary>PLOVER's quad of the event, which isn't always that of the CAMEO code.</summary>
    internal static string Quad(ExportTables tables, Event item) => tables.Ontology.Plover(item.Plover.Event) is { } plover ? Words.Whole(plover.Quad) : "";

    private static Column<Dyad>[] Actor(string prefix, Func<Dyad, Actor?> actor) =>
    [
        new(prefix + " Name", d => actor(d)?.Name),
        new(prefix + " Country", d => ActorCodes.Country(actor(d), d.Scene.Tables)),
        new(prefix + " COW", d => ActorCodes.Cow(actor(d), d.Scene.Tables)),
        new($"Primary {prefix} Sector", d => ActorCodes.Sectors(actor(d)) is [var first, ..] ? first : null),
        new(prefix + " Sectors", d => Words.List(ActorCodes.Sectors(actor(d)))),
        new(prefix + " Title", d => actor(d)?.Role),
        new(prefix + " Name Raw", d => actor(d) is { } a ? First(d.Scene, a.Mentions) : null),
        new($"Wikipedia {prefix} ID", _ => null),
    ];

    private static string? First(ReportScene scene, List<Mention> mentions) => mentions.Count > 0 ? scene.Quote(mentions[0].Span) : null;

    private static string? Place(Dyad dyad, PlacePrecision precision) => dyad.Event.Place is { } place && place.Precision == precision ? place.Name : null;

    private static IEnumerable<string> Named(Dyad dyad, params ActorKind[] kinds) =>
        dyad.Scene.Record.Coded.Actors.Where(a => kinds.Contains(a.Kind)).Select(a => a.Name);
}
