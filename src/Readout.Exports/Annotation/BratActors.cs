using Readout.Coding;

namespace Readout.Exports.Annotation;

/// <summary>Actors and places of an annotation file: which texts are mentions of whom.</summary>
internal sealed class BratActors
{
    private readonly BratLines _lines;
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    public BratActors(CodedReport coded, BratLines lines, string text, Action<string, string> changed)
    {
        _lines = lines;
        var kinds = BratNames.Actors.ToHashSet(StringComparer.Ordinal);
        foreach (var group in lines.Texts.Values.Where(t => kinds.Contains(t.Type)).GroupBy(t => lines.Root(t.Id)))
        {
            var old = coded.Actors.FirstOrDefault(a => a.Id == group.Select(t => lines.ItemOf(t.Id)).FirstOrDefault(i => i is not null))
                ?? coded.Actors.FirstOrDefault(a => group.Any(t => a.Mentions.Any(m => m.Span == t.Span)));
            _actors[group.Key] = old is null ? New(group.OrderBy(t => t.Span), text, changed) : Known(old, [.. group], text, changed);
        }

        foreach (var place in coded.Places)
        {
            foreach (var id in lines.Texts.Values.Where(t => t.Type == BratNames.Place && place.Mentions.Any(m => m.Span.Overlaps(t.Span))).Select(t => t.Id))
            {
                _places[id] = place;
            }
        }

        // Who stands nowhere in the text, because it was inferred, isn't in the file and stays.
        Actors = [.. _actors.Values.Concat(coded.Actors.Where(a => a.Mentions.Count == 0)).Distinct()];
        foreach (var gone in coded.Actors.Where(a => a.Mentions.Count > 0 && !Actors.Any(b => b.Id == a.Id)))
        {
            changed(gone.Id, "removed");
        }
    }

    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The actor of which the text is a mention; null if it is none of an actor.</summary>
    public Actor? Of(BratText text) => _actors.GetValueOrDefault(_lines.Root(text.Id));

    /// <summary>The place of which the text is a mention.</summary>
    public Place? PlaceOf(BratText text) => _places.GetValueOrDefault(text.Id);

    /// <summary>The actor that stands for the old one now; null if it is gone.</summary>
    public Actor? Now(Actor old) => Actors.FirstOrDefault(a => a.Id == old.Id);

    private static Actor New(IEnumerable<BratText> mentions, string text, Action<string, string> changed)
    {
        var all = mentions.ToList();
        // By the type of the first; code and country are left to whoever corrects the record.
        var actor = new Actor { Id = "new:" + all[0].Id, Name = all[0].Span.Of(text), Kind = Enum.Parse<ActorKind>(all[0].Type) };
        actor.Mentions.AddRange(all.Select(m => new Mention(m.Span, MentionForm.Name)));
        changed(actor.Name, "added");
        return actor;
    }

    private static Actor Known(Actor old, List<BratText> mentions, string text, Action<string, string> changed)
    {
        // Pieces without their line ends cover what the mention covered.
        var kept = old.Mentions.Where(m => mentions.Any(t => m.Span.Contains(t.Span) && t.Span.Overlaps(m.Span))).ToList();
        var added = mentions.Where(t => !old.Mentions.Any(m => m.Span.Contains(t.Span))).ToList();
        var kind = Enum.Parse<ActorKind>(mentions.GroupBy(t => t.Type).MaxBy(g => g.Count())!.Key);
        if (kept.Count == old.Mentions.Count(m => !string.IsNullOrWhiteSpace(m.Span.Of(text))) && added.Count == 0 && kind == old.Kind)
        {
            return old;
        }

        var actor = new Actor
        {
            Id = old.Id,
            Name = old.Name,
            Kind = kind,
            Code = old.Code,
            Country = old.Country,
            Sectors = old.Sectors,
            Role = old.Role,
            Wikidata = old.Wikidata,
            Inferred = old.Inferred,
        };
        actor.Mentions.AddRange(kept.Concat(added.Select(t => new Mention(t.Span, MentionForm.Name))).OrderBy(m => m.Span));
        changed(old.Id, kind != old.Kind ? $"kind {old.Kind} → {kind}" : $"mentions {BratCorrections.Number(old.Mentions.Count)} → {BratCorrections.Number(actor.Mentions.Count)}");
        return actor;
    }
}
