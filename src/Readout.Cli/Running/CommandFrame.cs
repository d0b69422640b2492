using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Record;

namespace Readout.Cli.Running;

/// <summary>What all commands share: help with examples, the version, and exit codes for a wrong command line and for failures.</summary>
internal static class CommandFrame
{
    // A command's description ends with its examples: "What it does. Example: readout … Example: readout …".
    private const string ExampleMark = " Example: ";

    private static readonly string[] InputArguments = ["input", "source"];

    public static int Run(RootCommand root, string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        output ??= Console.Out;
        error ??= Console.Error;
        Prepare(root, output);
        var parsed = root.Parse(args);
        var faults = parsed.Errors.Select(f => f.Message).Concat(Mistyped(parsed)).ToList();
        if (faults.Count > 0 && parsed.Action is not HelpAction and not ExamplesAction)
        {
            faults.ForEach(fault => error.WriteLine($"readout: RD100 {fault}"));

            error.WriteLine($"Try: {NameOf(parsed.CommandResult.Command)} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or Readout.Lexicon.LexiconException)
        {
            error.WriteLine($"readout: {e.Message}");
            return ExitCodes.Unreadable;
        }
        catch (DbException e)
        {
            error.WriteLine($"readout: RD899 the database failed ({e.Message}); see what is wrong with: readout verify --store …");
            return ExitCodes.Unreadable;
        }
    }

    /// <summary>The examples of a command, as its description gives them.</summary>
    public static IReadOnlyList<string> ExamplesOf(Command command) => (command.Description ?? "").Split(ExampleMark)[1..];

    /// <summary>The words that call a command: <c>readout eval names</c>.</summary>
    public static string NameOf(Command command) =>
        command is RootCommand ? "readout" : NameOf(command.Parents.OfType<Command>().First()) + " " + command.Name;

    // What no option is called is taken for an input. After "--" it may be called anything.
    private static IEnumerable<string> Mistyped(ParseResult parsed) => parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash) ? [] : parsed.CommandResult.Children
        .OfType<ArgumentResult>().Where(a => InputArguments.Contains(a.Argument.Name)).SelectMany(a => a.Tokens).Select(t => t.Value)
        .Where(value => value.Length > 1 && value[0] == '-' && !Path.Exists(value))
        .Select(value => $"'{value}' is no option of {NameOf(parsed.CommandResult.Command)}, and there is no file of that name");

    private static void Prepare(RootCommand root, TextWriter output)
    {
        foreach (var old in root.Options.OfType<VersionOption>().ToList())
        {
            root.Options.Remove(old);
        }

        var version = new Option<bool>("--version") { Description = "Show the version; with --json, that of the models and the lexicon, too." };
        var json = new Option<bool>("--json") { Description = "Write --version as JSON." };
        root.Options.Add(version);
        root.Options.Add(json);
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(version))
            {
                output.WriteLine(parsed.GetValue(json) ? VersionJson() : Fingerprint.Program);
                return ExitCodes.Done;
            }

            root.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = output });
            return ExitCodes.Usage;
        });

        var help = root.Options.OfType<HelpOption>().First();
        help.Action = new ExamplesAction((HelpAction)help.Action!, output);
    }

    private static string VersionJson()
    {
        var home = AppContext.BaseDirectory;
        var provenance = Fingerprint.Of(Path.Combine(home, "models"), Language.LanguageEngine.ModelFiles, [Path.Combine(home, "lexicon")]);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("program", provenance.Program);
            writer.WriteString("schema", ReportRecord.SchemaVersion);
            writer.WriteStartObject("models");
            foreach (var (name, hash) in provenance.Models)
            {
                writer.WriteString(name, hash);
            }

            writer.WriteEndObject();
            writer.WriteString("lexicon", provenance.Lexicon);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Help without the examples in the descriptions, and the examples after it.</summary>
    private sealed class ExamplesAction(HelpAction inner, TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var command = parseResult.CommandResult.Command;
            var examples = ExamplesOf(command).ToList();
            if (examples.Count == 0)
            {
                examples = [.. command.Subcommands.SelectMany(c => ExamplesOf(c).Take(1))];
            }

            foreach (var each in command.Subcommands.Append(command))
            {
                each.Description = each.Description?.Split(ExampleMark)[0];
            }

            // The program is called by its script, whatever the file that holds it is named.
            var configuration = parseResult.InvocationConfiguration;
            using var captured = new StringWriter();
            configuration.Output = captured;
            inner.Invoke(parseResult);
            configuration.Output = output;
            output.Write(captured.ToString().Replace(RootCommand.ExecutableName, "readout", StringComparison.Ordinal));
            if (examples.Count > 0)
            {
                output.WriteLine("Examples:");
                examples.ForEach(example => output.WriteLine("  " + example));
            }

            return ExitCodes.Done;
        }
    }
}
