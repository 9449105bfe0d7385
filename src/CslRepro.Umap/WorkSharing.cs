namespace CslRepro.Umap;

/// <summary>
/// Shares independent pieces of work between threads. Which thread takes which piece is left to chance, so a piece may
/// write only what belongs to it, and never sum into what others sum into.
/// </summary>
internal static class WorkSharing
{
    /// <summary>Runs every piece once.</summary>
    /// <param name="pieces">Number of pieces.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    /// <param name="work">Gets the piece and the number of the worker, 0 ... threads - 1, which owns its buffers.</param>
    /// <param name="cancellation">Looked at before every piece.</param>
    public static void Run(int pieces, int threads, Action<int, int> work, CancellationToken cancellation = default)
    {
        threads = Math.Min(threads, pieces);
        if (threads <= 1)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(piece, 0);
            }

            return;
        }

        var taken = -1;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, worker =>
        {
            int piece;
            while ((piece = Interlocked.Increment(ref taken)) < pieces && !cancellation.IsCancellationRequested)
            {
                work(piece, worker);
            }
        });
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Runs consecutive ranges of items.</summary>
    /// <param name="items">Number of items.</param>
    /// <param name="rangeLength">Items in one range, 1 or more.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    /// <param name="work">Gets the first item and the one after the last.</param>
    /// <param name="cancellation">Looked at before every range.</param>
    public static void RunRanges(int items, int rangeLength, int threads, Action<int, int> work, CancellationToken cancellation = default) =>
        Run(
            (items + rangeLength - 1) / rangeLength,
            threads,
            (range, _) => work(range * rangeLength, Math.Min(items, (range + 1) * rangeLength)),
            cancellation);
}
