using Readout.Coding;
using Readout.Language;
using Readout.Lexicon;
using Readout.Views;

namespace Readout.Cli.Running;

/// <summary>What <c>readout check</c> does with a lexicon. What was asked for goes to the output, all else to the error stream.</summary>
internal sealed class CheckRun
{
    public string? Lexicon { get; init; }

    public required string Models { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Lists all faults, or those of the files whose path has <paramref name="only"/> in it.</summary>
    public int Check(string? only)
    {
        var result = LexiconCheck.Run(LexiconPlaces.All(Lexicon), LanguageEngine.Load(Models, VerbList.Load(LexiconPlaces.All(Lexicon))), only);
        Write(result.Faults);
        if (result.Unproven.Count > 0)
        {
            Error.WriteLine($"{result.Unproven.Count} rules without an example or without a never: {string.Join(", ", result.Unproven.Select(b => b.Name))}");
        }

        if (only is null && result.Unreached.Count > 0)
        {
            Error.WriteLine($"{result.Unreached.Count} CAMEO codes neither reachable nor named in events/not-coded.txt: {string.Join(", ", result.Unreached.Select(c => c.Code))}");
        }

        Error.WriteLine($"{result.Rules} rules, {result.Held} of {result.Examples} examples held, {result.Faults.Count} faults");
        return result.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
    }

    /// <summary>Writes the codebook; a lexicon that can't be read has none.</summary>
    public int Codebook(FileInfo file)
    {
        var faults = new List<BlockFault>();
        var lexicons = LexiconPlaces.All(Lexicon);
        var coder = ReportCoder.Load(lexicons, faults);
        var page = CodebookView.Of(coder.Ontology, coder.Events, NotCoded.Load(lexicons, coder.Ontology, faults), coder.Speech.Blocks);
        if (faults.Count > 0)
        {
            Write(faults);
            return ExitCodes.SomeFailed;
        }

        File.WriteAllText(file.FullName, page);
        return ExitCodes.Done;
    }

    private void Write(IEnumerable<BlockFault> faults)
    {
        foreach (var fault in faults)
        {
            Output.WriteLine(fault with { File = LexiconPlaces.Shown(fault.File) });
        }
    }
}
