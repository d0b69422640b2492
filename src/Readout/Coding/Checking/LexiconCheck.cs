using Readout.Language;
using Readout.Lexicon;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Reads a whole lexicon, runs its examples and counter-examples, and tells all faults at once.</summary>
internal static class LexiconCheck
{
    /// <summary>Checks the lexicon directories, the later ones on top of the earlier ones.</summary>
    /// <param name="lexicons">The directories, those shipped first.</param>
    /// <param name="language">Reads the examples.</param>
    /// <param name="only">Part of a file's path: only such files are looked at; null for all.</param>
    public static LexiconCheckResult Run(IReadOnlyList<string> lexicons, LanguageEngine language, string? only = null)
    {
        var faults = new List<BlockFault>();
        foreach (var lexicon in lexicons)
        {
            LexiconFiles.Check(lexicon, lexicon == lexicons[0], faults);
            CheckWords(lexicon, faults);
        }

        ActorLexiconReader.CheckCities(lexicons, faults);
        var coder = ReportCoder.Load(lexicons, faults);
        var named = NotCoded.Load(lexicons, coder.Ontology, faults);
        var reach = CodeReach.Of(coder.Events);
        faults.AddRange(reach.Contradictions(named));
        bool Asked(string file) => only is null || file.Contains(only, StringComparison.OrdinalIgnoreCase);

        var (speech, events) = (coder.Speech.Blocks.Where(b => Asked(b.File)).ToList(), coder.Events.Blocks.Where(b => Asked(b.File)).ToList());
        // A rule that couldn't be read can't hold.
        var read = coder.Events.Rules.Select(r => r.Block).ToHashSet(ReferenceEqualityComparer.Instance);
        var (spoken, happened) = (Examples.Of(speech), Examples.Of(events.Where(b => b.Kind != "rule" || read.Contains(b))));
        IReadOnlyList<BlockFault> unsound =
        [
            .. Examples.Run(spoken, language, coder.Actors, new SpeechCheck(coder.Speech).Fault),
            .. Examples.Run(happened, language, coder.Actors, new EventCheck(coder.EventFinder).Fault),
        ];
        return new LexiconCheckResult(
            speech.Count + events.Count,
            spoken.Count + happened.Count,
            spoken.Count + happened.Count - unsound.Count,
            [
                .. faults.Where(f => Asked(f.File)).Concat(unsound).Distinct()
                    .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal),
            ])
        {
            Unreached = reach.Missing(coder.Ontology, named),
            Unproven = [.. events.Where(b => b.Kind == "rule" && !(b.Lines.Any(l => l.Key == "example") && b.Lines.Any(l => l.Key == "never")))],
        };
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

        var verbs = Path.Combine(lexicon, VerbList.Irregular).Replace('\\', '/');
        if (File.Exists(verbs))
        {
            faults.AddRange(VerbList.Check(verbs).Select(f => new BlockFault(verbs, f.Line, 1, "RD035", f.Message)));
        }
    }
}
