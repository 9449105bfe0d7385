using System.Globalization;

namespace CslRepro.Harness.Registration;

/// <summary>
/// A block of seeds. Rules are found and piloted on the first; a rule is decided on a later one that no rule of the claim has seen, so that no rule is chosen
/// by the seeds that decide it.
/// </summary>
/// <param name="First">The first seed.</param>
public sealed record SeedBlock(ulong First)
{
    /// <summary>Seeds of a block.</summary>
    public const int Size = 1000;

    /// <summary>The seeds on which rules are found: 0 to 999.</summary>
    public static SeedBlock Finding { get; } = new(0UL);

    /// <summary>The block on which a claim is decided for the first time: 1000 to 1999. Figures are drawn from its seeds too.</summary>
    public static SeedBlock Deciding { get; } = Decision(1);

    /// <summary>The block of a claim's n-th decision: 1000 n to 1000 n + 999.</summary>
    /// <param name="number">n, 1 to 9; 2 or more after a departure from a rule that had decided on the block before.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not 1 to 9.</exception>
    public static SeedBlock Decision(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9);
        return new((ulong)(number * Size));
    }

    /// <summary>The first seeds of the block.</summary>
    /// <param name="count">How many, at most <see cref="Size"/>.</param>
    public IEnumerable<ulong> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Size);
        return Enumerable.Range(0, count).Select(seed => First + (ulong)seed);
    }

    /// <summary>Both ends, such as "1000 to 1999".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First} to {First + Size - 1}");
}
