namespace Readout.Store;

/// <summary>Stories and ledger as they stood: they follow from records and rulings, so those of a moment are laid out anew in a store of their own.</summary>
internal static class PastStore
{
    private const int AtOnce = 200;

    /// <summary>Fills an empty store with the records of another as they held after a change, and the rulings that held then.</summary>
    public static void Fill(RecordStore past, RecordStore now, long change)
    {
        foreach (var some in now.Reports.AllAt(change).Chunk(AtOnce))
        {
            past.Reports.Add(some);
        }

        past.Reports.Write(() => past.Stories.Take(now.Stories.RulingsAt(change)) + past.Ledger.Take(now.Ledger.RulingsAt(change)));
    }
}
