namespace CslRepro.Harness.Results;

/// <summary>A number that differs between two sets of results.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Quantity">What is measured.</param>
/// <param name="Before">The first number; null if the first side lacks it.</param>
/// <param name="After">The second number; null if the second side lacks it.</param>
public sealed record NumberChange(string Claim, string Quantity, NumberRecord? Before, NumberRecord? After)
{
    /// <summary>
    /// How far the estimate moved, in half widths of the first interval: above 1 it left that interval. Infinite for counted numbers and for those
    /// that one side lacks.
    /// </summary>
    public double Shift
    {
        get
        {
            if (Before is null || After is null)
            {
                return double.PositiveInfinity;
            }

            var moved = Math.Abs(After.Estimate - Before.Estimate);
            var half = (Before.Upper - Before.Lower) / 2;
            return moved == 0 ? 0 : half > 0 ? moved / half : double.PositiveInfinity;
        }
    }
}
