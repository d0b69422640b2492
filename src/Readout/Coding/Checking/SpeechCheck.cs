using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Holds the rules of statements, commitments and appointments to their examples (RD642–RD644).</summary>
/// <param name="coder">The rules.</param>
internal sealed class SpeechCheck(SpeechCoder coder)
{
    /// <summary>What is wrong with the example; null if it holds.</summary>
    public BlockFault? Fault(Example example, SpeechContext context)
    {
        var sentence = example.Sentence!;
        var found = Parts(example.Block, coder.Read(context));
        if (example.Never)
        {
            return found.Count == 0 ? null : example.Fault("RD642", $"nothing may be found in \"{sentence.Text}\"");
        }

        if (found.Count == 0)
        {
            return example.Fault("RD643", $"nothing is found in \"{sentence.Text}\"");
        }

        var missing = found.Select(f => sentence.Parts.Where(p => !f.Any(x => x.Role == p.Role && x.Span.Overlaps(p.Span))).Select(p => p.Role).ToList()).MinBy(m => m.Count)!;
        return missing.Count == 0 ? null : example.Fault("RD644", $"found without its {string.Join(", ", missing)}: \"{sentence.Text}\"");
    }

    /// <summary>The parts of every item that the block could have found, by the roles that examples use.</summary>
    private static List<List<(string Role, Span Span)>> Parts(Block block, SpeechItems items)
    {
        IEnumerable<(string, Span)> Of(string role, IEnumerable<Actor> actors) => actors.SelectMany(a => a.Mentions.Select(m => (role, m.Span)));
        switch (block.Kind)
        {
            case "pattern" or "noun" or "medium":
                return [.. items.Statements.All.Select(s => (List<(string, Span)>)[("cue", s.Cue), .. s.Content.Select(c => ("content", c)), .. Of("speaker", [s.Speaker]), .. Of("addressee", s.Addressees)])];
            case "kind":
                return [.. items.Appointments.Where(a => a.Kind.ToString().Equals(block.Name, StringComparison.OrdinalIgnoreCase)).Select(a => (List<(string, Span)>)[.. Of("participant", a.Participants)])];
            default:
                return [.. items.Commitments.Select(c => (List<(string, Span)>)
                [
                    .. c.Action is { } action ? [("action", action.Span)] : Array.Empty<(string, Span)>(),
                    .. c.Condition is { } condition ? [("condition", condition.Span)] : Array.Empty<(string, Span)>(),
                    .. c.Evidence.Select(e => ("cue", e)), .. Of("issuer", c.Issuer), .. Of("target", c.Target),
                ])];
        }
    }
}
