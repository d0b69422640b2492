using Readout.Record;
using Readout.Store.Events;
using Readout.Text;

namespace Readout.Store.Ledger;

/// <summary>Finds words that are taken back: "Moscow withdrew its demand". No event of the record says so.</summary>
internal sealed class Withdrawals(ReportRecord record, string published)
{
    // The object stands so many words behind its verb at most.
    private const int Behind = 5;

    // What stands before the verb may undo it: "has not", "refused to".
    private const int Before = 4;

    private static readonly string[] Kinds = ["threat", "promise", "demand"];

    /// <summary>Each with the code point at which its verb begins.</summary>
    public IEnumerable<(LedgerFeatures Features, int At)> Find()
    {
        var text = record.Text;
        CodePoints? points = null;
        foreach (var region in record.Coded.Analysis.Regions.Where(r => r.Kind is RegionKind.Body or RegionKind.Title or RegionKind.Deck))
        {
            // Few texts have such a verb; of others no words have to be made.
            var words = text.AsSpan(region.Span.Start, region.Span.Length).ContainsAny(LedgerWords.Withdraw) ? Words(text, region.Span) : [];
            for (var i = 0; published.Length > 0 && i < words.Count; i++)
            {
                if (LedgerWords.Is("withdraw", words[i].Word) && KindAfter(words, i) is { } kind && !Undone(words, i) && Of(kind, words[i].Span) is { } features)
                {
                    points ??= new CodePoints(text);
                    yield return (features, points.FromUtf16(words[i].Span.Start));
                }
            }
        }
    }

    private LedgerFeatures? Of(string kind, Span verb)
    {
        var sentence = Sentences.Around(record.Text, verb);
        // Who takes it back is named before the verb, in the same sentence.
        var issuer = record.Coded.Actors
            .Where(a => Parties.IsState(a.Country))
            .SelectMany(a => a.Mentions.Where(m => m.Span.Start >= sentence.Start && m.Span.End <= verb.Start).Select(m => (Actor: a, m.Span.End)))
            .OrderByDescending(m => m.End).Select(m => m.Actor.Country).FirstOrDefault();
        if (issuer is null)
        {
            return null;
        }

        var said = sentence.Of(record.Text);
        var others = LedgerFinder.States(record.Coded.Actors.Where(a => a.Mentions.Any(m => sentence.Contains(m.Span.Start))));
        others.Remove(issuer);
        return new LedgerFeatures
        {
            Kind = kind,
            First = published,
            Last = published,
            Published = published,
            Issuer = new(StringComparer.Ordinal) { issuer },
            Target = others,
            Words = new(LedgerWords.Content(said), StringComparer.Ordinal),
            Start = sentence.Start,
            End = sentence.End,
        };
    }

    private static string? KindAfter(List<(string Word, Span Span)> words, int verb)
    {
        for (var i = verb + 1; i < words.Count && i <= verb + Behind; i++)
        {
            if (Kinds.FirstOrDefault(k => LedgerWords.Is(k, words[i].Word)) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static bool Undone(List<(string Word, Span Span)> words, int verb) =>
        words.Take(verb).TakeLast(Before).Any(w => LedgerWords.Is("nothing-yet", w.Word));

    private static List<(string Word, Span Span)> Words(string text, Span region)
    {
        var words = new List<(string, Span)>();
        for (var i = region.Start; i < region.End; i++)
        {
            var start = i;
            while (i < region.End && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((text[start..i].ToLowerInvariant(), new Span(start, i)));
            }
        }

        return words;
    }
}
