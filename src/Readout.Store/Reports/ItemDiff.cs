using System.Text.Json.Nodes;
using Readout.Store.Corrections;

namespace Readout.Store.Reports;

/// <summary>What two readings of one report have in common, item by item.</summary>
internal static class ItemDiff
{
    /// <summary>One item that was added, changed or removed.</summary>
    /// <param name="Kind">item-added, item-changed or item-removed.</param>
    /// <param name="Item">The item, by its lasting name.</param>
    /// <param name="Detail">The fields that differ, before and after, as JSON; null if it was added or removed.</param>
    public sealed record ItemChange(string Kind, string Item, string? Detail);

    public static IReadOnlyList<ItemChange> Of(string before, ItemNames namesBefore, string after, ItemNames namesAfter)
    {
        var (old, young) = (Items(before, namesBefore), Items(after, namesAfter));
        var changes = new List<ItemChange>();
        foreach (var (name, item) in old)
        {
            if (!young.TryGetValue(name, out var now))
            {
                changes.Add(new ItemChange("item-removed", name, null));
            }
            else if (!JsonNode.DeepEquals(item, now))
            {
                changes.Add(new ItemChange("item-changed", name, Fields(item, now)));
            }
        }

        changes.AddRange(young.Keys.Where(name => !old.ContainsKey(name)).Select(name => new ItemChange("item-added", name, null)));
        return changes;
    }

    /// <summary>How many were added, changed and removed, as JSON.</summary>
    public static string Counts(IReadOnlyList<ItemChange> changes) => new JsonObject
    {
        ["added"] = changes.Count(c => c.Kind == "item-added"),
        ["changed"] = changes.Count(c => c.Kind == "item-changed"),
        ["removed"] = changes.Count(c => c.Kind == "item-removed"),
    }.ToJsonString();

    // Items by lasting name, what they refer to by lasting names, too, so that new numbers alone are no change.
    private static SortedDictionary<string, JsonObject> Items(string json, ItemNames names)
    {
        var record = JsonNode.Parse(json)!.AsObject();
        foreach (var (list, field, _) in Corrections.Fields.References)
        {
            foreach (var item in JsonItems.Items(record, list))
            {
                if (JsonItems.Get(item, field) is { } value)
                {
                    JsonItems.Set(item, field, JsonItems.Rename(value, names.Lasting));
                }
            }
        }

        var items = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in Corrections.Fields.AllLists.SelectMany(list => JsonItems.Items(record, list)))
        {
            var local = JsonItems.IdOf(item);
            item.Remove("id");
            items[names.Lasting(local) ?? $"{names.Report}.{local}"] = item;
        }

        return items;
    }

    private static string Fields(JsonObject before, JsonObject after)
    {
        var fields = new JsonObject();
        foreach (var name in before.Select(f => f.Key).Union(after.Select(f => f.Key)).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before[name], after[name]);
            if (!JsonNode.DeepEquals(was, now))
            {
                fields[name] = new JsonArray(was?.DeepClone(), now?.DeepClone());
            }
        }

        return fields.ToJsonString();
    }
}
