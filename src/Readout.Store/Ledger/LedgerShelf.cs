using Readout.Record;
using Readout.Store.Changes;
using Readout.Store.Database;
using Readout.Store.Reports;
using Readout.Text;

namespace Readout.Store.Ledger;

/// <summary>The ledger of a store: commitments and appointments as they live across reports, and what a human says of them.</summary>
public sealed class LedgerShelf
{
    private readonly SqlDatabase _database;
    private readonly ChangeLog _log;
    private readonly ReportShelf _reports;
    private readonly LedgerIndex _index;
    private readonly LedgerReader _reader;

    internal LedgerShelf(SqlDatabase database, ChangeLog log, ReportShelf reports, LedgerIndex index)
    {
        (_database, _log, _reports, _index) = (database, log, reports, index);
        _reader = new LedgerReader(database, index);
    }

    /// <summary>The entries that a filter asks for, as they were first told.</summary>
    public IReadOnlyList<LedgerSummary> List(LedgerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _reader.List(filter);
    }

    /// <summary>An entry with its history; null if there is none.</summary>
    /// <param name="id">Identifier of the entry, or of a telling of it: <c>r0123456789abcdef.c1</c> or its lasting name.</param>
    /// <param name="today">The day on which it is asked.</param>
    public LedgerEntry? Show(string id, DateOnly today)
    {
        _index.Items.Forget(); // another program may have written
        return EntryOf(id) is { } entry && _reader.Summary(entry, today) is { } summary ? _reader.Entry(summary) : null;
    }

    /// <summary>The entry that a telling stands in; null if the store has no such telling.</summary>
    public string? EntryOf(string id)
    {
        if (_database.Scalar("SELECT entry FROM ledger_items WHERE own = @id AND entry IS NOT NULL", ("id", id)) is string known)
        {
            return known;
        }

        return Find(id) is { } item && item.Sort != LedgerItem.Deed ? _index.Items.EntryOf(item) : null;
    }

    /// <summary>How the appointments of a record stand across reports, by their numbers in it.</summary>
    public IReadOnlyDictionary<string, LedgerStanding> Standing(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var names = ItemNames.Of(record);
        var found = new Dictionary<string, LedgerStanding>(StringComparer.Ordinal);
        foreach (var item in record.Coded.Appointments)
        {
            if (names.Lasting(item.Id) is { } name && _index.Items.Named(name) is { } telling && _index.Items.EntryOf(telling) is { } entry)
            {
                var tellings = _index.Items.OfEntry(entry);
                var speaks = tellings.LastOrDefault(t => t.Features.First.Length > 0) ?? tellings[^1];
                found[item.Id] = _database.Query(
                    "SELECT changes, state, day, day_end FROM ledger_entries WHERE id = @id",
                    r => new LedgerStanding(entry, r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), speaks.Name == name),
                    ("id", entry)).Single();
            }
        }

        return found;
    }

    /// <summary>Whether two tellings stand in one entry; null if there is none of the sort at one of the places.</summary>
    /// <param name="sort">commitment or appointment.</param>
    /// <param name="a">Report and a character of the sentence, in code points.</param>
    /// <param name="b">The same of the other.</param>
    public bool? Together(string sort, (string Report, int At) a, (string Report, int At) b)
    {
        var (first, second) = (Entries(sort, a), Entries(sort, b));
        return first.Count == 0 || second.Count == 0 ? null : first.Overlaps(second);
    }

    /// <summary>Whether what a report tells at one place is a step of what another tells; null if there is none of the sort at the first.</summary>
    /// <param name="sort">commitment or appointment.</param>
    /// <param name="told">Report and a character of the sentence, in code points.</param>
    /// <param name="shown">The same of what shows the step; a character below 0 stands for the whole report.</param>
    /// <param name="step">The step.</param>
    public bool? HasStep(string sort, (string Report, int At) told, (string Report, int At) shown, string step)
    {
        var entries = Entries(sort, told);
        var reports = _reports.Named(shown.Report);
        return entries.Count == 0 ? null : entries.Any(e => Show(e, DateOnly.MinValue)!.Steps.Any(s =>
            s.Step == step && reports.Contains(s.Report!) && (shown.At < 0 || (s.Start <= shown.At && shown.At < s.End))));
    }

    private HashSet<string> Entries(string sort, (string Report, int At) place)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in _reports.Named(place.Report).Select(_reports.Row).OfType<ReportRow>())
        {
            var (at, record, names) = (new CodePoints(row.Text).ToUtf16(place.At), row.ToRecord(), row.Names());
            var told = sort == LedgerItem.Commitment ? record.Coded.Commitments.Select(c => (c.Id, c.Evidence)) : record.Coded.Appointments.Select(m => (m.Id, m.Evidence));
            found.UnionWith(told.Where(t => t.Evidence.Any(e => Sentences.Around(row.Text, e).Contains(at)))
                .Select(t => names.Lasting(t.Id) is { } name && _index.Items.Named(name) is { } item ? _index.Items.EntryOf(item) : null).OfType<string>());
        }

        return found;
    }

    /// <summary>Says that two tellings are of one commitment or appointment. The ledger changes at once; the ruling stays when texts are read anew.</summary>
    public LedgerRuling Join(string a, string b, string who, string? note) => Rule("join", a, b, null, who, note);

    /// <summary>Says that two tellings are of different ones, or that a deed is no step of one.</summary>
    public LedgerRuling Split(string a, string b, string who, string? note) => Rule("split", a, b, null, who, note);

    /// <summary>Says how an entry stands, over what the program reads and what the calendar says.</summary>
    public LedgerRuling SetState(string id, string state, string who, string? note) => Rule("state", id, null, state, who, note);

    /// <summary>Takes a ruling back.</summary>
    public LedgerRuling Undo(long number, string who, string? note) => _reports.Write(() =>
    {
        var ruling = LedgerRulingTable.Get(_database, number) ?? throw new StoreException($"RD843 no ruling {number} holds; 'readout ledger ENTRY' lists the rulings on an entry");
        LedgerRulingTable.Undo(_database, number, _log.Add("ruling-undone", ItemNames.Split(ruling.A).Report, ruling.A, who, note, null));
        Touch(ruling);
        return ruling;
    });

    private LedgerRuling Rule(string verdict, string a, string? b, string? state, string who, string? note) => _reports.Write(() =>
    {
        if (string.IsNullOrWhiteSpace(who))
        {
            throw new StoreException("RD829 a ruling needs somebody who stands for it; name who with --by");
        }

        var first = Telling(a);
        var second = b is null ? null : verdict == "join" ? Telling(b) : Find(b) ?? throw Unknown(b);
        if (second is not null && first.Name == second.Name)
        {
            throw new StoreException($"RD842 '{a}' and '{b}' are one telling; name two");
        }

        if (verdict == "join" && first.Sort != second!.Sort)
        {
            throw new StoreException($"RD842 '{a}' is a {first.Sort} and '{b}' is a {second.Sort}; only tellings of one sort are joined");
        }

        var states = first.Sort == LedgerItem.Commitment ? LedgerStates.OfCommitments : LedgerStates.OfAppointments;
        if (state is not null && !states.Contains(state))
        {
            throw new StoreException($"RD844 a {first.Sort} is never '{state}'; it is one of {string.Join(", ", states)}");
        }

        var kind = verdict switch { "join" => "ledger-joined", "split" => "ledger-split", _ => "ledger-state" };
        var seq = _log.Add(kind, ItemNames.Split(first.Name).Report, first.Name, who, note, null);
        var ruling = new LedgerRuling(seq, _log.Now, who, verdict, first.Name, second?.Name, state, note);
        LedgerRulingTable.Add(_database, ruling);
        Touch(ruling);
        return ruling;
    });

    internal IReadOnlyList<LedgerRuling> RulingsAt(long change) => LedgerRulingTable.At(_database, change);

    /// <summary>Takes over rulings of another store, within a transaction.</summary>
    internal int Take(IReadOnlyList<LedgerRuling> rulings)
    {
        foreach (var ruling in rulings)
        {
            LedgerRulingTable.Add(_database, ruling);
            if (ruling.Undone is { } undone)
            {
                LedgerRulingTable.Undo(_database, ruling.Number, undone);
            }

            Touch(ruling);
        }

        return rulings.Count;
    }

    private void Touch(LedgerRuling ruling)
    {
        var reader = new RulingReader(_database, _index.Items);
        foreach (var item in new[] { ruling.A, ruling.B }.OfType<string>().Select(reader.Find).OfType<LedgerItem>())
        {
            _index.Touch(item);
        }
    }

    // An entry stands for its first telling.
    private LedgerItem Telling(string id) => (Find(id) is { } item && item.Sort != LedgerItem.Deed ? item : null)
        ?? (_database.Scalar("SELECT entry FROM ledger_items WHERE own = @id AND entry IS NOT NULL", ("id", id)) is string entry ? _index.Items.OfEntry(entry)[0] : throw Unknown(id));

    // By lasting name, or by report and number in the record as it now is.
    private LedgerItem? Find(string id)
    {
        if (_index.Items.Named(id) is { } item)
        {
            return item;
        }

        var (report, local) = ItemNames.Split(id);
        var reports = local.Length == 0 ? [] : _reports.Named(report);
        return reports.Count == 1 && _reports.Row(reports[0])?.Names().Lasting(local) is { } name ? _index.Items.Named(name) : null;
    }

    private static StoreException Unknown(string id) =>
        new($"RD840 the ledger has no '{id}'; 'readout ledger' lists the entries, and a telling is named by its report and number: r0123456789abcdef.c1");
}
