using Readout.Language;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>A line <c>example</c> or <c>never</c> of a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Line">The line.</param>
/// <param name="Sentence">What stands in it; null if its brackets don't pair up, which is told when the blocks are read.</param>
internal sealed record Example(Block Block, BlockLine Line, BracketedExample? Sentence)
{
    /// <summary>Whether nothing may be found in it.</summary>
    public bool Never => Line.Key == "never";

    /// <summary>A fault at the bracket of the role, or at the beginning of the sentence.</summary>
    public BlockFault Fault(string code, string message, string? role = null)
    {
        var bracket = role is null ? -1 : Line.Value.IndexOf($"[{role} ", StringComparison.Ordinal);
        return new BlockFault(Block.File, Line.Line, Line.Column + Math.Max(0, bracket), code, message);
    }
}

/// <summary>The examples and counter-examples of a lexicon.</summary>
internal static class Examples
{
    // Offices are resolved on this day.
    private static readonly DateOnly Published = new(2022, 1, 3);

    /// <summary>All of the blocks, in their order.</summary>
    public static IReadOnlyList<Example> Of(IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(b => b.Lines.Where(l => l.Key is "example" or "never").Select(l => new Example(b, l, BracketedExample.Parse(l.Value))))];

    /// <summary>Reads every sentence, on all processors, and collects what is wrong with it, in the order of the examples.</summary>
    public static IReadOnlyList<BlockFault> Run(IReadOnlyList<Example> examples, LanguageEngine language, ActorFinder actors, Func<Example, SpeechContext, BlockFault?> check)
    {
        var faults = new BlockFault?[examples.Count];
        Parallel.For(0, examples.Count, i =>
        {
            if (examples[i].Sentence is { } sentence)
            {
                faults[i] = check(examples[i], SpeechCoder.Context(sentence.Text, language, actors, Published));
            }
        });
        return [.. faults.OfType<BlockFault>()];
    }
}
