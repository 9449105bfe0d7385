using System.Globalization;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>
/// A number that is drawn evenly between two bounds, on its own scale or on that of its logarithm. It is rounded to three digits, so that a command line can
/// repeat it to the bit.
/// </summary>
/// <param name="Number">The option.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
/// <param name="IsLogarithmic">Whether logarithms are drawn evenly; then the lower bound is above 0.</param>
public sealed record SearchedNumber(NumberOption Number, double Low, double High, bool IsLogarithmic) : SearchedSetting(Number)
{
    /// <inheritdoc/>
    public override string Distribution =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsLogarithmic ? "log-uniform" : "uniform")} in {Low} ... {High}");

    /// <summary>The number at a share of the way from the lower bound to the upper one.</summary>
    /// <param name="share">In [0, 1).</param>
    internal double At(double share)
    {
        var value = IsLogarithmic ? Low * ExactMath.Exp(share * ExactMath.Log(High / Low)) : Low + (share * (High - Low));
        return double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override NetworkSettings Draw(NetworkSettings settings, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Number.Apply(settings, At(stream.NextDouble()));
    }

    internal override NetworkSettings Read(NetworkSettings settings, string text) =>
        Number.Apply(settings, double.Parse(text, CultureInfo.InvariantCulture));
}
