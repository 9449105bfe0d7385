namespace CslRepro.Models.Backpropagation;

/// <summary>
/// The sentences of a batch that are at the same step, in pairs, so that kernels load each weight once for two of them. Where their number is odd, the last
/// walks beside an idle one, whose results nobody reads.
/// </summary>
/// <param name="capacity">The most sentences that walk at once.</param>
/// <param name="rowLength">The longest row that a product reads or writes.</param>
internal sealed unsafe class Walkers<T>(int capacity, int rowLength)
    where T : unmanaged
{
    private readonly PinnedBuffer<Walker<T>> walkers = new(capacity + 1);
    private readonly PinnedBuffer<T> idleSource = new(rowLength);
    private readonly PinnedBuffer<T> idleTarget = new(rowLength);
    private int count;

    /// <summary>Number of pairs.</summary>
    public int Pairs => (count + 1) / 2;

    /// <summary>The first of a pair; the second follows it.</summary>
    public Walker<T>* this[int pair] => walkers.Pointer + (2 * pair);

    /// <summary>Sends all home.</summary>
    public void Clear() => count = 0;

    /// <summary>One sentence more.</summary>
    /// <param name="row">See <see cref="Walker{T}"/>, also for the others; null for a row of zeros.</param>
    public void Add(T* row, T scale, T* vector, T* target)
    {
        Put(count, row == null ? idleSource.Pointer : row, scale, vector, target);
        count++;
        Put(count, idleSource.Pointer, scale, idleSource.Pointer, idleTarget.Pointer);
    }

    private void Put(int place, T* row, T scale, T* vector, T* target)
    {
        var walker = walkers.Pointer + place;
        walker->Row = row;
        walker->Scale = scale;
        walker->Vector = vector;
        walker->Target = target;
    }
}
