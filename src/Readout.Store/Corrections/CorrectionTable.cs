using System.Data.Common;
using Readout.Store.Database;

namespace Readout.Store.Corrections;

/// <summary>Reads and writes the rows of corrections.</summary>
internal sealed class CorrectionTable(SqlDatabase database)
{
    private const string Columns = "seq, at, who, item, field, value, note, lapsed";

    /// <summary>Those of a report that hold, oldest first.</summary>
    public List<Correction> Holding(long report) =>
        database.Query($"SELECT {Columns} FROM corrections WHERE report = @report AND lapsed IS NULL ORDER BY seq", Read, ("report", report));

    /// <summary>All of a report, oldest first.</summary>
    public List<Correction> All(long report) => database.Query($"SELECT {Columns} FROM corrections WHERE report = @report ORDER BY seq", Read, ("report", report));

    /// <summary>One of them with the key of its report; null if there is none of that number.</summary>
    public (Correction Correction, long Report)? Find(long number) => database.Query(
        $"SELECT {Columns}, report FROM corrections WHERE seq = @number", r => ((Correction, long)?)(Read(r), r.GetInt64(8)), ("number", number)).FirstOrDefault();

    /// <summary>Those of all reports after a number, some at a time; with those that lapsed, or without.</summary>
    public List<Correction> After(long number, bool lapsed, int most) => database.Query(
        $"SELECT {Columns} FROM corrections WHERE seq > @number{(lapsed ? "" : " AND lapsed IS NULL")} ORDER BY seq LIMIT @most", Read, ("number", number), ("most", (long)most));

    /// <summary>Identifiers of reports of which corrections hold.</summary>
    public List<string> Reports() =>
        database.Query("SELECT id FROM reports WHERE key IN (SELECT report FROM corrections WHERE lapsed IS NULL) ORDER BY id", r => r.GetString(0));

    public void Add(long report, Correction c) => database.Execute(
        "INSERT INTO corrections (seq, at, who, report, item, field, value, note) VALUES (@seq, @at, @who, @report, @item, @field, @value, @note)",
        ("seq", c.Number), ("at", c.At), ("who", c.Who), ("report", report), ("item", c.Item), ("field", c.Field), ("value", c.Value), ("note", c.Note));

    public void Lapse(long number, long seq) => database.Execute("UPDATE corrections SET lapsed = @seq WHERE seq = @number", ("number", number), ("seq", seq));

    public void Move(long number, string item) => database.Execute("UPDATE corrections SET item = @item WHERE seq = @number", ("number", number), ("item", item));

    private static Correction Read(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.TextAt(4), r.TextAt(5), r.TextAt(6), r.KeyAt(7));
}
