using CslRepro.Numerics;

namespace CslRepro.Corpora;

/// <summary>
/// Draws numbers of 0 ... count - 1 without replacement: Fisher and Yates from the front over a list that is stored only
/// where it differs from the identity, since there are up to 74 million pairs of clauses.
/// </summary>
internal sealed class DistinctNumbers
{
    private readonly int count;
    private readonly RandomStream random;
    private readonly Dictionary<int, int> moved = [];
    private int drawn;

    /// <summary>Starts with nothing drawn.</summary>
    /// <param name="count">How many numbers there are; must fit into 31 bits.</param>
    public DistinctNumbers(long count, RandomStream random)
    {
        this.count = checked((int)count);
        this.random = random;
    }

    /// <summary>Draws a number that was not drawn before.</summary>
    /// <returns>A number uniform over those that are left.</returns>
    /// <exception cref="InvalidOperationException">All are drawn.</exception>
    public int Next()
    {
        if (drawn == count)
        {
            throw new InvalidOperationException($"All {count} numbers are drawn.");
        }

        var place = drawn + random.NextInt32(count - drawn);
        var result = moved.GetValueOrDefault(place, place);
        moved[place] = moved.GetValueOrDefault(drawn, drawn);
        moved.Remove(drawn);
        drawn++;
        return result;
    }
}
