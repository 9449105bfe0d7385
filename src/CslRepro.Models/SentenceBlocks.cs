namespace CslRepro.Models;

/// <summary>Shares work on sentences between threads, in blocks that do not depend on their number.</summary>
internal static class SentenceBlocks
{
    // A block makes its own memory for states and gates; with as many sentences as this, that costs nothing.
    private const int BlockSize = 64;

    /// <summary>Works on all sentences.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    /// <param name="work">Gets the first sentence of a block and how many it has.</param>
    /// <exception cref="ArgumentException">There are no threads.</exception>
    public static void Run(int count, int threads, Action<int, int> work)
    {
        TrainingWatch.RequireThreads(threads);
        var blocks = (count + BlockSize - 1) / BlockSize;
        if (threads == 1 || blocks <= 1)
        {
            work(0, count);
            return;
        }

        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var first = block * BlockSize;
            work(first, Math.Min(BlockSize, count - first));
        });
    }
}
