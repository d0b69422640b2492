using Readout.Coding;

namespace Readout.Exports.Rows;

/// <summary>Expands events to dyads. Records keep lists of actors; only here do they become pairs.</summary>
internal static class Dyads
{
    public static IEnumerable<Dyad> Of(ReportScene scene) => scene.Events.SelectMany(e => Of(scene, e));

    public static IEnumerable<Dyad> Of(ReportScene scene, Event item)
    {
        if (scene.Tables.OtherSide(item.Cameo.Code) is { } other && item.Target.Count > 0)
        {
            return Mutual(scene, item, other);
        }

        return
            from source in item.Source.DefaultIfEmpty<Actor?>(null)
            from target in item.Target.DefaultIfEmpty<Actor?>(null)
            where source is null || source != target
            select new Dyad(scene, item, source, target, item.Cameo.Code, item.Cameo.Goldstein);
    }

    // An event without direction stands once from each side. The first-named party's code is the event's own, towards it the other side's.
    private static IEnumerable<Dyad> Mutual(ReportScene scene, Event item, string other)
    {
        var parties = item.Source.Concat(item.Target).Distinct().ToList();
        var goldstein = other == item.Cameo.Code ? item.Cameo.Goldstein : scene.Tables.Ontology.Cameo(other)?.Goldstein;
        for (var i = 0; i < parties.Count; i++)
        {
            for (var j = 0; j < parties.Count; j++)
            {
                if (i != j)
                {
                    yield return i < j
                        ? new Dyad(scene, item, parties[i], parties[j], item.Cameo.Code, item.Cameo.Goldstein)
                        : new Dyad(scene, item, parties[i], parties[j], other, goldstein);
                }
            }
        }
    }
}
