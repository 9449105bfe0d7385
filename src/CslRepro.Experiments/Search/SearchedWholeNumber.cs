using System.Globalization;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>A whole number whose logarithm is drawn evenly between two bounds, both included.</summary>
/// <param name="Number">The option.</param>
/// <param name="Low">The lower bound, 1 or more.</param>
/// <param name="High">The upper bound.</param>
public sealed record SearchedWholeNumber(WholeNumberOption Number, int Low, int High) : SearchedSetting(Number)
{
    /// <inheritdoc/>
    public override string Distribution => string.Create(CultureInfo.InvariantCulture, $"log-uniform in {Low} ... {High}");

    /// <summary>The number at a share of the way from the lower bound to the upper one.</summary>
    /// <param name="share">In [0, 1).</param>
    internal int At(double share) => (int)(Low * ExactMath.Exp(share * ExactMath.Log((High + 1.0) / Low)));

    /// <inheritdoc/>
    public override NetworkSettings Draw(NetworkSettings settings, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Number.Apply(settings, At(stream.NextDouble()));
    }

    internal override NetworkSettings Read(NetworkSettings settings, string text) => Number.Apply(settings, int.Parse(text, CultureInfo.InvariantCulture));
}
