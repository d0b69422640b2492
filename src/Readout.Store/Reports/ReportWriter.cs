using Readout.Record;
using Readout.Store.Changes;
using Readout.Store.Corrections;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Text;

namespace Readout.Store.Reports;

/// <summary>Writes reports within a transaction that its caller began; <see cref="Flush"/> before it commits.</summary>
internal sealed class ReportWriter(SqlDatabase database, ChangeLog log, EventIndex index)
{
    private static readonly string[] ReportColumns =
    [
        "key", "id", "sha256", "text", "coded", "maker", "revision", "source_id", "title", "given_title", "url", "publisher", "published_from", "published_to", "since",
    ];

    private static readonly string[] AppearanceColumns = ["report", "place", "source_id", "given_title", "url", "publisher", "published"];

    private const int LookedUpAtOnce = 100;

    // So many are written while other threads make what the next ones are written with.
    private const int WrittenAtOnce = 40;

    private readonly CorrectionTable _corrections = new(database);
    private readonly List<object?[]> _reports = [];
    private readonly List<object?[]> _appearances = [];
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);
    private readonly List<(long Report, string Words)> _words = [];

    /// <summary>What an appearance of a known text means.</summary>
    public ArrivalKind Arrives(long report, Appearance appearance)
    {
        var known = Appearances(report);
        return known.Any(a => a.Place == appearance.Place) ? ArrivalKind.Known
            : known.All(a => appearance.CompareTo(a) < 0) ? ArrivalKind.NewHead
            : ArrivalKind.Elsewhere;
    }

    /// <summary>The appearance that heads the record.</summary>
    public Appearance Head(long report) => Appearances(report).Min()!;

    /// <summary>Adds records; texts that the store has, or has taken down, are looked up for many of them at once.</summary>
    public List<Stored> Add(IReadOnlyList<ReportRecord> records)
    {
        var (known, gone) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var some in records.Select(r => r.TextSha256).Distinct().Chunk(LookedUpAtOnce))
        {
            var arguments = some.Select((h, i) => ($"h{i}", (object?)h)).ToList();
            var list = string.Join(", ", arguments.Select(a => "@" + a.Item1));
            known.UnionWith(database.Query($"SELECT sha256 FROM reports WHERE sha256 IN ({list})", r => r.GetString(0), arguments));
            gone.UnionWith(database.Query($"SELECT sha256 FROM taken_down WHERE sha256 IN ({list})", r => r.GetString(0), arguments));
        }

        // What new ones are written with is made by other threads, in advance.
        var made = records.Select(r => known.Contains(r.TextSha256) || gone.Contains(r.TextSha256) ? null : Task.Run(() => Make(r))).ToList();
        var stored = new List<Stored>(records.Count);
        foreach (var (record, making) in records.Zip(made))
        {
            stored.Add(Add(record, making, known, gone));
            known.Add(record.TextSha256);
            if (_reports.Count >= WrittenAtOnce)
            {
                Flush();
                index.Write();
            }
        }

        return stored;
    }

    private Stored Add(ReportRecord record, Task<Made>? making, HashSet<string> known, HashSet<string> gone)
    {
        if (!ReportShelf.Holdable(record.Coded.Report))
        {
            return new Stored(record.Id, ArrivalKind.NoText, record);
        }

        if (gone.Contains(record.TextSha256))
        {
            return new Stored(record.Id, ArrivalKind.TakenDown, record);
        }

        // The same text may come twice in one transaction: write what is noted, so that the second finds the first.
        if (_noted.Contains(record.TextSha256))
        {
            Flush();
            index.Flush();
        }

        var appearance = Appearance.Of(record.Coded.Report);
        if (!known.Contains(record.TextSha256) || Key(record.TextSha256) is not { } key)
        {
            AddNew(record, making is null ? Make(record) : making.GetAwaiter().GetResult(), appearance);
            return new Stored(record.Id, ArrivalKind.New, record);
        }

        var arrival = Arrives(key, appearance);
        if (arrival is ArrivalKind.Elsewhere or ArrivalKind.NewHead)
        {
            AddAppearance(key, appearance);
        }

        if (arrival == ArrivalKind.NewHead)
        {
            Replace(record);
        }

        return new Stored(record.Id, arrival, record);
    }

    public void NoteAppearance(Report report)
    {
        var appearance = Appearance.Of(report);
        if (Key(RecordText.Hash(report.Text)) is { } key && Arrives(key, appearance) == ArrivalKind.Elsewhere)
        {
            AddAppearance(key, appearance);
        }
    }

    public void Replace(ReportRecord record)
    {
        if (Key(record.TextSha256) is not { } key)
        {
            return; // taken down meanwhile
        }

        Flush();
        var row = database.Query($"SELECT {ReportRow.Columns} FROM reports WHERE key = @key", ReportRow.Read, ("key", key)).Single();
        var coded = RecordText.Without(record);
        var maker = RecordText.Maker(record.Provenance);
        if (coded == row.Coded)
        {
            return;
        }

        var names = ItemNames.Of(record);
        var corrected = Lay(row, coded, names, Carry(row, names));
        var changed = ItemDiff.Of(row.Current, row.Names(), corrected ?? coded, names);
        var seq = log.Add("report-changed", row.Id, note: "read anew", detail: ItemDiff.Counts(changed));
        foreach (var change in changed)
        {
            log.Add(change.Kind, row.Id, change.Item, detail: change.Detail);
        }

        Hold(row, coded, corrected, maker, seq);
        index.Put(key, corrected is null ? record : RecordText.Read(corrected, row.Text), names, seq, isNew: false);
    }

    /// <summary>Puts another record in the place of a report's, the old one becoming a revision.</summary>
    public void Hold(ReportRow row, string coded, string? corrected, string maker, long seq)
    {
        database.Execute(
            "INSERT INTO revisions (report, number, until, record) VALUES (@report, @number, @until, @record)",
            ("report", row.Key), ("number", row.Revision), ("until", seq), ("record", row.Current));
        var record = RecordText.Read(corrected ?? coded, row.Text);
        var (from, to) = Days(record);
        database.Execute(
            "UPDATE reports SET coded = @coded, corrected = @corrected, maker = @maker, revision = revision + 1, since = @since, source_id = @source, title = @title, "
            + "url = @url, publisher = @publisher, published_from = @from, published_to = @to WHERE key = @key",
            ("coded", coded), ("corrected", corrected), ("maker", maker), ("since", seq), ("source", record.Coded.Report.SourceId), ("title", record.Title),
            ("url", record.Coded.Report.Url), ("publisher", record.Coded.Report.Publisher), ("from", from), ("to", to), ("key", row.Key));
    }

    public string TakeDown(long key, string who, string? reason)
    {
        var (id, sha) = database.Query("SELECT id, sha256 FROM reports WHERE key = @key", r => (r.GetString(0), r.GetString(1)), ("key", key)).Single();
        index.Delete(key);
        database.DeleteWords(key);
        foreach (var table in (string[])["appearances", "revisions", "corrections"])
        {
            database.Execute($"DELETE FROM {table} WHERE report = @key", ("key", key));
        }

        // That something changed stays in the feed; what it said does not.
        database.Execute("UPDATE changes SET item = NULL, note = NULL, detail = NULL WHERE report = @id", ("id", id));
        database.Execute("DELETE FROM reports WHERE key = @key", ("key", key));
        database.Execute(
            "INSERT INTO taken_down (id, sha256, at, who, reason) VALUES (@id, @sha, @at, @who, @reason)", ("id", id), ("sha", sha), ("at", log.Now), ("who", who), ("reason", reason));
        log.Add("report-taken-down", id, who: who, note: reason);
        return id;
    }

    public void Flush()
    {
        database.Insert("reports", ReportColumns, _reports);
        database.Insert("appearances", AppearanceColumns, _appearances);
        database.InsertWords(_words);
        Forget();
    }

    public void Forget()
    {
        _reports.Clear();
        _noted.Clear();
        _appearances.Clear();
        _words.Clear();
    }

    private static (string? From, string? To) Days(ReportRecord record) =>
        record.Coded.Published is { } published ? (EventDay.Write(published.Earliest), EventDay.Write(published.Latest)) : (null, null);

    private long? Key(string sha) =>
        database.Scalar("SELECT key FROM reports WHERE sha256 = @sha", ("sha", sha)) is { } key ? Convert.ToInt64(key, System.Globalization.CultureInfo.InvariantCulture) : null;

    private List<Appearance> Appearances(long report) => database.Query(
        "SELECT source_id, given_title, url, publisher, published FROM appearances WHERE report = @report",
        r => new Appearance(r.TextAt(0), r.TextAt(1), r.TextAt(2), r.TextAt(3), r.TextAt(4)),
        ("report", report));

    private void AddNew(ReportRecord record, Made made, Appearance appearance)
    {
        var key = database.Reserve("report", 1);
        var seq = log.Add("report-added", record.Id);
        var (from, to) = Days(record);
        var report = record.Coded.Report;
        _reports.Add(
        [
            key, record.Id, record.TextSha256, record.Text, made.Coded, RecordText.Maker(record.Provenance), 1, report.SourceId, record.Title, appearance.Title,
            report.Url, report.Publisher, from, to, seq,
        ]);
        _noted.Add(record.TextSha256);
        _appearances.Add([key, appearance.Place, appearance.SourceId, appearance.Title, appearance.Url, appearance.Publisher, appearance.Published]);
        _words.Add((key, made.Words));
        index.Put(key, record, made.Names, seq, isNew: true);
    }

    private Made Make(ReportRecord record) => new(RecordText.Without(record), ItemNames.Of(record), database.WordsOf(record.Text));

    private sealed record Made(string Coded, ItemNames Names, string Words);

    private void AddAppearance(long key, Appearance a) => database.Insert("appearances", AppearanceColumns, [[key, a.Place, a.SourceId, a.Title, a.Url, a.Publisher, a.Published]]);

    /// <summary>The corrections that hold, moved to the items of a new reading.</summary>
    private List<Correction> Carry(ReportRow row, ItemNames names)
    {
        var carried = new List<Correction>();
        foreach (var correction in _corrections.Holding(row.Key))
        {
            if (correction.Item == names.Report || names.Local(correction.Item) is not null)
            {
                carried.Add(correction);
            }
            else if (names.Nearest(correction.Item) is { } nearest)
            {
                _corrections.Move(correction.Number, nearest);
                carried.Add(correction with { Item = nearest });
            }
            else
            {
                _corrections.Lapse(correction.Number, log.Add("correction-lapsed", row.Id, correction.Item, correction.Who, "the new reading has no such item"));
            }
        }

        return carried;
    }

    // A correction that the new reading has no room for lapses; the others stay.
    private string? Lay(ReportRow row, string coded, ItemNames names, List<Correction> corrections)
    {
        var holding = new List<Correction>();
        string? corrected = null;
        foreach (var correction in corrections)
        {
            try
            {
                corrected = CorrectionApplier.Apply(coded, row.Text, names, [.. holding, correction]);
                holding.Add(correction);
            }
            catch (StoreException e)
            {
                _corrections.Lapse(correction.Number, log.Add("correction-lapsed", row.Id, correction.Item, correction.Who, e.Message));
            }
        }

        return corrected;
    }
}
