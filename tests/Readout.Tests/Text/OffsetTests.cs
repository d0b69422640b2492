using System.Text;
using System.Text.Json;
using Readout.Record;
using Readout.Tests.House;
using Readout.Text;

namespace Readout.Tests.Text;

/// <summary>Spans count code points of the untouched text, whatever stands in it.</summary>
public sealed class OffsetTests
{
    private static readonly Lazy<Reader> Shared = new(() => Reader.Load());

    private static readonly (string List, string[] Spans)[] QuotedParts =
    [
        ("actors", ["mentions"]), ("places", ["mentions"]), ("times", ["span"]), ("events", ["trigger", "evidence"]), ("statements", ["cue", "content"]),
        ("commitments", ["evidence"]), ("appointments", ["evidence"]), ("figures", ["span"]),
    ];

    private static readonly string[] Odd = ["🙂", "👩‍🚀", "e\u0301", "\u00AD", "\u200B", "\uFEFF", "“", "”", "’", "\r\n", "\t", "\u00A0", "\u2028", "İ", "ﬁ", "𝔘", "\uD83D\uDE80 ", "…"];

    [Theory]
    [InlineData("\uFEFFBiden called Putin on Sunday.")]
    [InlineData("🙂 Biden called Putin on Sunday.")]
    [InlineData("Line one.\r\n\r\nBiden called Putin on Sunday.\r\n")]
    [InlineData("\tBiden\tcalled\tPutin on Sunday.")]
    [InlineData("Cafe\u0301. Biden called Putin on Sunday.")]
    [InlineData("“Good,” he said. Biden called Putin on Sunday.")]
    [InlineData("Good\u00ADness. Biden called Putin on Sunday.")]
    public void The_trigger_is_the_same_word(string text)
    {
        using var record = Written(text);
        var happening = Assert.Single(record.RootElement.GetProperty("events").EnumerateArray(), e => e.GetProperty("plover").GetProperty("event").GetString() == "CONSULT");
        Assert.Equal("called", Quoted(record, happening.GetProperty("trigger")));
    }

    [Fact]
    public void Every_span_of_texts_with_odd_characters_lies_in_the_text_and_on_whole_characters()
    {
        var random = new Random(7);
        var samples = Directory.GetFiles(Tree.At("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var i = 0; i < 200; i++)
        {
            var text = Mutated(samples[i % samples.Count], random);
            var read = Shared.Value.Read(new Report { Text = text, Published = new DateOnly(2022, 1, 3) });
            using var record = JsonDocument.Parse(RecordWriter.ToJson(read));
            Assert.Equal(text, record.RootElement.GetProperty("report").GetProperty("text").GetString());
            var length = text.EnumerateRunes().Count();
            foreach (var (start, end) in Spans(record.RootElement))
            {
                Assert.True(start >= 0 && start < end && end <= length, $"{start}..{end} of {length}");
            }

            // The engine counts UTF-16 units, the record code points: both must quote the same words.
            Assert.Equal(Quotes(read).Select(span => span.Of(text)), QuotedParts.SelectMany(part => Quotes(record, part)));
            Assert.All(Quotes(record, ("actors", ["mentions"])), words => Assert.False(string.IsNullOrWhiteSpace(words), "a mention of nothing"));
        }
    }

    private static string Mutated(string text, Random random)
    {
        // The first lines are enough, and keep the test short.
        var mutated = new StringBuilder(text.Length > 700 ? text[..700] : text);
        for (var n = 0; n < 12; n++)
        {
            var at = random.Next(mutated.Length);
            if (!char.IsLowSurrogate(mutated[at]))
            {
                mutated.Insert(at, Odd[random.Next(Odd.Length)]);
            }
        }

        return mutated.ToString();
    }

    private static JsonDocument Written(string text) => JsonDocument.Parse(RecordWriter.ToJson(Shared.Value.Read(new Report { Text = text, Published = new DateOnly(2022, 1, 3) })));

    /// <summary>The spans of the parts above, in their order.</summary>
    private static IEnumerable<Span> Quotes(ReportRecord read)
    {
        var coded = read.Coded;
        return coded.Actors.SelectMany(a => a.Mentions.Select(m => m.Span))
            .Concat(coded.Places.SelectMany(p => p.Mentions.Select(m => m.Span)))
            .Concat(coded.Times.Select(t => t.Span))
            .Concat(coded.Events.SelectMany(e => e.Evidence.Prepend(e.Trigger)))
            .Concat(coded.Statements.SelectMany(s => s.Content.Prepend(s.Cue)))
            .Concat(coded.Commitments.SelectMany(c => c.Evidence))
            .Concat(coded.Appointments.SelectMany(m => m.Evidence))
            .Concat(coded.Figures.Select(f => f.Span));
    }

    private static IEnumerable<string> Quotes(JsonDocument record, (string List, string[] Spans) part) =>
        record.RootElement.GetProperty(part.List).EnumerateArray().SelectMany(item => part.Spans.SelectMany(name =>
            item.GetProperty(name) is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Select(s => Quoted(record, s)) : [Quoted(record, item.GetProperty(name))]));

    private static string Quoted(JsonDocument record, JsonElement span)
    {
        var runes = record.RootElement.GetProperty("report").GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        return string.Concat(runes[start..end]);
    }

    private static IEnumerable<(int Start, int End)> Spans(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().SelectMany(Spans);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var own = json.TryGetProperty("start", out var start) && json.TryGetProperty("end", out var end) ? new[] { (start.GetInt32(), end.GetInt32()) } : [];
        return own.Concat(json.EnumerateObject().SelectMany(p => Spans(p.Value)));
    }
}
