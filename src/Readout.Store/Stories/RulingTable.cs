using System.Data.Common;
using Readout.Store.Database;

namespace Readout.Store.Stories;

/// <summary>Reads and writes rulings on stories.</summary>
internal static class RulingTable
{
    private const string Columns = "seq, at, who, verdict, a, b, note";

    /// <summary>Those that hold on a telling.</summary>
    public static List<StoryRuling> On(SqlDatabase database, string name) => database.Query(
        $"SELECT {Columns} FROM story_rulings WHERE (a = @name OR b = @name) AND undone IS NULL ORDER BY seq", Read, ("name", name));

    /// <summary>Those that held after a change, oldest first.</summary>
    public static List<StoryRuling> At(SqlDatabase database, long change) => database.Query(
        $"SELECT {Columns} FROM story_rulings WHERE seq <= @change AND (undone IS NULL OR undone > @change) ORDER BY seq", Read, ("change", change));

    /// <summary>Whether any holds.</summary>
    public static bool Any(SqlDatabase database) => database.Scalar("SELECT 1 FROM story_rulings WHERE undone IS NULL LIMIT 1") is not null;

    public static StoryRuling? Get(SqlDatabase database, long number) => database.Query(
        $"SELECT {Columns} FROM story_rulings WHERE seq = @number AND undone IS NULL", Read, ("number", number)).FirstOrDefault();

    public static void Add(SqlDatabase database, StoryRuling r) => database.Execute(
        "INSERT INTO story_rulings (seq, at, who, verdict, a, b, note) VALUES (@seq, @at, @who, @verdict, @a, @b, @note)",
        ("seq", r.Number), ("at", r.At), ("who", r.Who), ("verdict", r.Verdict), ("a", r.A), ("b", r.B), ("note", r.Note));

    public static void Undo(SqlDatabase database, long number, long seq) =>
        database.Execute("UPDATE story_rulings SET undone = @seq WHERE seq = @number", ("seq", seq), ("number", number));

    private static StoryRuling Read(DbDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.TextAt(6));
}
