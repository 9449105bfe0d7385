using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>The i-th of k equal shares of a profile's runs.</summary>
/// <param name="Index">i, 1 ... k.</param>
/// <param name="Count">k, 1 or more.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>Reads a share that is written as i/k.</summary>
    /// <param name="text">The text, such as 2/8.</param>
    /// <exception cref="FormatException">The text is something else, or i is not 1 ... k.</exception>
    public static Shard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1
            && index <= count)
        {
            return new Shard(index, count);
        }

        throw new FormatException($"\"{text}\" is no share; write i/k with i from 1 to k, such as 2/8.");
    }

    /// <summary>
    /// This share of some runs: every k-th, so that each condition's seeds spread evenly. Conditions come in the order of a digest of their names:
    /// in the order of a plan every k-th could always be the dearest of a sweep.
    /// </summary>
    /// <param name="runs">All runs.</param>
    /// <returns>The share; shares differ in length by one at most.</returns>
    public IReadOnlyList<(Condition Condition, ulong Seed)> Of(IReadOnlyList<(Condition Condition, ulong Seed)> runs)
    {
        var (index, count) = this;
        return
        [
            .. runs.GroupBy(run => run.Condition)
                .OrderBy(group => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(group.Key.Name))), StringComparer.Ordinal)
                .SelectMany(group => group)
                .Where((_, position) => position % count == index - 1),
        ];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
