using CslRepro.Numerics;

namespace CslRepro.Calibration;

/// <summary>
/// A world whose truth is known: its seeds are drawn with replacement from the seeds of a snapshot, so that whatever is asked of its distribution (a mean, a
/// share) is exactly what the snapshot's seeds have.
/// </summary>
/// <param name="Name">What the numbers are.</param>
/// <param name="Left">A number of each seed.</param>
/// <param name="Right">The other number of each seed where pairs are compared, else empty.</param>
internal sealed record World(string Name, double[] Left, double[] Right)
{
    /// <summary>A world of single numbers.</summary>
    public World(string name, double[] numbers)
        : this(name, numbers, [])
    {
    }

    /// <summary>Draws seeds of the world.</summary>
    public void Draw(RandomStream random, double[] left, double[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var seed = random.NextInt32(Left.Length);
            left[i] = Left[seed];
            if (Right.Length > 0)
            {
                right[i] = Right[seed];
            }
        }
    }
}
