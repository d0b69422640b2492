using Readout.Language;
using Readout.Lexicon;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Reads a whole lexicon, runs its examples and counter-examples, and tells all faults at once.</summary>
public static class LexiconCheck
{
    /// <summary>Checks the lexicon directories, the later ones on top of the earlier ones.</summary>
    public static LexiconCheckResult Run(IReadOnlyList<string> lexicons, LanguageEngine language)
    {
        var faults = new List<BlockFault>();
        foreach (var lexicon in lexicons)
        {
            LexiconFiles.Check(lexicon, lexicon == lexicons[0], faults);
            CheckWords(lexicon, faults);
        }

        Ontology.Load(lexicons, faults);
        var actors = ActorLexiconReader.Load(lexicons, faults);
        ActorLexiconReader.CheckCities(lexicons, faults);
        var speech = SpeechCoder.Load(lexicons, faults);
        var unsound = speech.Check(language, new ActorFinder(actors));
        faults.AddRange(unsound);

        var blocks = speech.Blocks;
        var examples = blocks.Sum(b => b.Lines.Count(l => l.Key is "example" or "never"));
        return new LexiconCheckResult(
            blocks.Count,
            examples,
            examples - unsound.Count,
            [.. faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal)]);
    }

    /// <summary>The files whose readers stand before the lexicon in the house and have faults of their own.</summary>
    private static void CheckWords(string lexicon, List<BlockFault> faults)
    {
        var time = Path.Combine(lexicon, "time/words.txt").Replace('\\', '/');
        if (File.Exists(time))
        {
            faults.AddRange(TimeWordList.Check(File.ReadAllText(time)).Select(f => new BlockFault(time, f.Line, f.Column, f.Code, f.Message)));
        }

        var names = Path.Combine(lexicon, "names/first-names.txt").Replace('\\', '/');
        if (File.Exists(names))
        {
            faults.AddRange(FirstNames.Check(names).Select(f => new BlockFault(names, f.Line, f.Column, "RD034", f.Message)));
        }
    }
}
