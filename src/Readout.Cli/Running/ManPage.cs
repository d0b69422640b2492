using System.CommandLine;
using System.Text;
using Readout.Record;

namespace Readout.Cli.Running;

/// <summary>The manual page, in the roff of man(7).</summary>
internal static class ManPage
{
    public static string Of(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append($".TH READOUT 1 \"\" \"{Escaped(Fingerprint.Program)}\" \"User Commands\"\n");
        page.Append($".SH NAME\nreadout \\- {Escaped(FirstLow(root.Description ?? "").TrimEnd('.'))}\n");
        page.Append(".SH SYNOPSIS\n.B readout\n.I command\n[options]\n");
        page.Append($".SH DESCRIPTION\n{Escaped(root.Description ?? "")}\n.SH COMMANDS\n");
        foreach (var (path, command) in CompletionScript.Commands(root).Where(c => c.Command.Subcommands.Count == 0))
        {
            Command(page, path, command);
        }

        page.Append(".SH OPTIONS\n");
        foreach (var option in CompletionScript.Options(root))
        {
            Option(page, option);
        }

        page.Append(".SH EXIT STATUS\n");
        foreach (var (code, meaning) in new[]
        {
            (ExitCodes.Done, "All was done."),
            (ExitCodes.SomeFailed, "Some reports failed; each is named on standard error, the rest was written."),
            (ExitCodes.Usage, "The command line was wrong."),
            (ExitCodes.Unreadable, "The input could not be read."),
            (ExitCodes.Interrupted, "Interrupted; what was finished is written."),
        })
        {
            page.Append($".TP\n.B {code}\n{Escaped(meaning)}\n");
        }

        return page.ToString();
    }

    private static void Command(StringBuilder page, string path, Command command)
    {
        page.Append($".SS readout {Escaped(path)}{string.Concat(command.Arguments.Select(a => $" \\fI{Escaped(a.Name)}\\fR"))}\n{Escaped(CompletionScript.Summary(command))}\n");
        foreach (var argument in command.Arguments)
        {
            page.Append($".TP\n.I {Escaped(argument.Name)}\n{Escaped(argument.Description ?? "")}\n");
        }

        foreach (var option in CompletionScript.Options(command))
        {
            Option(page, option);
        }

        var examples = CommandFrame.ExamplesOf(command);
        if (examples.Count > 0)
        {
            page.Append(".PP\nExamples:\n.nf\n").AppendJoin('\n', examples.Select(e => "    " + Escaped(e))).Append("\n.fi\n");
        }
    }

    private static void Option(StringBuilder page, Option option)
    {
        var names = string.Join(", ", CompletionScript.Names(option).Order(StringComparer.Ordinal).Select(n => $"\\fB{Escaped(n)}\\fR"));
        var value = option.HelpName is { } name ? $" \\fI{Escaped(name)}\\fR" : "";
        page.Append($".TP\n{names}{value}\n{Escaped(option.Description ?? "")}\n");
    }

    private static string FirstLow(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    // A hyphen would become a typographic one, a dot or an apostrophe at the start of a line a request.
    private static string Escaped(string words)
    {
        var text = words.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return text.Length > 0 && text[0] is '.' or '\'' ? "\\&" + text : text;
    }
}
