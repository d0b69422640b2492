using Readout.Record;
using Readout.Store.Changes;
using Readout.Store.Database;
using Readout.Store.Events;
using Readout.Text;

namespace Readout.Store.Reports;

/// <summary>The reports of a store. Each call that writes is one transaction: when it returns, all of it is on the disk; if it doesn't, none of it is.</summary>
public sealed class ReportShelf
{
    private readonly SqlDatabase _database;
    private readonly ChangeLog _log;
    private readonly EventIndex _index;
    private readonly ReportWriter _writer;

    internal ReportShelf(SqlDatabase database, ChangeLog log, EventIndex index)
    {
        (_database, _log, _index) = (database, log, index);
        _writer = new ReportWriter(database, log, index);
    }

    internal ReportWriter Writer => _writer;

    /// <summary>How many reports there are.</summary>
    public long Count => _database.Number("SELECT count(*) FROM reports");

    /// <summary>What there is to do with reports that come in, without reading them.</summary>
    public IReadOnlyList<ArrivalKind> Plan(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var hashes = reports.Select(r => RecordText.Hash(r.Text)).ToList();
        var arguments = hashes.Distinct().Select((h, i) => ($"h{i}", (object?)h)).ToList();
        if (arguments.Count == 0)
        {
            return [];
        }

        var list = string.Join(", ", arguments.Select(a => "@" + a.Item1));
        var known = _database.Query($"SELECT sha256, key FROM reports WHERE sha256 IN ({list})", r => (r.GetString(0), r.GetInt64(1)), arguments).ToDictionary();
        var gone = _database.Query($"SELECT sha256 FROM taken_down WHERE sha256 IN ({list})", r => r.GetString(0), arguments).ToHashSet();
        return [.. reports.Select((r, i) => gone.Contains(hashes[i]) ? ArrivalKind.TakenDown
            : !Holdable(r) ? ArrivalKind.NoText
            : known.TryGetValue(hashes[i], out var key) ? _writer.Arrives(key, Appearance.Of(r))
            : ArrivalKind.New)];
    }

    /// <summary>Adds records, all or none. A text that is there already is not doubled.</summary>
    public IReadOnlyList<Stored> Add(IReadOnlyList<ReportRecord> records) => Write(() => _writer.Add(records));

    /// <summary>Notes appearances of texts whose records are there already.</summary>
    public void NoteAppearances(IReadOnlyList<Report> reports) => Write(() =>
    {
        foreach (var report in reports)
        {
            _writer.NoteAppearance(report);
        }

        return reports.Count;
    });

    /// <summary>Puts newly read records in the place of those kept. Corrections stay; those whose item is no more lapse, which the changes tell.</summary>
    public void Replace(IReadOnlyList<ReportRecord> records) => Write(() =>
    {
        foreach (var record in records)
        {
            _writer.Replace(record);
        }

        return records.Count;
    });

    /// <summary>Takes a report down for good: text, record and everything read from it go, and it does not come in again.</summary>
    /// <param name="id">Identifier, the input's own identifier, or address.</param>
    /// <param name="who">Who wants it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Identifiers of what was taken down.</returns>
    /// <exception cref="StoreException">There is no such report.</exception>
    public IReadOnlyList<string> TakeDown(string id, string who, string? reason)
    {
        var gone = Write(() => Find(id).Select(f => _writer.TakeDown(f.Key, who, reason)).ToList());
        if (gone.Count == 0)
        {
            throw new StoreException($"RD806 the store has no report '{id}'; give its identifier (r and 16 digits), that of its source, or its address");
        }

        _database.Scrub();
        return gone;
    }

    /// <summary>Identifiers of reports with the identifier, source's identifier or address.</summary>
    public IReadOnlyList<string> Named(string id) => [.. Find(id).Select(f => f.Id)];

    /// <summary>The record as it holds, corrections included; null if there is no such report.</summary>
    public ReportRecord? Record(string id) => Row(id)?.ToRecord();

    /// <summary>The record as it held after the change of that number; null if it was not there.</summary>
    public ReportRecord? RecordAt(string id, long change)
    {
        if (Row(id) is not { } row || _database.Number("SELECT count(*) FROM changes WHERE report = @id AND kind = 'report-added' AND seq <= @change", ("id", id), ("change", change)) == 0)
        {
            return null;
        }

        return row.Since <= change
            ? row.ToRecord()
            : _database.Scalar("SELECT record FROM revisions WHERE report = @key AND until > @change ORDER BY until LIMIT 1", ("key", row.Key), ("change", change)) is string past
                ? RecordText.Read(past, row.Text)
                : null;
    }

    /// <summary>All records as they hold, ordered by identifier, a few in memory at a time.</summary>
    public IEnumerable<ReportRecord> All() => Ahead.Work(Rows(), r => r.ToRecord());

    /// <summary>The records of these reports as they hold, in the same order, a few in memory at a time; those that the store doesn't have are left out.</summary>
    /// <param name="ids">Identifiers; some are asked for ahead of their records.</param>
    public IEnumerable<ReportRecord> Records(IEnumerable<string> ids) => Ahead.Work(ids.Select(Row).OfType<ReportRow>(), r => r.ToRecord());

    /// <summary>All records as they held after the change of that number, ordered by identifier; what was taken down since is not among them.</summary>
    public IEnumerable<ReportRecord> AllAt(long change) => Rows().Select(r => RecordAt(r.Id, change)).OfType<ReportRecord>();

    /// <summary>Reports whose record another program, model or lexicon made, as their input gave them.</summary>
    public IEnumerable<Report> MadeBy(Func<string, bool> maker) => Rows().Where(r => maker(r.Maker)).Select(r => _writer.Head(r.Key).ToReport(r.Text));

    /// <summary>What the record of a report would be stamped with (see <see cref="MadeBy"/>).</summary>
    public static string Maker(Provenance provenance) => RecordText.Maker(provenance);

    internal ReportRow? Row(string id) => _database.Query($"SELECT {ReportRow.Columns} FROM reports WHERE id = @id", ReportRow.Read, ("id", id)).FirstOrDefault();

    /// <summary>All reports, ordered by identifier.</summary>
    internal IEnumerable<ReportRow> Rows()
    {
        const int Page = 200;
        var after = "";
        while (true)
        {
            var page = _database.Query($"SELECT {ReportRow.Columns} FROM reports WHERE id > @after ORDER BY id LIMIT {Page}", ReportRow.Read, ("after", after));
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].Id;
        }
    }

    /// <summary>Has every record followed anew by what is kept across reports.</summary>
    internal void FollowAll()
    {
        foreach (var row in Rows())
        {
            _index.Refollow(row.Key, row.ToRecord(), row.Names());
        }
    }

    internal T Write<T>(Func<T> work)
    {
        using var transaction = _database.Begin();
        try
        {
            _database.LookBack();
            var result = work();
            _writer.Flush();
            _index.Flush();
            _log.Flush();
            _database.FlushCounters();
            transaction.Commit();
            return result;
        }
        catch
        {
            _writer.Forget();
            _index.Forget();
            _log.Forget();
            _database.ForgetCounters();
            throw;
        }
    }

    internal static bool Holdable(Report report) => !new[] { report.Text, report.SourceId, report.Url, report.Publisher }.Any(t => t?.Contains('\0', StringComparison.Ordinal) ?? false);

    private List<(long Key, string Id)> Find(string id) => _database.Query(
        "SELECT key, id FROM reports WHERE id = @id OR sha256 = @id OR source_id = @id OR url = @id OR key IN (SELECT report FROM appearances WHERE source_id = @id OR url = @id) ORDER BY id",
        r => (r.GetInt64(0), r.GetString(1)),
        ("id", id));
}
