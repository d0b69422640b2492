using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Readout.Cli.Running;
using Readout.Tests.House;

namespace Readout.Tests.Cli;

/// <summary>What the program says of itself: version, completion, manual page.</summary>
public class ProgramTests
{
    [Fact]
    public void Version_as_JSON_names_the_bytes_of_each_model_and_of_the_lexicon_that_records_name()
    {
        var told = JsonDocument.Parse(Run.Readout(Tree.Root, "--version", "--json").Output).RootElement;
        var models = told.GetProperty("models").EnumerateObject().ToList();
        Assert.Contains(models, m => m.Name == "language.neural");
        Assert.All(models, m => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Tree.At("models/" + m.Name)))), m.Value.GetString()));

        var record = JsonDocument.Parse(Run.Readout(Tree.Root, "read", "samples/02-us-readout-putin-call.txt", "--format", "jsonl").Output).RootElement;
        var provenance = record.GetProperty("provenance");
        Assert.Equal(provenance.GetProperty("program").GetString(), told.GetProperty("program").GetString());
        Assert.Equal(provenance.GetProperty("lexicon").GetString(), told.GetProperty("lexicon").GetString());
    }

    [Theory]
    [InlineData("read", "--formt", "samples")]
    [InlineData("ingest", "-x", "samples")]
    public void An_option_that_there_is_not_is_no_input(string command, string option, string input)
    {
        var run = Run.Readout(Tree.Root, command, option, input);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains($"RD100 '{option}' is no option of readout {command}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manual_page_tells_of_every_command_and_option()
    {
        var page = ManPage.Of(Readout.Cli.Program.CreateRoot());
        foreach (var (path, command) in CompletionScript.Commands(Readout.Cli.Program.CreateRoot()).Where(c => c.Command.Subcommands.Count == 0))
        {
            Assert.Contains($".SS readout {path.Replace("-", "\\-", StringComparison.Ordinal)}", page, StringComparison.Ordinal);
            Assert.All(CompletionScript.Options(command), o => Assert.Contains(o.Name.Replace("-", "\\-", StringComparison.Ordinal), page, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("readout ", "", "ingest")]
    [InlineData("readout re", "re", "reread")]
    [InlineData("readout eval ", "", "treebank")]
    [InlineData("readout export --format ", "", "parquet")]
    [InlineData("readout read --pub", "--pub", "--published")]
    public void Bash_completes_commands_options_and_values(string line, string word, string expected)
    {
        var words = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(word.Length > 0 ? 1 : 0).Append($"\"{word}\""));
        var script = CompletionScript.Of(Readout.Cli.Program.CreateRoot(), "bash")
            + $"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _readout; printf '%s\\n' \"${{COMPREPLY[@]}}\"\n";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-s"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        var offered = bash.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(expected, offered);
        Assert.All(offered, o => Assert.StartsWith(word, o, StringComparison.Ordinal));
    }
}
