using Readout.Coding;
using Readout.Sources;
using Readout.Text;
using Readout.Views;

namespace Readout.Cli.Running;

/// <summary>Reads reports and explains their items.</summary>
internal sealed class ExplainRun
{
    public required string Input { get; init; }

    public string? Item { get; init; }

    public DateOnly? Published { get; init; }

    public string? Lexicon { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public int Run()
    {
        var reader = Reader.Load(Lexicon);
        var rules = new RuleIndex([.. reader.Rules.Select(b => b with { File = LexiconPlaces.Shown(b.File) })]);
        var (read, failed, without) = (0, 0, 0);
        foreach (var source in new ReportSource(InputKind.Auto, Published, Input == "-" ? Console.OpenStandardInput() : null).Read([Input]))
        {
            if (source.Report is null)
            {
                Error.WriteLine(source.Fault);
                failed++;
            }
            else
            {
                without += Explain(reader, source.Report, rules) ? 0 : 1;
                read++;
            }
        }

        // An item that no report has was wrongly asked for.
        return without > 0 && without == read ? ExitCodes.Usage : failed == 0 && without == 0 ? ExitCodes.Done : read == 0 ? ExitCodes.Unreadable : ExitCodes.SomeFailed;
    }

    private bool Explain(Reader reader, Report report, RuleIndex rules)
    {
        var log = new List<RuledOut>();
        var record = reader.Read(report, log);
        var all = new Explainer(record.Coded, rules, log).All().ToList();
        var shown = Item is null ? all : [.. all.Where(e => e.Id == Item)];
        if (shown.Count == 0 && Item is not null)
        {
            Error.WriteLine($"readout: RD301 the record of this report has no item '{Item}'; {(all.Count == 0 ? "it has none" : $"it has {Listed(all)}")}");
            return false;
        }

        // With one item asked for, only what was ruled out beside it.
        var near = Item is null ? [new Span(0, record.Text.Length)] : shown.SelectMany(e => e.Parts.Select(p => p.Span).OfType<Span>().Append(e.Trigger)).ToList();
        var sentences = record.Coded.Analysis.Sentences.Where(s => near.Any(n => n.Overlaps(s.Span))).ToList();
        var ruledOut = NearMisses.Find(record.Coded, rules, log).Where(r => sentences.Any(s => s.Span.Contains(r.Span))).ToList();
        Output.Write(ExplainView.Of(record, shown, ruledOut, Terminal.Width(toFile: false), Terminal.Colour(toFile: false)));
        return true;
    }

    /// <summary>The identifiers, those of a kind as a range: <c>e1..e9, s1</c>.</summary>
    private static string Listed(IEnumerable<Explanation> items) =>
        string.Join(", ", items.GroupBy(i => i.Id[..1]).Select(g => g.Count() == 1 ? g.First().Id : $"{g.First().Id}..{g.Last().Id}"));
}
