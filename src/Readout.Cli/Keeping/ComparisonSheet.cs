using Readout.Store.Stories;

namespace Readout.Cli.Keeping;

/// <summary>Writes a comparison of readouts for people or as JSON.</summary>
internal static class ComparisonSheet
{
    public static void Write(TextWriter output, Comparison comparison, bool json)
    {
        if (json)
        {
            output.WriteLine(StoryJson.Of(comparison));
            return;
        }

        StorySheet.Head(output, comparison.Story.Summary);
        var letters = comparison.Sides.Select((s, i) => (s.Name, Letter: i < 26 ? ((char)('A' + i)).ToString() : $"({i + 1})")).ToDictionary(s => s.Name, s => s.Letter);
        output.WriteLine();
        foreach (var side in comparison.Sides)
        {
            output.WriteLine($"  {letters[side.Name]}  {side.Publisher ?? "publisher not known"} {side.Published}: {side.Title}");
        }

        var differing = comparison.Story.Aspects.Where(a => a.Differs).ToList();
        Section(output, "They differ on", differing.SelectMany(a => a.Values.Select(v =>
            $"{a.Name}: {v.Value}  ({string.Join(", ", v.Tellings.Select(t => letters.GetValueOrDefault(t, t)))})")));
        Section(output, "Both or more say", comparison.Points.Where(p => p.Told.Count > 1).Select(p =>
            $"{p.Kind}  {p.What}  ({string.Join(", ", p.Told.Select(t => letters[t.Telling]))})"));
        foreach (var side in comparison.Sides)
        {
            Section(output, $"Only {letters[side.Name]} mentions", comparison.Points.Where(p => p.Told.Count == 1 && p.Told[0].Telling == side.Name).Select(p =>
                p.Kind == "subject" ? $"{p.Kind}  {p.What}" : $"{p.Kind}  {p.What}\n        «{p.Told[0].Quote}»"));
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine();
        output.WriteLine(title);
        var any = false;
        foreach (var line in lines)
        {
            output.WriteLine("  " + line);
            any = true;
        }

        if (!any)
        {
            output.WriteLine("  nothing");
        }
    }
}
