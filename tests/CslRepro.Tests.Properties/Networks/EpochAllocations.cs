using Xunit;

namespace CslRepro.Tests.Properties.Networks;

/// <summary>How much this thread had allocated after each epoch of a training.</summary>
/// <param name="epochs">The number of epochs; noting them must not allocate.</param>
internal sealed class EpochAllocations(int epochs)
{
    private readonly List<long> marks = new(epochs);

    /// <summary>To be called after each epoch.</summary>
    public void Note() => marks.Add(GC.GetAllocatedBytesForCurrentThread());

    /// <summary>
    /// Asserts that epochs after the first allocate nothing. One of them may seem to: a garbage collection that another test sets off charges what is left
    /// of the thread's buffer, a few kilobytes, to the epoch in which it comes.
    /// </summary>
    public void AssertNone()
    {
        Assert.Equal(epochs, marks.Count);
        long[] allocated = [.. marks.Skip(2).Zip(marks.Skip(1), (after, before) => after - before)];
        Assert.True(allocated.Count(bytes => bytes != 0) <= 1, "Bytes of each epoch: " + string.Join(", ", allocated));
    }
}
