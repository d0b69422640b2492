using System.Text.Json.Nodes;
using Readout.Record;
using Readout.Store.Changes;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Store.Reports;

namespace Readout.Store.Corrections;

/// <summary>A human's word over the program's. Each call is one transaction; the record that held before stays as a revision.</summary>
public sealed class CorrectionShelf
{
    private const int Page = 500;

    private readonly ReportShelf _reports;
    private readonly ChangeLog _log;
    private readonly EventIndex _index;
    private readonly CorrectionTable _table;

    internal CorrectionShelf(SqlDatabase database, ChangeLog log, EventIndex index, ReportShelf reports)
    {
        (_reports, _log, _index) = (reports, log, index);
        _table = new CorrectionTable(database);
    }

    /// <summary>Corrects fields of an item.</summary>
    /// <param name="item">The item: <c>r0123456789abcdef.e18-23</c>, or by its number in the record as it now is, <c>r0123456789abcdef.e1</c>; the report's identifier for the report itself.</param>
    /// <param name="fields">Fields as the record names them (<c>plover.mode</c>), with values as a user types them; an empty value takes the field away.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="note">Why.</param>
    /// <exception cref="StoreException">There is no such item or field, or the value makes no record.</exception>
    public IReadOnlyList<Correction> Correct(string item, IReadOnlyList<KeyValuePair<string, string>> fields, string who, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Keep(item, [.. fields.Select(f => ((string?)f.Key, f.Value.Length == 0 ? null : CorrectionValue.Read(f.Key, f.Value)))], who, note);
    }

    /// <summary>Rejects an item: the record doesn't hold it any more, nor does anything refer to it.</summary>
    /// <exception cref="StoreException">There is no such item, or another can't do without it.</exception>
    public Correction Reject(string item, string who, string? note = null) => Keep(item, [(null, null)], who, note)[0];

    /// <summary>Takes a correction back; what held before it holds again.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="who">Who takes it back.</param>
    /// <param name="note">Why.</param>
    /// <exception cref="StoreException">There is none of that number that holds.</exception>
    public Correction Undo(long number, string who, string? note = null) => _reports.Write(() =>
    {
        if (_table.Find(number) is not var (correction, key))
        {
            throw new StoreException($"RD822 there is no correction {number}; list them with: readout corrections");
        }

        if (correction.Lapsed is { } change)
        {
            throw new StoreException($"RD822 correction {number} doesn't hold since change {change}");
        }

        var row = _reports.Row(ItemNames.Split(correction.Item).Report)!;
        var seq = _log.Add("correction-undone", row.Id, correction.Item, who, note, new JsonObject { ["correction"] = number }.ToJsonString());
        _table.Lapse(number, seq);
        Lay(row, row.Names(), [.. _table.Holding(key)], seq);
        return correction with { Lapsed = seq };
    });

    /// <summary>Corrections in the order in which they were made, some in memory at a time.</summary>
    /// <param name="all">Also those that were undone or lost their item.</param>
    public IEnumerable<Correction> All(bool all = false)
    {
        for (var (after, more) = (0L, true); more;)
        {
            var page = _table.After(after, all, Page);
            foreach (var correction in page)
            {
                yield return correction;
            }

            (after, more) = (page.Count > 0 ? page[^1].Number : after, page.Count == Page);
        }
    }

    /// <summary>Records that a human corrected, as they now hold, ordered by identifier: gold to measure the program by.</summary>
    public IEnumerable<ReportRecord> Gold() => _table.Reports().Select(id => _reports.Record(id)!);

    private IReadOnlyList<Correction> Keep(string item, IReadOnlyList<(string? Field, string? Value)> fields, string who, string? note) => _reports.Write(() =>
    {
        if (string.IsNullOrWhiteSpace(who))
        {
            throw new StoreException("RD829 a correction needs somebody who stands for it; name who with --by");
        }

        var report = ItemNames.Split(item).Report;
        var row = _reports.Row(report) ?? throw new StoreException($"RD806 the store has no report '{report}'; give its identifier (r and 16 digits)");
        var names = row.Names();
        var (lasting, list) = Resolve(item, names);
        var now = JsonNode.Parse(row.Current)!.AsObject();
        var was = lasting == names.Report ? now["report"]!.AsObject() : JsonItems.Find(now, names.Local(lasting)!);
        if (was is null)
        {
            throw new StoreException($"RD820 {lasting} was rejected; take that back first, with: readout undo (readout corrections tells its number)");
        }

        var made = new List<Correction>();
        foreach (var (field, value) in fields)
        {
            Check(list, field);
            var stored = value is null ? null : Lasting(field!, value, names);
            var detail = field is null ? null : new JsonObject
            {
                ["field"] = field,
                ["was"] = JsonItems.Get(was, field)?.DeepClone(),
                ["value"] = stored is null ? null : JsonNode.Parse(stored),
            };
            var seq = _log.Add(field is null ? "item-rejected" : "item-corrected", row.Id, lasting, who, note, detail?.ToJsonString());
            made.Add(new Correction(seq, _log.Now, who, lasting, field, stored, note, null));
        }

        Lay(row, names, [.. _table.Holding(row.Key), .. made], made[0].Number);
        made.ForEach(c => _table.Add(row.Key, c));
        return made;
    });

    private static (string Lasting, string List) Resolve(string item, ItemNames names)
    {
        var part = ItemNames.Split(item).Item;
        if (part.Length == 0)
        {
            return (names.Report, "report");
        }

        var lasting = names.Local(item) is not null ? item : names.Lasting(part);
        return lasting is not null && Fields.ListOf(part[0]) is { } list
            ? (lasting, list)
            : throw new StoreException($"RD820 the record has no item '{part}'; there are {string.Join(", ", names.All.Where(n => n.Key[0] == part[0]).Select(n => n.Key).DefaultIfEmpty("none of its kind"))}");
    }

    private static void Check(string list, string? field)
    {
        if (field is null && list == "report")
        {
            throw new StoreException("RD821 a report is not rejected; take it down with: readout takedown");
        }

        if (field is not null && !Fields.Of(list).Contains(field))
        {
            throw new StoreException($"RD821 {list} have no field '{field}' to correct; there are {string.Join(", ", Fields.Of(list))}");
        }
    }

    // Items that a value names by their numbers get their lasting names.
    private static string Lasting(string field, string value, ItemNames names)
    {
        var node = JsonNode.Parse(value);
        return (Fields.IsReference(field) ? JsonItems.Rename(node, names.Lasting) : Fields.HasReference(field) ? JsonItems.RenameParts(node, names.Lasting) : node)!.ToJsonString();
    }

    private void Lay(ReportRow row, ItemNames names, IReadOnlyList<Correction> corrections, long seq)
    {
        var corrected = CorrectionApplier.Apply(row.Coded, row.Text, names, corrections);
        _reports.Writer.Hold(row, row.Coded, corrected, row.Maker, seq);
        _index.Put(row.Key, RecordText.Read(corrected ?? row.Coded, row.Text), names, seq, isNew: false);
    }
}
