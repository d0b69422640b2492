using System.Text;
using Readout.Language;

namespace Readout.Coding;

/// <summary>The way through a dependency tree from one word to another.</summary>
internal static class TreePath
{
    /// <summary><c>agreed →xcomp send →obj tanks</c>: an arrow to the right goes down to a dependent, one to the left up to the head.</summary>
    public static string Between(Sentence sentence, int from, int to)
    {
        var up = Above(sentence, from);
        var down = Above(sentence, to);
        var meet = up.FirstOrDefault(down.Contains, -1);
        if (meet < 0)
        {
            return "";
        }

        var path = new StringBuilder(sentence.Tokens[from].Form);
        foreach (var word in up.TakeWhile(w => w != meet))
        {
            path.Append($" ←{sentence.Tokens[word].Deprel} {sentence.Tokens[sentence.Tokens[word].Head].Form}");
        }

        foreach (var word in down.TakeWhile(w => w != meet).Reverse())
        {
            path.Append($" →{sentence.Tokens[word].Deprel} {sentence.Tokens[word].Form}");
        }

        return path.ToString();
    }

    /// <summary>How many arcs the way has; a great number if there is none.</summary>
    public static int Length(Sentence sentence, int from, int to)
    {
        var up = Above(sentence, from);
        var down = Above(sentence, to);
        var meet = up.FirstOrDefault(down.Contains, -1);
        return meet < 0 ? int.MaxValue : up.IndexOf(meet) + down.IndexOf(meet);
    }

    /// <summary>The word of the span that the others of it hang on; -1 if the span has none of the sentence's words.</summary>
    public static int HeadOf(Sentence sentence, Text.Span span)
    {
        var words = Enumerable.Range(0, sentence.Tokens.Count).Where(i => span.Overlaps(sentence.Tokens[i].Span)).ToHashSet();
        return words.Order().FirstOrDefault(w => !words.Contains(sentence.Tokens[w].Head), -1);
    }

    /// <summary>The word and those above it, up to the root.</summary>
    private static List<int> Above(Sentence sentence, int word)
    {
        var above = new List<int>();
        for (; word >= 0 && !above.Contains(word); word = sentence.Tokens[word].Head)
        {
            above.Add(word);
        }

        return above;
    }
}
