namespace Readout.Cli.Running;

/// <summary>Works on several items at once and hands the results on in the order of the items, with bounded memory.</summary>
internal static class OrderedPipeline
{
    // Results may wait for a slow one ahead of them: this many a worker, no more.
    private const int Ahead = 8;

    /// <summary>Calls <paramref name="work"/> on up to <paramref name="jobs"/> items at once and <paramref name="done"/> in their order,
    /// until the items or the caller's patience end: what is finished then is still handed on.</summary>
    public static void Run<TIn, TOut>(IEnumerable<TIn> items, int jobs, Func<TIn, TOut> work, Action<TOut> done, CancellationToken stop)
    {
        using var places = new SemaphoreSlim(jobs);
        var waiting = new Queue<Task<TOut>>();
        foreach (var item in items)
        {
            if (stop.IsCancellationRequested)
            {
                break;
            }

            if (waiting.Count >= jobs * Ahead)
            {
                done(waiting.Dequeue().GetAwaiter().GetResult());
            }

            places.Wait(CancellationToken.None);
            waiting.Enqueue(Task.Run(() =>
            {
                try
                {
                    return work(item);
                }
                finally
                {
                    places.Release();
                }
            }));

            while (waiting.TryPeek(out var first) && first.IsCompleted)
            {
                done(waiting.Dequeue().GetAwaiter().GetResult());
            }
        }

        while (waiting.TryDequeue(out var task))
        {
            done(task.GetAwaiter().GetResult());
        }
    }
}
