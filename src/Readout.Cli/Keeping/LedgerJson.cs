using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Store.Ledger;

namespace Readout.Cli.Keeping;

/// <summary>Entries of the ledger as JSON: one a line in a list, indented with their history. What isn't known is left out; spans count code points.</summary>
internal static class LedgerJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static string Of(LedgerSummary entry) => Write(Object(Summary(entry)), Plain);

    public static string Of(LedgerEntry entry) => Write(Object(
    [
        .. Summary(entry.Summary),
        ("steps", List(entry.Steps, s => Object(
            ("step", s.Step), ("day", Known(s.Day)), ("report", s.Report), ("item", s.Item), ("number", s.Local),
            ("span", s.Start is null ? null : Object(("start", s.Start), ("end", s.End))), ("quote", s.Quote),
            ("publisher", s.Publisher), ("published", s.Published), ("score", s.Score), ("reason", s.Reason)))),
        ("rulings", List(entry.Rulings, r => Object(
            ("number", r.Number), ("at", r.At), ("who", r.Who), ("verdict", r.Verdict), ("a", r.A), ("b", r.B), ("state", r.State), ("note", r.Note), ("undone", r.Undone)))),
    ]), Indented);

    private static IEnumerable<(string Name, JsonNode? Value)> Summary(LedgerSummary s) =>
    [
        ("entry", s.Id), ("sort", s.Sort), ("kind", s.Kind), ("state", s.State), ("ruled", s.Ruled), ("told_from", Known(s.ToldFrom)), ("told_to", Known(s.ToldTo)),
        ("day", Known(s.Day)), ("day_end", Known(s.DayEnd)), ("due", Known(s.Due)), ("tellings", s.Tellings), ("changes", s.Changes),
        (s.Sort == "commitment" ? "issuer" : "participants", Texts(s.Issuer)), ("target", s.Target.Count == 0 ? null : Texts(s.Target)), ("protege", s.Protege.Count == 0 ? null : Texts(s.Protege)), ("what", s.What),
    ];

    private static string? Known(string day) => day.Length == 0 ? null : day;

    private static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static JsonArray Texts(IEnumerable<string> texts) => List(texts, t => t);

    private static string Write(JsonObject value, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
