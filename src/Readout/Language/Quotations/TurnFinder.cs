using Readout.Text;

namespace Readout.Language;

/// <summary>Finds the turns of speakers in transcripts: lines that open with a speaker's label and a colon, or with "Q".</summary>
/// <remarks>
/// A label in capitals ("MS. PSAKI:", "THE PRESIDENT:") stands for itself. One in ordinary letters ("Vladimir Putin:") is taken
/// only if it names an office or comes twice, since a heading looks the same.
/// </remarks>
internal static class TurnFinder
{
    private const int LongestLabel = 90;

    private static readonly HashSet<string> Particles = ["of", "the", "and", "de", "van", "von", "al", "bin", "for", "da", "del", "la", "le", "to", "on", "der", "di", "el"];

    private static readonly HashSet<string> NotSpeakers =
    [
        "NOTE", "SUBJECT", "FROM", "TO", "RE", "CC", "DATE", "WHEN", "WHERE", "WHO", "WHAT", "WHY", "HOW", "CONTACT", "UPDATE", "LOCATION", "FACT SHEET",
        "BACKGROUND", "EMAIL", "PHONE", "TEL", "FAX", "SOURCE", "SEE ALSO", "READ MORE", "VIDEO", "PHOTO", "TIME", "TOPIC", "TOPICS", "NOTES", "ATTN", "P.S", "IMAGE", "IMAGES", "CREDIT", "CAPTION", "TAGS", "ALSO READ",
    ];

    /// <summary>The turns, in order; empty if the text is no transcript. <paramref name="offices"/>: words such as "president" that mark a label, in lower case.</summary>
    public static IReadOnlyList<SpeakerTurn> Find(string text, IReadOnlySet<string> offices)
    {
        var labels = Candidates(text, offices);
        if (labels.Count == 0)
        {
            return [];
        }

        var turns = new List<SpeakerTurn>(labels.Count);
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Label.Start : EndOfTranscript(text, labels[i].After);
            var content = Trim(text, labels[i].After, end);
            if (!content.IsEmpty)
            {
                turns.Add(new SpeakerTurn(labels[i].Label, content, labels[i].Question));
            }
        }

        return turns;
    }

    private readonly record struct Candidate(Span Label, int After, bool Question, bool Certain);

    private static List<Candidate> Candidates(string text, IReadOnlySet<string> offices)
    {
        var found = new List<Candidate>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (ReadLabel(text, start, end, offices) is { } label)
            {
                found.Add(label);
                var name = label.Label.Of(text);
                seen[name] = seen.GetValueOrDefault(name) + 1;
            }

            start = end + 1;
        }

        found.RemoveAll(c => !c.Certain && seen[c.Label.Of(text)] < 2);
        // "Q" alone proves nothing: there must be somebody who answers.
        return found.All(c => c.Question) ? [] : found;
    }

    private static Candidate? ReadLabel(string text, int start, int end, IReadOnlySet<string> offices)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var line = text.AsSpan(start, end - start);
        if (line.Length > 3 && line[0] == 'Q' && line[1] is ' ' or '\t' or '\u00A0' or ':' && line[2] is not '.' && !char.IsAsciiDigit(line[2]))
        {
            return new Candidate(new Span(start, start + 1), start + (line[1] == ':' ? 2 : 1), true, true);
        }

        var colon = line.IndexOf(':');
        if (colon < 2 || colon > LongestLabel || (colon + 1 < line.Length && !char.IsWhiteSpace(line[colon + 1])))
        {
            return null;
        }

        var label = line[..colon].TrimEnd();
        var name = label.ToString();
        if (NotSpeakers.Contains(name.ToUpperInvariant()) || NotSpeakers.Contains(name[(name.LastIndexOf(' ') + 1)..].ToUpperInvariant()) || !ReadWords(name, offices, out var capitals, out var office))
        {
            return null;
        }

        var question = name.ToUpperInvariant() is "QUESTION" or "Q" or "REPORTER" or "JOURNALIST" or "QUESTIONER";
        return new Candidate(new Span(start, start + label.Length), start + colon + 1, question, question || capitals || office);
    }

    /// <summary>Whether the label reads like a person's: every word capitalised but for particles, no more than a dozen words.</summary>
    private static bool ReadWords(string name, IReadOnlySet<string> offices, out bool capitals, out bool office)
    {
        capitals = true;
        office = false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 12 || name.Contains('.', StringComparison.Ordinal) && !char.IsLetter(name[0]))
        {
            return false;
        }

        foreach (var word in words)
        {
            var bare = word.Trim('(', ')', ',', '.', '"', '“', '”', '[', ']');
            if (bare.Length == 0 || Particles.Contains(bare))
            {
                continue;
            }

            if (!char.IsUpper(bare[0]) || bare.Any(char.IsAsciiDigit) && !char.IsUpper(bare[^1]))
            {
                return false;
            }

            capitals &= !bare.Any(char.IsLower) || bare.StartsWith("Mc", StringComparison.Ordinal) && bare[2..].All(x => !char.IsLower(x));
            office |= offices.Contains(bare.ToLowerInvariant());
        }

        // One word in capitals may be a heading ("ENERGY:"), but so short a line of speech is rarer than a name.
        return true;
    }

    private static int EndOfTranscript(string text, int from)
    {
        for (var start = from; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start).Trim();
            if (start > from && (line.StartsWith("END ") && line.Length < 40 || line.StartsWith("###") || line.StartsWith("# # #") || line is "END" or "<…>"))
            {
                return start;
            }

            start = end + 1;
        }

        return text.Length;
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\u00A0'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
