using Readout.Coding;

namespace Readout.Exports.Rows;

/// <summary>An actor in the codes of other data sets.</summary>
internal static class ActorCodes
{
    // A code is a country, or IGO and the like, and sectors, all of three letters.
    private const int Part = 3;

    /// <summary>Sectors: those listed, else those of the code.</summary>
    public static IReadOnlyList<string> Sectors(Actor? actor)
    {
        if (actor is null)
        {
            return [];
        }

        return actor.Sectors.Count > 0 ? actor.Sectors : [.. Parts(actor).Skip(actor.Country is null ? 0 : 1)];
    }

    /// <summary>PLOVER's country: ISO alpha-3, or UNO, EUR, IGO, NGO, MNC, IMG.</summary>
    public static string Country(Actor? actor, ExportTables tables) =>
        actor is null ? "" : tables.State(actor.Country) is not null ? actor.Country! : tables.Organisation(actor.Name)?.Plover ?? actor.Country ?? "";

    /// <summary>Correlates of War state number; empty for who is no state's.</summary>
    public static string Cow(Actor? actor, ExportTables tables) => tables.State(actor?.Country)?.Cow ?? "";

    /// <summary>Gleditsch–Ward state number.</summary>
    public static string GleditschWard(Actor? actor, ExportTables tables) => tables.State(actor?.Country)?.GleditschWard ?? "";

    /// <summary>CAMEO's country: empty for organisations, but EUR for the European Union, as GDELT has it.</summary>
    public static string CameoCountry(Actor? actor, ExportTables tables) =>
        tables.State(actor?.Country)?.Cameo ?? (Country(actor, tables) == "EUR" ? "EUR" : "");

    /// <summary>CAMEO types: the sectors that CAMEO knows, and what the actor is if it is no state's (IGO, NGO …).</summary>
    public static IReadOnlyList<string> CameoTypes(Actor? actor, ExportTables tables)
    {
        if (actor is null)
        {
            return [];
        }

        var kind = tables.State(actor.Country) is null && actor.Country is { } country ? [country] : Array.Empty<string>();
        return [.. kind.Concat(Sectors(actor)).Select(s => tables.Sector(s)?.Cameo ?? "").Where(t => t.Length > 0).Distinct()];
    }

    /// <summary>CAMEO's code: country and types, or the code that CAMEO has for the organisation.</summary>
    public static string Cameo(Actor? actor, ExportTables tables) =>
        actor is null ? ""
        : tables.State(actor.Country) is null && tables.Organisation(actor.Name) is { } organisation ? organisation.Cameo
        : (tables.State(actor.Country)?.Cameo ?? "") + string.Concat(CameoTypes(actor, tables));

    /// <summary>CAMEO's code of a known group; empty for others.</summary>
    public static string Group(Actor? actor, ExportTables tables) =>
        actor is null || tables.State(actor.Country) is not null ? "" : tables.Organisation(actor.Name)?.Group ?? "";

    private static IEnumerable<string> Parts(Actor actor)
    {
        var code = actor.Code ?? "";
        for (var i = 0; i + Part <= code.Length; i += Part)
        {
            yield return code.Substring(i, Part);
        }
    }
}
