using Readout.Coding;
using Readout.Store.Database;
using Readout.Store.Reports;
using Readout.Store.Words;

namespace Readout.Store.Events;

/// <summary>Actors of all reports, each combination of name, code and sectors once.</summary>
internal sealed class ActorTable(SqlDatabase database)
{
    // By what the identity is made of: it needn't be made for one that is known.
    private readonly Dictionary<(string Name, string? Code, string? Country, string Sectors), long> _keys = [];

    /// <summary>The key of an actor, given one if it has none.</summary>
    public long KeyOf(Actor actor)
    {
        if (Find(actor) is { } known)
        {
            return known;
        }

        var key = database.Reserve("actor", 1);
        database.Insert(
            "actors",
            ["key", "identity", "party", "country", "code", "name", "folded", "sectors"],
            [[key, Identity(actor), Parties.Of(actor), actor.Country, actor.Code, actor.Name, WordFinder.Fold(actor.Name), Sectors(actor)]]);
        return _keys[Fields(actor)] = key;
    }

    /// <summary>The key of an actor; null if it has none.</summary>
    public long? Find(Actor actor)
    {
        var fields = Fields(actor);
        if (_keys.TryGetValue(fields, out var key))
        {
            return key;
        }

        return database.Scalar("SELECT key FROM actors WHERE identity = @identity", ("identity", Identity(actor))) is { } known
            ? _keys[fields] = Convert.ToInt64(known, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Forgets keys that a failed transaction gave, or that were deleted.</summary>
    public void Forget() => _keys.Clear();

    /// <summary>Length of the sectors of an actor who has none.</summary>
    public const int NoSectors = 2;

    /// <summary>The sectors of an actor, with a space before and after each.</summary>
    public static string Sectors(Actor actor) => $" {string.Join(' ', actor.Sectors)} ";

    private static (string, string?, string?, string) Fields(Actor actor) => (actor.Name, actor.Code, actor.Country, string.Join(' ', actor.Sectors));

    private static string Identity(Actor actor) =>
        RecordText.ShortHash(actor.Name, actor.Code, actor.Country, string.Join(' ', actor.Sectors)) + RecordText.ShortHash(actor.Name, string.Join(' ', actor.Sectors));
}
