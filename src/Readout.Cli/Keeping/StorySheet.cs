using System.Globalization;
using Readout.Store;
using Readout.Store.Stories;

namespace Readout.Cli.Keeping;

/// <summary>Writes a story for people or as JSON.</summary>
internal static class StorySheet
{
    public static StoreException Unknown(string id) =>
        new($"RD820 the store has no story '{id}'; 'readout stories' lists them, and a report stands for the story that it is about");

    public static void Write(TextWriter output, Story story, bool json)
    {
        if (json)
        {
            output.WriteLine(StoryJson.Of(story));
            return;
        }

        Head(output, story.Summary);
        output.WriteLine();
        output.WriteLine("TELLINGS");
        foreach (var t in story.Tellings)
        {
            output.WriteLine($"  {t.Name}  {t.Publisher} {t.Published} {(t.About ? "" : "in passing ")}{(t.Origin == t.Report ? "" : "a copy of " + t.Origin)}".TrimEnd());
            output.WriteLine($"      {t.Title}");
            if (t.Quote is not null)
            {
                output.WriteLine($"      «{t.Quote}»");
            }
        }

        output.WriteLine();
        output.WriteLine("WHAT THEY SAY");
        foreach (var aspect in story.Aspects)
        {
            output.WriteLine($"  {aspect.Name}{(aspect.Differs ? "  (they differ)" : "")}");
            foreach (var (value, tellings) in aspect.Values)
            {
                output.WriteLine($"      {value}: {string.Join(", ", tellings)}");
            }
        }

        output.WriteLine();
        output.WriteLine("WHY THEY ARE ONE");
        foreach (var link in story.Links)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {link.A} and {link.B}: {link.Score:0.00}  {link.Reason}"));
        }

        foreach (var r in story.Rulings)
        {
            output.WriteLine($"  ruling {r.Number}: {r.Who} says {r.Verdict} {r.A} {r.B} at {r.At} {r.Note}".TrimEnd());
        }
    }

    public static void Head(TextWriter output, StorySummary s)
    {
        output.WriteLine(s.Title ?? s.Id);
        output.WriteLine($"{s.Id} · {s.Kind} · {(s.Day == s.DayEnd ? s.Day : s.Day + " to " + s.DayEnd)} · {s.Reports} reports, {s.Origins} of their own text · {string.Join(' ', s.Parties)}");
    }
}
