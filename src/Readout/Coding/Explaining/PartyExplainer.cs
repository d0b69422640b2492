using Readout.Text;

namespace Readout.Coding;

/// <summary>Tells where the parties of an event come from: a role of its rule, a meeting told of before, who speaks, another mention.</summary>
internal static class PartyExplainer
{
    /// <summary>One part for each way to a party, and one for each party that the best mention has no way to.</summary>
    public static IEnumerable<ExplainedPart> Parts(Event item, EventMatch best)
    {
        var shown = new HashSet<Actor>();
        foreach (var path in best.Paths)
        {
            // A party may have got its country since: then another actor of that name stands for it.
            var all = best.Source.Concat(best.Target).Where(a => path.Actors.Any(p => p == a || p.Name == a.Name)).ToList();
            // Of a mutual event the order of words tells which party is the source, and of those who act together the others are its targets.
            foreach (var side in all.Where(a => path.Role != "recalled" || !shown.Contains(a)).GroupBy(best.Source.Contains).OrderByDescending(g => g.Key))
            {
                yield return Part(best, side.Key ? "source" : "target", path, [.. side]);
            }

            shown.UnionWith(all);
        }

        foreach (var (side, actor) in item.Source.Select(a => ("source", a)).Concat(item.Target.Select(a => ("target", a))))
        {
            if (shown.Add(actor))
            {
                yield return new ExplainedPart(side, $"{Named(actor)}, {Elsewhere(item, best, side, actor)}", FirstMention(actor), "");
            }
        }
    }

    private static ExplainedPart Part(EventMatch match, string side, PartyPath path, IReadOnlyList<Actor> actors)
    {
        var names = string.Join(", ", actors.Select(Named));
        if (path.Role == "recalled")
        {
            return new ExplainedPart(side, $"{names} recalled from", match.Remembered!.Told, "");
        }

        if (path.Head < 0)
        {
            return new ExplainedPart(side, $"{names} as {path.Role}, who says the words", FirstMention(actors[0]), "");
        }

        var word = match.Sentence.Tokens[path.Head].Span;
        return new ExplainedPart(
            side,
            $"{names} as {path.Role}",
            actors.SelectMany(a => a.Mentions).Select(m => (Span?)m.Span).FirstOrDefault(m => m!.Value.Overlaps(word)) ?? word,
            match.Predicate.Verbal.Head == path.Head ? "" : TreePath.Between(match.Sentence, match.Predicate.Verbal.Head, path.Head));
    }

    private static string Elsewhere(Event item, EventMatch best, string side, Actor actor) =>
        item.Matches.Any(m => m != best && (m.Source.Contains(actor) || m.Target.Contains(actor))) ? "named where it is told again"
        : item.Undertaking is { } undertaking && undertaking.Target.Contains(actor) ? $"to whom {undertaking.Id} is addressed"
        : side == "target" && best.Rule.Target.Contains("home") ? "the state that the source governs"
        : "named elsewhere";

    private static Span? FirstMention(Actor actor) => actor.Mentions.Count > 0 ? actor.Mentions[0].Span : null;

    /// <summary>An actor with its code.</summary>
    public static string Named(Actor actor) => actor.Code is { } code ? $"{actor.Name} ({code})" : actor.Name;
}
