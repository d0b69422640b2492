using System.Text.Json;
using Readout.Text;

namespace Readout.Sources;

/// <summary>JSON Lines: <c>{"id","title"?,"text","published"?,"url"?,"publisher"?}</c>. The field's other names for the same are
/// understood, too: <c>event_text</c>, <c>headline</c>, <c>date</c> and <c>pub_date</c>, <c>source</c>.</summary>
internal static class JsonLinesInput
{
    public static IEnumerable<SourceItem> Read(string file, ByteLines lines)
    {
        var any = false;
        for (var number = 1; ; number++)
        {
            var line = Next(lines, out var tooLong, out var broken);
            if (broken is not null)
            {
                yield return SourceItem.Failed(file, number, "RD201", $"cannot be read further ({broken}); fetch the file again", wholeFile: !any);
                yield break;
            }

            if (line is null)
            {
                break;
            }

            if (tooLong)
            {
                any = true;
                yield return SourceItem.Failed(file, number, "RD205", $"the line is over {ByteLines.LongestLine >> 20} MB; split the text into its reports");
                continue;
            }

            var content = line.AsSpan().TrimStart("\uFEFF"u8).Trim(" \t\r"u8).ToArray();
            if (content.Length > 0)
            {
                any = true;
                yield return Read(file, number, content);
            }
        }

        if (!any)
        {
            yield return SourceItem.Failed(file, null, "RD206", "is empty; there is nothing to read", wholeFile: true);
        }
    }

    private static byte[]? Next(ByteLines lines, out bool tooLong, out string? broken)
    {
        broken = null;
        try
        {
            return lines.Next(out tooLong);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or SharpCompress.Common.SharpCompressException)
        {
            (tooLong, broken) = (false, e.Message);
            return null;
        }
    }

    private static SourceItem Read(string file, int number, byte[] line)
    {
        if (Decoding.Decode(line, out var fault) is null)
        {
            return SourceItem.Failed(file, number, fault.Code, "the line " + fault.Message);
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return SourceItem.Failed(file, number, "RD210", "the line is no JSON object; an array becomes JSON Lines by: jq -c '.[]'");
            }

            return Read(file, number, json.RootElement);
        }
        catch (JsonException e)
        {
            return SourceItem.Failed(
                file, number, "RD210", $"the line is not JSON (at byte {e.BytePositionInLine + 1}); JSON Lines holds one whole object a line, which jq -c . writes");
        }
        catch (InvalidOperationException)
        {
            return SourceItem.Failed(file, number, "RD210", "a string of the line holds half of a surrogate pair; write the character itself, in UTF-8");
        }
    }

    private static SourceItem Read(string file, int number, JsonElement json)
    {
        var text = String(json, "text") ?? String(json, "event_text");
        if (text is null)
        {
            return SourceItem.Failed(file, number, "RD211", "the object has no string \"text\"; name the field with the report so");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return SourceItem.Failed(file, number, "RD206", "its \"text\" is empty; there is nothing to read");
        }

        var title = String(json, "title") ?? String(json, "headline");
        var date = String(json, "published") ?? String(json, "pub_date") ?? String(json, "date");
        DateOnly? published = null;
        if (!string.IsNullOrWhiteSpace(date) && (published = Dates.Parse(date)) is null)
        {
            return SourceItem.Failed(file, number, "RD212", $"\"{date}\" is no date; write 2022-01-02 or 2022-01-02T15:04:05Z");
        }

        var report = string.IsNullOrWhiteSpace(title) ? new Report { Text = text } : Report.WithTitle(title, text);
        return SourceItem.Of(file, number, report with
        {
            SourceId = Id(json),
            Published = published,
            Url = String(json, "url"),
            Publisher = String(json, "publisher") ?? String(json, "source"),
        });
    }

    private static string? String(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Id(JsonElement json) =>
        String(json, "id") ?? (json.TryGetProperty("id", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null);
}
