namespace Readout.Store.Reports;

/// <summary>Works on a few things ahead of whoever takes the results, on other threads.</summary>
internal static class Ahead
{
    // Results that may wait, for each processor.
    private const int Waiting = 8;

    /// <summary>The results in the order of the things. These are enumerated on the caller's thread: a database is not for several.</summary>
    public static IEnumerable<TOut> Work<TIn, TOut>(IEnumerable<TIn> things, Func<TIn, TOut> work)
    {
        var most = Environment.ProcessorCount * Waiting;
        var waiting = new Queue<Task<TOut>>(most);
        foreach (var thing in things)
        {
            waiting.Enqueue(Task.Run(() => work(thing)));
            if (waiting.Count == most)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (waiting.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
