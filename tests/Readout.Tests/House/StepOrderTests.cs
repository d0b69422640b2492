using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Readout.Tests.House;

/// <summary>An earlier step never refers to a later one; which is earlier stands in ARCHITECTURE.md.</summary>
public class StepOrderTests
{
    private static readonly IReadOnlyList<StepOrder> Orders = StepOrder.Written(File.ReadAllText(Tree.At("ARCHITECTURE.md")));
    private static readonly HashSet<string> Types = [.. typeof(Reader).Assembly.GetTypes().Select(t => t.FullName!)];

    private static StepOrder Steps => Orders[0];

    private static StepOrder Projects => Orders[1];

    [Fact]
    public void The_folders_of_the_library_are_the_steps()
    {
        var folders = Tree.Sources("src/Readout").Select(StepOf).OfType<string>().Distinct();
        Assert.Equal(Steps.Ranks.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_source_of_the_library_is_in_the_namespace_of_its_folder() =>
        Assert.Empty(Tree.Sources("src/Readout").Where(file =>
        {
            var space = Regex.Match(File.ReadAllText(file), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value;
            var expected = StepOf(file) is { } step ? "Readout." + step : "Readout";
            return space != expected && !space.StartsWith(expected + ".", StringComparison.Ordinal);
        }).Select(Shown));

    [Fact]
    public void No_source_of_the_library_refers_to_a_later_step() =>
        Assert.Empty(Tree.Sources("src/Readout").Where(f => StepOf(f) is not null)
            .SelectMany(f => Steps.Broken(StepOf(f)!, File.ReadAllText(f), Types).Select(other => $"{Shown(f)} refers to {other}")));

    [Theory]
    [InlineData("Text", "using Readout.Coding;", "Coding")]
    [InlineData("Language", "using static Readout.Record.RecordNames;", "Record")]
    [InlineData("Language", "var name = global::Readout.Views.TextView.Of(record);", "Views")]
    [InlineData("Lexicon", "internal Coding.Event? Found { get; }", "Coding")]
    [InlineData("Coding", "/// <summary>Ordered by <see cref=\"Record.RecordOrder\"/>.</summary>", "Record")]
    [InlineData("Time", "using Readout.Lexicon;", "Lexicon")]
    [InlineData("Record", "using Readout.Coding;\nusing Readout.Text;", null)]
    [InlineData("Lexicon", "var day = item.Record.Length + Record.Length;", null)]
    public void A_reference_to_a_later_step_is_seen(string step, string source, string? seen) =>
        Assert.Equal(seen is null ? [] : [seen], Steps.Broken(step, source, Types));

    [Fact]
    public void Projects_refer_to_earlier_projects_only()
    {
        var files = Directory.EnumerateFiles(Tree.At("src"), "*.csproj", SearchOption.AllDirectories).ToList();
        Assert.Equal(Projects.Ranks.Keys.Order(StringComparer.Ordinal), files.Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
        Assert.Empty(files.SelectMany(file => ReferencesOf(file)
            .Where(other => !Projects.Allows(Path.GetFileNameWithoutExtension(file), other))
            .Select(other => $"{Shown(file)} refers to {other}")));
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    /// <summary>The folder below src/Readout; null for a file that stands in it.</summary>
    private static string? StepOf(string file)
    {
        var parts = Path.GetRelativePath(Tree.At("src/Readout"), file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }

    private static string Shown(string file) => Path.GetRelativePath(Tree.Root, file);
}
