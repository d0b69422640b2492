using System.Text.Json.Nodes;

namespace Readout.Store.Corrections;

/// <summary>Finds and changes parts of a record as JSON.</summary>
internal static class JsonItems
{
    /// <summary>The items of a list.</summary>
    public static IEnumerable<JsonObject> Items(JsonObject record, string list) => record[list]!.AsArray().Select(i => i!.AsObject());

    /// <summary>The item with a number within the record.</summary>
    public static JsonObject? Find(JsonObject record, string local) =>
        Fields.ListOf(local[0]) is { } list ? Items(record, list).FirstOrDefault(i => IdOf(i) == local) : null;

    /// <summary>An item's number within its record.</summary>
    public static string IdOf(JsonObject item) => item["id"]!.GetValue<string>();

    /// <summary>A field, with dots before parts of it; null if it is absent.</summary>
    public static JsonNode? Get(JsonObject item, string field) =>
        field.Split('.').Aggregate((JsonNode?)item, (node, name) => node is JsonObject o && o.TryGetPropertyValue(name, out var value) ? value : null);

    /// <summary>Sets a field; a value of null takes it away, and what held nothing else with it.</summary>
    public static void Set(JsonObject item, string field, JsonNode? value)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            if (value is null)
            {
                item.Remove(field);
            }
            else
            {
                item[field] = value;
            }

            return;
        }

        var name = field[..dot];
        if (item[name] is not JsonObject part)
        {
            if (value is null)
            {
                return;
            }

            item[name] = part = [];
        }

        Set(part, field[(dot + 1)..], value);
        if (part.Count == 0)
        {
            item.Remove(name);
        }
    }

    /// <summary>The text of a node that is a string; null for others.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The value with every item that it names renamed; what has no other name is left as it is.</summary>
    public static JsonNode? Rename(JsonNode? value, Func<string, string?> name) => value switch
    {
        JsonArray array => new JsonArray([.. array.Select(v => Rename(v, name))]),
        JsonValue when Text(value) is { } text => JsonValue.Create(name(text) ?? text),
        _ => value?.DeepClone(),
    };

    /// <summary>The same for the items that the parts of an object name: <c>{"span":…,"event":"e1"}</c>.</summary>
    public static JsonNode? RenameParts(JsonNode? value, Func<string, string?> name)
    {
        var copy = value?.DeepClone();
        foreach (var part in new[] { "time", "event" })
        {
            if (copy is JsonObject parts && Text(parts[part]) is { } named)
            {
                parts[part] = name(named) ?? named;
            }
        }

        return copy;
    }
}
