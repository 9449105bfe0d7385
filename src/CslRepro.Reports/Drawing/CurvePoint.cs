using CslRepro.Harness.Statistics;

namespace CslRepro.Reports.Drawing;

/// <summary>A point of a curve with its interval.</summary>
/// <param name="X">Place on the horizontal axis.</param>
/// <param name="Mean">The mean error rate.</param>
/// <param name="Lower">Lower end of its 95 % interval.</param>
/// <param name="Upper">Upper end.</param>
public readonly record struct CurvePoint(double X, double Mean, double Lower, double Upper)
{
    /// <summary>Makes a point of an estimate.</summary>
    /// <param name="x">Place on the horizontal axis.</param>
    /// <param name="estimate">The estimate with its interval.</param>
    public static CurvePoint Of(double x, IEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return new(x, estimate.Value, estimate.Interval.Lower, estimate.Interval.Upper);
    }
}
