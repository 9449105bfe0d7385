using System.Globalization;
using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// Where a curve breaks: the place that divides it best into two straight lines, by least squares, against a single straight line
/// (R. E. Quandt, Journal of the American Statistical Association 53, 1958). Smooth curves that are no lines break somewhere too; what counts is
/// where, and how much better two lines fit.
/// </summary>
/// <param name="Index">The first point of the second segment.</param>
/// <param name="Before">The x of the last point of the first segment.</param>
/// <param name="After">The x of the first point of the second segment.</param>
/// <param name="Jump">The second line minus the first, half-way between those two points.</param>
/// <param name="SlopeBefore">Slope of the first line.</param>
/// <param name="SlopeAfter">Slope of the second line.</param>
/// <param name="ExplainedShare">Share of the single line's sum of squared residuals that the two lines take away, in [0, 1].</param>
/// <param name="PValue">
/// Share of curves with the single line's residuals in random order, the curve itself counted as one, that break at least as clearly: small if the
/// break is more than scatter.
/// </param>
public sealed record ChangePoint(
    int Index,
    double Before,
    double After,
    double Jump,
    double SlopeBefore,
    double SlopeAfter,
    double ExplainedShare,
    double PValue)
{
    /// <summary>Half-way between the two points around the break.</summary>
    public double Place => (Before + After) / 2;

    /// <summary>Finds the break of a curve.</summary>
    /// <param name="x">Places, strictly ascending.</param>
    /// <param name="y">The curve's heights.</param>
    /// <param name="random">Puts residuals into random orders.</param>
    /// <param name="leastSegment">Fewest points of a segment, 2 or more.</param>
    /// <param name="permutations">How many random orders, 1 or more.</param>
    /// <returns>The best break; of equally good ones the first.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, are too short for two segments, or x does not ascend.</exception>
    public static ChangePoint Find(IReadOnlyList<double> x, IReadOnlyList<double> y, RandomStream random, int leastSegment = 3, int permutations = 199)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastSegment, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permutations);
        if (x.Count != y.Count || x.Count < 2 * leastSegment)
        {
            throw new ArgumentException($"{x.Count} places and {y.Count} heights do not make two segments of {leastSegment} points.", nameof(y));
        }

        for (var i = 1; i < x.Count; i++)
        {
            if (!(x[i] > x[i - 1]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Place {i} is {x[i]}, not above the one before it, {x[i - 1]}."), nameof(x));
            }
        }

        var whole = Fit(x, y, 0, x.Count);
        var (index, share) = Best(x, y, leastSegment);
        var first = Fit(x, y, 0, index);
        var second = Fit(x, y, index, x.Count);
        var residuals = new double[x.Count];
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = y[i] - whole.At(x[i]);
        }

        var asClear = 1;
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            random.Shuffle<double>(residuals);
            asClear += Best(x, residuals, leastSegment).Share >= share ? 1 : 0;
        }

        var middle = (x[index - 1] + x[index]) / 2;
        return new ChangePoint(
            index, x[index - 1], x[index], second.At(middle) - first.At(middle), first.Slope, second.Slope, share, asClear / (permutations + 1.0));
    }

    private static (int Index, double Share) Best(IReadOnlyList<double> x, IReadOnlyList<double> y, int leastSegment)
    {
        var single = Fit(x, y, 0, x.Count).Residual;
        var (best, least) = (leastSegment, double.PositiveInfinity);
        for (var index = leastSegment; index <= x.Count - leastSegment; index++)
        {
            var residual = Fit(x, y, 0, index).Residual + Fit(x, y, index, x.Count).Residual;
            if (residual < least)
            {
                (best, least) = (index, residual);
            }
        }

        return (best, single > 0 ? Math.Clamp(1 - (least / single), 0, 1) : 0);
    }

    private static Line Fit(IReadOnlyList<double> x, IReadOnlyList<double> y, int first, int end)
    {
        var (meanX, meanY) = (0.0, 0.0);
        for (var i = first; i < end; i++)
        {
            meanX += x[i];
            meanY += y[i];
        }

        meanX /= end - first;
        meanY /= end - first;
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        for (var i = first; i < end; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        var slope = xy / xx;
        return new Line(meanX, meanY, slope, Math.Max(0, yy - (slope * xy)));
    }

    private readonly record struct Line(double MeanX, double MeanY, double Slope, double Residual)
    {
        public double At(double x) => MeanY + (Slope * (x - MeanX));
    }
}
