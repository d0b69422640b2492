using System.CommandLine;
using Readout.Cli.Running;

namespace Readout.Cli.Commands;

/// <summary><c>readout explain</c>: why a record says what it says.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var input = new Argument<string>("input") { Description = "A file with a report, or - for standard input." };
        var item = new Option<string?>("--item") { Description = "Only this item of the record: e3, s1, a2 …" };
        var published = ReadCommand.PublishedOption();
        var lexicon = CheckCommand.LexiconOption();
        var command = new Command(
            "explain",
            "Tells for each item of a report's record which rule decided, by which words, how the tree leads from the one to the other, and what was ruled out."
            + " Example: readout explain report.txt"
            + " Example: readout explain report.txt --item s1")
        {
            input, item, published, lexicon,
        };
        command.SetAction(result => new ExplainRun
        {
            Input = result.GetRequiredValue(input),
            Item = result.GetValue(item),
            Published = result.GetValue(published),
            Lexicon = result.GetValue(lexicon)?.FullName,
            Output = result.InvocationConfiguration.Output,
            Error = result.InvocationConfiguration.Error,
        }.Run());
        return command;
    }
}
