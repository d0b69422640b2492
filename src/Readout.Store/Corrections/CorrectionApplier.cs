using System.Globalization;
using System.Text.Json.Nodes;
using Readout.Record;
using Readout.Store.Reports;
using Readout.Text;

namespace Readout.Store.Corrections;

/// <summary>Lays corrections over a record that the program wrote.</summary>
internal static class CorrectionApplier
{
    /// <summary>The record with all corrections, as JSON without its text; null if none applies.</summary>
    /// <param name="coded">What the program wrote, as JSON without its text.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="names">Lasting names of what the program wrote.</param>
    /// <param name="corrections">Those that hold, oldest first; items by names that <paramref name="names"/> has.</param>
    /// <exception cref="StoreException">The corrected record is no record.</exception>
    public static string? Apply(string coded, string text, ItemNames names, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return null;
        }

        var record = JsonNode.Parse(coded)!.AsObject();
        foreach (var correction in corrections)
        {
            Apply(record, names, correction);
        }

        ReportRecord read;
        try
        {
            read = RecordText.Read(record.ToJsonString(), text);
        }
        catch (FormatException e)
        {
            throw new StoreException($"RD824 the correction makes no record: {e.Message}", e);
        }

        CheckSpans(read);
        return RecordText.Without(read);
    }

    private static void Apply(JsonObject record, ItemNames names, Correction correction)
    {
        if (correction.Item == names.Report)
        {
            JsonItems.Set(record["report"]!.AsObject(), correction.Field!, Parse(correction.Value));
            return;
        }

        if (names.Local(correction.Item) is not { } local || JsonItems.Find(record, local) is not { } item)
        {
            return; // rejected by an earlier one
        }

        if (correction.Field is not { } field)
        {
            Reject(record, local);
            return;
        }

        // What a new reading puts on other characters is still the same item.
        string? Local(string name) => names.Local(name) ?? (names.Nearest(name) is { } nearest ? names.Local(nearest) : null);
        var value = Parse(correction.Value);
        if (Fields.IsReference(field))
        {
            value = Fields.IsActor(field) ? WithNewActors(record, value) : value;
            value = JsonItems.Rename(value, Local);
            CheckReferences(record, field, value);
        }
        else if (Fields.HasReference(field))
        {
            value = JsonItems.RenameParts(value, Local);
        }

        JsonItems.Set(item, field, value);
    }

    private static JsonNode? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new StoreException($"RD823 the value is not JSON: {e.Message}", e);
        }
    }

    private static void Reject(JsonObject record, string local)
    {
        foreach (var (list, field, needed) in Fields.References)
        {
            foreach (var item in JsonItems.Items(record, list).Where(i => JsonItems.IdOf(i) != local))
            {
                var value = JsonItems.Get(item, field);
                if (value is JsonArray array)
                {
                    array.Where(v => JsonItems.Text(v) == local).ToList().ForEach(v => array.Remove(v));
                }
                else if (JsonItems.Text(value) == local)
                {
                    JsonItems.Set(item, field, needed ? throw new StoreException($"RD825 {local} is the {field} of {JsonItems.IdOf(item)}; correct or reject that first") : null);
                }
            }
        }

        var holder = record[Fields.ListOf(local[0])!]!.AsArray();
        holder.Remove(holder.First(i => JsonItems.IdOf(i!.AsObject()) == local));
    }

    // {"name":"Russia","kind":"state","code":"RUS","country":"RUS"} where an actor is named: one that the record doesn't hold.
    private static JsonNode? WithNewActors(JsonObject record, JsonNode? value) => value switch
    {
        JsonArray array => new JsonArray([.. array.Select(v => WithNewActors(record, v))]),
        JsonObject actor => JsonValue.Create(ActorOf(record, actor)),
        _ => value?.DeepClone(),
    };

    private static string ActorOf(JsonObject record, JsonObject actor)
    {
        var actors = record["actors"]!.AsArray();
        foreach (var known in JsonItems.Items(record, "actors"))
        {
            if (JsonItems.Text(known["name"]) == JsonItems.Text(actor["name"]) && JsonItems.Text(known["code"]) == JsonItems.Text(actor["code"]))
            {
                return JsonItems.IdOf(known);
            }
        }

        var number = JsonItems.Items(record, "actors").Select(a => int.Parse(JsonItems.IdOf(a)[1..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var added = new JsonObject
        {
            ["id"] = "a" + number.ToString(CultureInfo.InvariantCulture),
            ["name"] = JsonItems.Text(actor["name"]) ?? throw new StoreException("RD826 a new actor needs a \"name\" and a \"kind\"; write {\"name\":\"Russia\",\"kind\":\"state\",\"code\":\"RUS\",\"country\":\"RUS\"}"),
            ["kind"] = JsonItems.Text(actor["kind"]) ?? "unnamed",
            ["sectors"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
        };
        foreach (var (name, given) in actor.Where(f => f.Key is "code" or "country" or "sectors" or "role" or "wikidata" or "mentions"))
        {
            added[name] = given?.DeepClone();
        }

        actors.Add((JsonNode)added);
        return JsonItems.IdOf(added);
    }

    private static void CheckReferences(JsonObject record, string field, JsonNode? value)
    {
        foreach (var node in value is JsonArray array ? [.. array] : new[] { value })
        {
            if (node is not null && (JsonItems.Text(node) is not { Length: > 1 } local || JsonItems.Find(record, local) is null || (Fields.IsActor(field) && local[0] != 'a')))
            {
                throw new StoreException($"RD827 \"{field}\" names {node.ToJsonString()}, which the record doesn't hold; name an item of the same record, as 'e1' or by its lasting name");
            }
        }
    }

    private static void CheckSpans(ReportRecord record)
    {
        var coded = record.Coded;
        var spans = coded.Events.SelectMany(e => e.Evidence.Append(e.Trigger))
            .Concat(coded.Statements.SelectMany(s => s.Content.Append(s.Cue)))
            .Concat(coded.Commitments.SelectMany(c => c.Evidence.Concat(new[] { c.Condition?.Span, c.Action?.Span }.OfType<Span>())))
            .Concat(coded.Appointments.SelectMany(m => m.Evidence))
            .Concat(coded.Figures.Select(f => f.Span))
            .Concat(coded.Times.Select(t => t.Span))
            .Concat(coded.Actors.SelectMany(a => a.Mentions.Select(m => m.Span)))
            .Concat(coded.Places.SelectMany(p => p.Mentions.Select(m => m.Span)));
        foreach (var span in spans.Where(s => s.Start < 0 || s.End > record.Text.Length || s.IsEmpty))
        {
            throw new StoreException($"RD828 the span {span} lies outside the text, which has {record.Text.Length} characters");
        }
    }
}
