using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Store;
using Readout.Store.Stories;

namespace Readout.Cli.Keeping;

/// <summary>Writes a story for people or as JSON.</summary>
internal static class StorySheet
{
    internal static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static StoreException Unknown(string id) =>
        new($"RD820 the store has no story '{id}'; 'readout stories' lists them, and a report stands for the story that it is about");

    public static void Write(TextWriter output, Story story, bool json)
    {
        if (json)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Json))
            {
                writer.WriteStartObject();
                Fields(writer, story);
                writer.WriteEndObject();
            }

            output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
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

    private static void Fields(Utf8JsonWriter writer, Story story)
    {
        Summary(writer, story.Summary);
        writer.WriteStartArray("tellings");
        foreach (var t in story.Tellings)
        {
            Telling(writer, t);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("aspects");
        foreach (var aspect in story.Aspects)
        {
            writer.WriteStartObject();
            writer.WriteString("name", aspect.Name);
            writer.WriteBoolean("differs", aspect.Differs);
            writer.WriteStartArray("values");
            foreach (var (value, tellings) in aspect.Values)
            {
                writer.WriteStartObject();
                writer.WriteString("value", value);
                Texts(writer, "tellings", tellings);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("links");
        foreach (var link in story.Links)
        {
            writer.WriteStartObject();
            writer.WriteString("a", link.A);
            writer.WriteString("b", link.B);
            writer.WriteNumber("score", link.Score);
            writer.WriteString("reason", link.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rulings");
        foreach (var r in story.Rulings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", r.Number);
            Optional(writer, ("at", r.At), ("who", r.Who), ("verdict", r.Verdict), ("a", r.A), ("b", r.B), ("note", r.Note));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void Summary(Utf8JsonWriter writer, StorySummary s)
    {
        Optional(writer, ("story", s.Id), ("day", s.Day), ("day_end", s.DayEnd), ("kind", s.Kind), ("title", s.Title));
        writer.WriteNumber("reports", s.Reports);
        writer.WriteNumber("origins", s.Origins);
        Texts(writer, "parties", s.Parties);
    }

    internal static void Telling(Utf8JsonWriter writer, StoryTelling t)
    {
        writer.WriteStartObject();
        Optional(writer, ("name", t.Name), ("report", t.Report), ("event", t.Item), ("origin", t.Origin), ("publisher", t.Publisher), ("published", t.Published), ("title", t.Title), ("quote", t.Quote));
        writer.WriteBoolean("about", t.About);
        writer.WriteEndObject();
    }

    internal static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    internal static void Optional(Utf8JsonWriter writer, params IReadOnlyList<(string Name, string? Value)> fields)
    {
        foreach (var (name, value) in fields.Where(f => f.Value is not null))
        {
            writer.WriteString(name, value);
        }
    }
}
