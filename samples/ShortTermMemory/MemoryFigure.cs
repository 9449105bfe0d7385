using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>Memory capacity over the number of units: random linear reservoirs and cycles, below the line that none may pass.</summary>
/// <param name="Curves">Random reservoirs, then cycles.</param>
public sealed record MemoryFigure(IReadOnlyList<Curve> Curves) : IFigure
{
    private static readonly (Color Colour, MarkerShape Shape)[] Styles =
        [(Color.FromHex("#D55E00"), MarkerShape.FilledCircle), (Color.FromHex("#0072B2"), MarkerShape.FilledSquare)];

    /// <summary>The figure and the claims that it shows.</summary>
    public static FigureEntry Entry { get; } = new("memory-by-units", "Memory capacity over the number of units", [MemoryExperiment.Runs], From)
    {
        Claims = ["memory-at-most-n", "memory-falls-behind-n"],
    };

    /// <inheritdoc/>
    public string Render() => Curve.Table("measured reservoir units mean lower upper", (Curves, "capacity"));

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var plot = new Plot();
        FigureFont.Apply(plot);
        var bound = plot.Add.Line(0, 0, 42, 42);
        bound.LineColor = Colors.Gray;
        bound.LinePattern = LinePattern.Dashed;
        bound.LegendText = "N, the most that is possible";
        foreach (var (curve, style) in Curves.Zip(Styles))
        {
            curve.Draw(plot, style.Colour, style.Shape, units => units, capacity => capacity);
        }

        plot.Axes.SetLimits(0, 42, 0, 42);
        plot.XLabel("units N");
        plot.YLabel("memory capacity (delays), mean and 95 % interval");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot.GetImageBytes(800, 560, ImageFormat.Png);
    }

    private static MemoryFigure From(Evidence evidence) =>
        new([Of(evidence, "random", MemoryExperiment.Linear), Of(evidence, "cycle", n => MemoryExperiment.Cycle(n))]);

    private static Curve Of(Evidence evidence, string name, Func<int, Condition> condition) => new(
        name, [.. MemoryExperiment.Sizes.Select(units => CurvePoint.Of(units, MemoryNumbers.Mean(condition(units)).Of(evidence)!))]);
}
