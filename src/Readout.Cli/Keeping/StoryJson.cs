using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Store.Stories;

namespace Readout.Cli.Keeping;

/// <summary>Stories and comparisons as JSON. What isn't known is left out.</summary>
internal static class StoryJson
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static string Of(Story story) => Write(
    [
        .. Summary(story.Summary),
        ("tellings", List(story.Tellings, Telling)),
        ("aspects", List(story.Aspects, a => Object(
            ("name", a.Name), ("differs", a.Differs), ("values", List(a.Values, v => Object(("value", v.Value), ("tellings", Texts(v.Tellings)))))))),
        ("links", List(story.Links, l => Object(("a", l.A), ("b", l.B), ("score", l.Score), ("reason", l.Reason)))),
        ("rulings", List(story.Rulings, r => Object(("number", r.Number), ("at", r.At), ("who", r.Who), ("verdict", r.Verdict), ("a", r.A), ("b", r.B), ("note", r.Note)))),
    ]);

    public static string Of(Comparison comparison) => Write(
    [
        .. Summary(comparison.Story.Summary),
        ("sides", List(comparison.Sides, Telling)),
        ("points", List(comparison.Points, p => Object(
            ("kind", p.Kind), ("what", p.What), ("told", List(p.Told, t => Object(("telling", t.Telling), ("quote", t.Quote))))))),
    ]);

    private static IEnumerable<(string Name, JsonNode? Value)> Summary(StorySummary s) =>
    [
        ("story", s.Id), ("day", s.Day), ("day_end", s.DayEnd), ("kind", s.Kind), ("title", s.Title), ("reports", s.Reports), ("origins", s.Origins), ("parties", Texts(s.Parties)),
    ];

    private static JsonObject Telling(StoryTelling t) => Object(
        ("name", t.Name), ("report", t.Report), ("event", t.Item), ("origin", t.Origin), ("publisher", t.Publisher), ("published", t.Published), ("title", t.Title), ("quote", t.Quote), ("about", t.About));

    private static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static JsonArray Texts(IEnumerable<string> texts) => List(texts, t => t);

    private static string Write(IEnumerable<(string Name, JsonNode? Value)> fields)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            Object(fields).WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
