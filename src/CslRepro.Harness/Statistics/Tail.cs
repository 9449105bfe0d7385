namespace CslRepro.Harness.Statistics;

/// <summary>
/// What is believed of a quantity's distribution between instances, whatever few of them show: written down with the rule, from at least 100 pilot runs where
/// it is no default. A mean's tests take the more cautious of this and of the sample's own (docs/decisions/looks.md).
/// </summary>
/// <param name="LeastSkewness">The least skewness that is believed: that of a tail to the left if it is negative.</param>
/// <param name="MostSkewness">The greatest skewness that is believed: that of a tail to the right.</param>
/// <param name="Variance">The least variance between instances that is believed; 0 for what the quantity's estimate believes anyway.</param>
public sealed record Tail(double LeastSkewness, double MostSkewness, double Variance = 0)
{
    /// <summary>A skewness between -1 and 1: what shares, counts, indices and errors well above 0 have.</summary>
    public static Tail Moderate { get; } = new(-1, 1);

    /// <summary>As it is registered, such as "skewness -1 to 1".</summary>
    public override string ToString() => Variance == 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"skewness {LeastSkewness} to {MostSkewness}")
        : string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"skewness {LeastSkewness} to {MostSkewness}, variance at least {Variance}");
}
