using System.Globalization;
using Readout.Store.Database;
using Readout.Store.Ledger;
using Readout.Store.Reports;
using Readout.Store.Stories;

namespace Readout.Store;

/// <summary>Brings stories and ledger up to date in a store that an older program wrote.</summary>
internal static class Following
{
    // Raised when tellings or the items of the ledger are found, scored or followed in another way.
    private const int Version = 5;
    private const string Name = "following";

    /// <summary>Has every kept record followed anew, if the store was last followed by another version. All in one transaction.</summary>
    public static void CatchUp(SqlDatabase database, ReportShelf reports, LedgerIndex ledger)
    {
        var version = Version.ToString(CultureInfo.InvariantCulture);
        if (database.Scalar("SELECT value FROM meta WHERE name = @name", ("name", Name)) is string held && held == version)
        {
            return;
        }

        // What is put together in another way is no news of the world.
        ledger.Quiet = true;
        reports.Write(() =>
        {
            TellingTable.ClearBlocks(database);
            LedgerTable.ClearBlocks(database);
            reports.FollowAll();
            return database.Execute(
                "INSERT INTO meta (name, value) VALUES (@name, @version) ON CONFLICT (name) DO UPDATE SET value = excluded.value", ("name", Name), ("version", version));
        });
        ledger.Quiet = false;
    }
}
