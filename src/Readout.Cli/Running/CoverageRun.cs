using Readout.Coding;
using Readout.Language;
using Readout.Lexicon;
using Readout.Sources;

namespace Readout.Cli.Running;

/// <summary>Lists the predicates that link two actors in the inputs and for which no rule holds.</summary>
internal sealed class CoverageRun
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public string? Lexicon { get; init; }

    public required string Models { get; init; }

    /// <summary>How many to list.</summary>
    public int Top { get; init; } = 100;

    /// <summary>Of so many reports, or pieces of long texts, one is read.</summary>
    public int Every { get; init; } = 1;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public int Run()
    {
        var faults = new List<BlockFault>();
        var coder = ReportCoder.Load(LexiconPlaces.All(Lexicon), faults);
        if (faults.Count > 0)
        {
            Error.WriteLine($"the lexicon has {faults.Count} faults; readout check tells them");
            return ExitCodes.SomeFailed;
        }

        var language = LanguageEngine.Load(Models, VerbList.Load(LexiconPlaces.All(Lexicon)));
        var coverage = new Coverage();
        var failed = 0;
        using var interruption = new Interruption();
        using var progress = new ProgressLine(Error, !Console.IsErrorRedirected);
        var items = new ReportSource(InputKind.Auto) { InPieces = true }.Read(Inputs).Where((item, i) => item.Report is null || i % Every == 0);
        OrderedPipeline.Run(items, Environment.ProcessorCount, item => (Item: item, Found: Find(item)), done =>
        {
            progress.Step();
            if (done.Item.Report is { } report)
            {
                coverage.Add(done.Found, report.Text);
            }
            else
            {
                progress.Clear();
                Error.WriteLine(done.Item.Fault);
                failed++;
            }
        }, interruption.Token);
        progress.Clear();
        Write(coverage);
        return failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;

        IReadOnlyList<LinkingPredicate> Find(SourceItem item) =>
            item.Report is { } report ? Coverage.Find(SpeechCoder.Context(report, language, coder.Actors), coder) : [];
    }

    private void Write(Coverage coverage)
    {
        foreach (var one in coverage.Uncovered.Take(Top))
        {
            Output.WriteLine($"{one.Count,6}  {one.Lemma} ({one.Kind.ToString().ToLowerInvariant()}: {one.Roles})  {one.Lack ?? "no rule lists it"}");
            Output.WriteLine($"        {one.Example}");
        }

        Error.WriteLine($"{coverage.Linking} predicates link two actors, rules hold for {coverage.Covered}, the words of {coverage.None} are said to name no event, {coverage.Uncovered.Sum(u => u.Count)} of {coverage.Uncovered.Count} kinds are left");
    }
}
