using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Readout.Store.Corrections;

/// <summary>Reads the value of a correction as a user types it.</summary>
internal static class CorrectionValue
{
    /// <summary>The value as JSON. What begins as JSON is JSON; otherwise a list is words with commas, a number a number, and the rest a text.</summary>
    /// <exception cref="StoreException">It is neither.</exception>
    public static string Read(string field, string text)
    {
        if (text.Length > 0 && text[0] is '{' or '[' or '"')
        {
            return Parse(text);
        }

        if (Fields.IsNumber(field))
        {
            return Parse(text);
        }

        if (field == "published" && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return new JsonObject { ["date"] = text, ["basis"] = "given", ["evidence"] = new JsonArray() }.ToJsonString();
        }

        return Fields.IsList(field)
            ? new JsonArray([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => JsonValue.Create(w))]).ToJsonString()
            : JsonValue.Create(text).ToJsonString();
    }

    private static string Parse(string text)
    {
        try
        {
            return (JsonNode.Parse(text) ?? throw new StoreException("RD823 null is no value; take a field away with FIELD= and nothing after it")).ToJsonString();
        }
        catch (JsonException e)
        {
            throw new StoreException($"RD823 the value '{text}' is not JSON: {e.Message}", e);
        }
    }
}
