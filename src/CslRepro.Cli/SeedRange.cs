using System.Globalization;

namespace CslRepro.Cli;

/// <summary>A range of seeds as people write it: "0..29" is thirty seeds, "7" is one.</summary>
/// <param name="First">The first seed.</param>
/// <param name="Last">The last seed, not below the first.</param>
internal readonly record struct SeedRange(ulong First, ulong Last)
{
    private const ulong MostSeeds = 1_000_000;

    public IEnumerable<ulong> Seeds
    {
        get
        {
            for (var seed = First; ; seed++)
            {
                yield return seed;
                if (seed == Last)
                {
                    yield break;
                }
            }
        }
    }

    public static SeedRange Parse(string text)
    {
        var parts = text.Split("..");
        if (parts.Length is 1 or 2
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && ulong.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            if (last < first)
            {
                throw new BadInputException($"--seeds {text}: the last seed is below the first; write {last}..{first}.");
            }

            if (last - first >= MostSeeds)
            {
                throw new BadInputException($"--seeds {text}: that is more than {MostSeeds} seeds.");
            }

            return new SeedRange(first, last);
        }

        throw new BadInputException($"--seeds {text}: not a range of seeds; write A..B with whole numbers, such as 0..9, or a single seed.");
    }
}
