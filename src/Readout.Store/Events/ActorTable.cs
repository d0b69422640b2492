using Readout.Coding;
using Readout.Store.Database;
using Readout.Store.Reports;
using Readout.Store.Words;

namespace Readout.Store.Events;

/// <summary>Actors of all reports, each combination of name, code and sectors once.</summary>
internal sealed class ActorTable(SqlDatabase database)
{
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);

    /// <summary>The key of an actor, given one if it has none.</summary>
    public long KeyOf(Actor actor)
    {
        var sectors = string.Join(' ', actor.Sectors);
        var identity = RecordText.ShortHash(actor.Name, actor.Code, actor.Country, sectors) + RecordText.ShortHash(actor.Name, sectors);
        if (_keys.TryGetValue(identity, out var key))
        {
            return key;
        }

        if (database.Scalar("SELECT key FROM actors WHERE identity = @identity", ("identity", identity)) is { } known)
        {
            return _keys[identity] = Convert.ToInt64(known, System.Globalization.CultureInfo.InvariantCulture);
        }

        key = database.Reserve("actor", 1);
        database.Insert(
            "actors",
            ["key", "identity", "party", "country", "code", "name", "folded", "sectors"],
            [[key, identity, Parties.Of(actor), actor.Country, actor.Code, actor.Name, WordFinder.Fold(actor.Name), $" {sectors} "]]);
        return _keys[identity] = key;
    }

    /// <summary>Forgets keys that a failed transaction gave, or that were deleted.</summary>
    public void Forget() => _keys.Clear();
}
