using System.Text.RegularExpressions;
using Readout.Tests.Cli;

namespace Readout.Tests.House;

/// <summary>What the pages say, held to what is there.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Tree.At("README.md"));

    [Fact]
    public void The_program_of_ten_lines_stands_in_the_README_word_for_word()
    {
        var program = File.ReadAllText(Tree.At("tests/Readout.TenLines/Program.cs"));
        Assert.Contains("```csharp\n" + program + "```\n", Readme, StringComparison.Ordinal);
        Assert.InRange(program.Split('\n').Count(l => l.Trim().Length > 1), 1, 10);
    }

    [Fact]
    public void The_program_of_ten_lines_walks_the_record_of_a_text()
    {
        var run = Run.Of("Readout.TenLines.dll", Tree.At("samples"), "02-us-readout-putin-call.txt");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("CONSULT Occurred: Joe Biden → Vladimir Putin\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("lexicon/README.md")]
    [InlineData("samples/README.md")]
    public void Links_lead_to_files_that_are_there(string page)
    {
        var folder = Path.GetDirectoryName(Tree.At(page))!;
        var links = Regex.Matches(File.ReadAllText(Tree.At(page)), @"\]\(([^)]+)\)").Select(m => m.Groups[1].Value);
        Assert.DoesNotContain(links, l => !l.StartsWith("https://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, l)));
    }

    /// <summary>The commands of the README as a new user would type them: each names an existing command and only options that it has.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void The_commands_of_the_README_are_understood(string command)
    {
        var words = Regex.Matches(command, @"'[^']*'|\S+").Select(m => m.Value.Trim('\'')).ToList();
        var parsed = Readout.Cli.Program.CreateRoot().Parse([.. words.Skip(1).Where(w => w != "--help")]);
        // Folders that the reader is to make don't exist here; a command with subcommands explains itself with --help.
        Assert.DoesNotContain(parsed.Errors, e => !e.Message.Contains("no folder", StringComparison.Ordinal) && words[^1] != "--help");
        Assert.True(words.Count < 2 || words[1].StartsWith('-') || parsed.CommandResult.Command.Name != "readout", command);
    }

    public static TheoryData<string> Commands() => [.. Regex.Matches(Readme, @"\./readout [^`\n#]+").Select(m => m.Value.Trim()).Distinct()];

    [Fact]
    public void All_samples_are_described()
    {
        var page = File.ReadAllText(Tree.At("samples/README.md"));
        var files = Directory.EnumerateFiles(Tree.At("samples")).Select(Path.GetFileName).Where(f => f != "README.md");
        Assert.DoesNotContain(files, f => !page.Contains($"`{f}`", StringComparison.Ordinal));
    }
}
