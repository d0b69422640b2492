using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>What kind of meeting it was, by who met and where: a visit, a summit of many, talks on somebody else's ground.</summary>
internal static class MeetingMode
{
    /// <summary>PLOVER's and CAMEO's codes for a meeting that took place, where its rule left them open.</summary>
    /// <param name="draft">The meeting.</param>
    /// <param name="place">Where the text puts it; null if it doesn't.</param>
    /// <param name="ontology">For the figures of a finer CAMEO code.</param>
    public static (Plover Plover, Cameo Cameo) Of(EventDraft draft, Place? place, Ontology ontology)
    {
        if (draft.Plover is not { Event: "CONSULT", Mode: null } || draft.Cameo.Code is not ("040" or "046"))
        {
            return (draft.Plover, draft.Cameo);
        }

        var parties = draft.Source.Concat(draft.Target).ToList();
        var states = parties.Select(Country).OfType<string>().Distinct().ToList();
        var organisations = parties.Where(p => p.Country == "IGO").Select(p => p.Name).Distinct().Count();
        if (states.Count + organisations > 2 || (organisations > 0 && states.Count > 1))
        {
            return (draft.Plover with { Mode = "multilateral" }, draft.Cameo);
        }

        if (states.Count != 2 || place?.Country is not { Length: 3 } ground)
        {
            return (draft.Plover, draft.Cameo);
        }

        return !states.Contains(ground)
            ? (draft.Plover with { Mode = "third-party" }, Finer(draft.Cameo, "044", ontology))
            : (draft.Plover with { Mode = "visit" }, Finer(draft.Cameo, Country(parties[0]) == ground ? "043" : "042", ontology));
    }

    private static string? Country(Actor actor) => actor.Country is { Length: 3 } country and not ("IGO" or "NGO" or "MNC") ? country : null;

    /// <summary>The finer code for a mere meeting; negotiations stay negotiations wherever they are held.</summary>
    private static Cameo Finer(Cameo cameo, string code, Ontology ontology) =>
        cameo.Code == "040" && ontology.Cameo(code) is { } finer ? new Cameo(code, finer.Goldstein, finer.Quad) : cameo;
}
