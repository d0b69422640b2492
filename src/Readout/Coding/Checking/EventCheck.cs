using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Holds the rules of events to their examples (RD641–RD645).</summary>
/// <param name="finder">Finds events by the rules.</param>
internal sealed class EventCheck(EventFinder finder)
{
    /// <summary>What is wrong with the example; null if it holds.</summary>
    public BlockFault? Fault(Example example, SpeechContext context)
    {
        var log = new List<RuledOut>();
        var all = finder.Find(context, null, log);
        // Attitudes and verbs that carry nouns are seen in the events of any rule.
        var own = example.Block.Kind == "rule" ? example.Block.Name : null;
        var found = all.SelectMany(e => e.Matches.Select(m => (Event: e, Match: m))).Where(f => own is null || f.Match.Rule.Name == own).ToList();
        if (example.Never)
        {
            return found.Count == 0 ? null : example.Fault("RD642", $"no event may be found here, but {Told(found[0].Match)}");
        }

        return found.Count == 0
            ? example.Fault("RD643", $"no event is found: {WhyNot(example, context, all, log)}")
            : found.Select(f => Compare(example, context.Text, f.Event, f.Match)).OrderBy(f => f is null ? 0 : 1).First();
    }

    private static BlockFault? Compare(Example example, string text, Event happening, EventMatch match)
    {
        var sentence = example.Sentence!;
        var parts = Parts(match);
        if (sentence.Parts.FirstOrDefault(p => !parts.Any(x => x.Role == p.Role && x.Span.Overlaps(p.Span))) is { Role: not null } missing)
        {
            return example.Fault("RD644", $"found without its {missing.Role} '{missing.Span.Of(text)}': {Told(match)}; its frame is {match.Predicate.Frame}", missing.Role);
        }

        foreach (var (role, actors) in new[] { ("source", match.Source), ("target", match.Target) })
        {
            var wanted = sentence.Parts.Where(p => p.Role == role).ToList();
            if (wanted.Count > 0 && actors.Find(a => !a.Mentions.Any(m => wanted.Any(w => w.Span.Overlaps(m.Span)))) is { } extra)
            {
                return example.Fault("RD644", $"'{extra.Name}' is found as {role} beside what the brackets say: {Told(match)}", role);
            }
        }

        foreach (var word in sentence.Expected)
        {
            var given = char.IsAsciiDigit(word[0]) ? happening.Cameo.Code
                : Enum.TryParse<Modality>(word, true, out _) ? happening.Modality.ToString().ToLowerInvariant()
                : word == happening.Plover.Mode ? word
                : happening.Plover.Event;
            if (given != word)
            {
                return example.Fault("RD645", $"coded '{given}', not '{word}'; behind '=>' stand a CAMEO code, a modality, a PLOVER event or mode ({match.Modality.Why})");
            }
        }

        return null;
    }

    private static List<(string Role, Span Span)> Parts(EventMatch match)
    {
        IEnumerable<(string, Span)> Of(string role, IEnumerable<Actor> actors) => actors.SelectMany(a => a.Mentions.Select(m => (role, m.Span)));
        List<(string, Span)> parts = [("trigger", match.Predicate.Trigger), .. Of("source", match.Source), .. Of("target", match.Target)];
        if (match.Predicate.Carrier is { } carrier)
        {
            parts.Add(("trigger", carrier.Token.Span));
        }

        foreach (var phrase in match.Rule.Phrases.Where(p => p.Verb == match.Predicate.Frame.Lemma))
        {
            parts.AddRange(match.Predicate.Frame.Heads(phrase.Role).Select(h => ("trigger", match.Sentence.Tokens[h].Span)));
        }

        if (match.ContentHead >= 0)
        {
            parts.Add(("content", match.Sentence.SubtreeSpan(match.ContentHead)));
        }

        return parts;
    }

    private static string Told(EventMatch match)
    {
        static string Names(List<Actor> actors) => actors.Count == 0 ? "nobody" : string.Join(", ", actors.Select(a => $"'{a.Name}'"));
        return $"'{match.Predicate.Frame.Token.Form}' has source {Names(match.Source)} and target {Names(match.Target)}";
    }

    /// <summary>What the rule lacked, or which rule took its word, or how the word was read.</summary>
    private static string WhyNot(Example example, SpeechContext context, IReadOnlyList<Event> all, List<RuledOut> log)
    {
        var trigger = example.Sentence!.Parts.FirstOrDefault(p => p.Role == "trigger").Span;
        bool Marked(int sentence, int token) => trigger.Length == 0 || trigger.Overlaps(context.Analysis.Sentences[sentence].Tokens[token].Span);
        string Word(int sentence, int token) => context.Analysis.Sentences[sentence].Tokens[token].Form;

        if (log.Find(l => l.Rule == example.Block.Name && Marked(l.Sentence, l.Token)) is { } lack)
        {
            return $"at '{Word(lack.Sentence, lack.Token)}', {lack.Why}; its frame is {context.Frames[lack.Sentence].At(lack.Token)}";
        }

        if (all.SelectMany(e => e.Matches).FirstOrDefault(m => Marked(m.Sentence.Index, m.Predicate.Frame.Head)) is { } other)
        {
            return $"rule '{other.Rule.Name}' took '{other.Predicate.Frame.Token.Form}'";
        }

        var frames = context.Frames.SelectMany(s => s.All).Where(f => Marked(f.Sentence.Index, f.Head)).Select(f => $"{f.Kind.ToString().ToLowerInvariant()} {f}").ToList();
        return frames.Count > 0 ? $"the words were read as {string.Join("; ", frames)}" : "no verb, noun or adjective was read there";
    }
}
