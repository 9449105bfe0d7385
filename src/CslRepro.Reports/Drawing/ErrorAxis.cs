using ScottPlot;
using ScottPlot.TickGenerators;

namespace CslRepro.Reports.Drawing;

/// <summary>A logarithmic axis of error rates from 0.03 % to 100 %; smaller rates, 0 among them, are drawn at its lowest tick, which says so.</summary>
public static class ErrorAxis
{
    private const double LeastDrawn = 3e-4;

    /// <summary>Where a rate is drawn.</summary>
    /// <param name="rate">The rate, in [0, 1].</param>
    public static double Height(double rate) => Math.Log10(Math.Max(rate, LeastDrawn));

    /// <summary>Gives a plot the axis.</summary>
    /// <param name="left">Where the horizontal axis begins.</param>
    /// <param name="right">Where it ends.</param>
    public static void Apply(Plot plot, double left, double right)
    {
        ArgumentNullException.ThrowIfNull(plot);
        double[] ticks = [LeastDrawn, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 0.3, 1];
        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. ticks.Select(Math.Log10)], ["≤ 0.03 %", "0.1 %", "0.3 %", "1 %", "3 %", "10 %", "30 %", "100 %"]);
        plot.Axes.SetLimits(left, right, Math.Log10(LeastDrawn) - 0.05, 0.08);
    }
}
