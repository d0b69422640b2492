using Readout.Store.Database;

namespace Readout.Store.Ledger;

/// <summary>What the table of entries holds of one: by it a list is found without reading the tellings.</summary>
internal sealed record LedgerEntryRow(string Id, IReadOnlyList<LedgerItem> Tellings, LedgerLife Life)
{
    private static readonly string[] Columns =
        ["id", "sort", "kind", "state", "ruled", "told_from", "told_to", "day", "day_end", "due", "tellings", "steps", "changes", "history"];

    private static readonly string[] PartyColumns = ["party", "role", "entry"];

    /// <summary>The row of an entry; it bears the name of its first telling, so that later ones don't change it.</summary>
    public static LedgerEntryRow Of(IReadOnlyList<LedgerItem> tellings, LedgerLife life) => new(tellings[0].Own, tellings, life);

    public static void Delete(SqlDatabase database, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            database.Execute("DELETE FROM ledger_entries WHERE id = @id", ("id", id));
            database.Execute("DELETE FROM ledger_parties WHERE entry = @id", ("id", id));
        }
    }

    public static void Insert(SqlDatabase database, IReadOnlyCollection<LedgerEntryRow> rows)
    {
        foreach (var (row, telling) in rows.SelectMany(r => r.Tellings.Select(t => (r, t))))
        {
            database.Execute(
                "UPDATE ledger_items SET entry = @id WHERE report = @report AND number = @number AND entry <> @id", ("id", row.Id), ("report", telling.Report), ("number", (long)telling.Number));
        }

        database.Insert("ledger_entries", Columns, [.. rows.Select(r => r.Row)]);
        database.Insert("ledger_parties", PartyColumns, [.. rows.SelectMany(r => r.Parties.Distinct().Select(p => new object?[] { p.Party, p.Role, r.Id }))]);
    }

    /// <summary>Whether the tables hold exactly this.</summary>
    public bool IsHeld(SqlDatabase database)
    {
        static string Line(IEnumerable<object?> values) => string.Join('\u001f', values.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture)));
        var held = database.Query($"SELECT {string.Join(", ", Columns)} FROM ledger_entries WHERE id = @id", r => Line(Columns.Select((_, i) => r.IsDBNull(i) ? null : r.GetValue(i))), ("id", Id));
        var parties = database.Query("SELECT party, role FROM ledger_parties WHERE entry = @id", r => (r.GetString(0), r.GetString(1)), ("id", Id));
        return (held.SequenceEqual([Line(Row)]) || held.SequenceEqual([Line([.. Row[..^1], null])])) && Parties.ToHashSet().SetEquals(parties) && parties.Count == Parties.Distinct().Count();
    }

    /// <summary>Its values, in the order of the table's columns.</summary>
    public object?[] Row
    {
        get
        {
            var first = Tellings[0];
            var published = Tellings.Select(t => t.Features.Published).Where(p => p.Length > 0).ToList();
            return
            [
                Id, first.Sort, first.Features.Kind, Life.State, Life.Ruled, published.FirstOrDefault() ?? "", published.LastOrDefault() ?? "",
                Life.First, Life.Last, Life.Due, (long)Tellings.Count, (long)Life.Steps.Count, (long)Life.Changes,
                History,
            ];
        }
    }

    /// <summary>Its steps, a line each.</summary>
    public string History => string.Join('\n', Life.Steps.Select(s => $"{s.Step}\t{s.Day}\t{s.Item.Name}"));

    /// <summary>The steps of entries as the table has them; null where it was written before it had any.</summary>
    public static List<(string Id, string? History)> Held(SqlDatabase database, IEnumerable<string> ids) =>
        [.. ids.SelectMany(id => database.Query("SELECT id, history FROM ledger_entries WHERE id = @id", r => (r.GetString(0), r.TextAt(1)), ("id", id)))];

    private IEnumerable<(string Party, string Role)> Parties => Tellings.SelectMany(t => t.Features.Issuer.Select(p => (p, "issuer"))
        .Concat(t.Features.Target.Select(p => (p, "target")))
        .Concat(t.Features.Protege.Select(p => (p, "protege")))
        .Concat(t.Features.Countries.Select(p => (p, "participant")))
        .Concat(t.Features.Persons.Keys.Select(p => (char.ToUpperInvariant(p[0]) + p[1..], "person"))));
}
