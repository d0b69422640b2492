using System.Globalization;
using Readout.Coding;
using Readout.Exports.Rows;

namespace Readout.Exports.Tabular;

/// <summary>Phoenix (OEDA). Its issues come from a dictionary of their own and stay empty.</summary>
internal static class PhoenixEvents
{
    public static IReadOnlyList<Column<Dyad>> Columns { get; } =
    [
        new("EventID", d => d.Id),
        new("Date", d => Words.Digits(d.Day)),
        new("Year", d => d.Day?.ToString("yyyy", CultureInfo.InvariantCulture)),
        new("Month", d => d.Day?.ToString("MM", CultureInfo.InvariantCulture)),
        new("Day", d => d.Day?.ToString("dd", CultureInfo.InvariantCulture)),
        .. Actor("SourceActor", d => d.Source),
        .. Actor("TargetActor", d => d.Target),
        new("EventCode", d => d.Code),
        new("EventRootCode", d => d.Code[..2]),
        new("QuadClass", d => Words.Whole(d.Event.Cameo.Quad)),
        new("GoldsteinScore", d => Words.Number(d.Goldstein)),
        new("Issues", _ => null),
        new("Lat", d => Words.Number(d.Event.Place?.Latitude)),
        new("Lon", d => Words.Number(d.Event.Place?.Longitude)),
        new("LocationName", d => d.Event.Place is { Precision: PlacePrecision.City or PlacePrecision.Site } place ? place.Name : null),
        new("StateName", d => d.Event.Place is { Precision: PlacePrecision.Region } place ? place.Name : null),
        new("CountryCode", d => d.Event.Place?.Country),
        new("SentenceID", d => d.Scene.SentenceOf(d.Event.Trigger.Start) is { Length: > 0 } number ? $"{d.Scene.Record.Id}_{number}" : null),
        new("URLs", d => d.Scene.Report.Url),
        new("NewsSources", d => d.Scene.Report.Publisher),
    ];

    private static Column<Dyad>[] Actor(string prefix, Func<Dyad, Actor?> actor)
    {
        IEnumerable<string> Types(Dyad d) => ActorCodes.CameoTypes(actor(d), d.Scene.Tables).Where(t => t != Entity(d));
        string Entity(Dyad d) => d.Scene.Tables.State(actor(d)?.Country)?.Cameo ?? actor(d)?.Country ?? "";
        return
        [
            new(prefix + "Full", d => ActorCodes.Cameo(actor(d), d.Scene.Tables)),
            new(prefix + "Entity", Entity),
            new(prefix + "Role", d => Types(d).FirstOrDefault()),
            new(prefix + "Attribute", d => Words.List(Types(d).Skip(1).Append(ActorCodes.Group(actor(d), d.Scene.Tables)))),
        ];
    }
}
