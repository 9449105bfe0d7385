using System.Globalization;
using CslRepro.Experiments.Search;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Search;

/// <summary>
/// Equal effort: the error that a random search is expected to have reached on validation sentences, over the multiply-adds that it has spent, for each kind of
/// network and number of objects. Ours; the paper asks for it (section 7).
/// </summary>
/// <param name="Panels">A panel for each number of objects and each of two errors: the kinds of network with their curves.</param>
public sealed record SearchEffortFigure(IReadOnlyList<(int Objects, string Error, IReadOnlyList<(SearchSpace Space, Curve Curve)> Curves)> Panels) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "search-effort";

    private const string Valid = "valid";
    private const string Exact = "exact";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static SearchEffortFigure From(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return From(evidence.Get(SearchExperiment.Instance));
    }

    /// <summary>Takes the figure's data from a search.</summary>
    /// <param name="result">What was found.</param>
    public static SearchEffortFigure From(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        (string Name, Func<Trial, double> Of)[] errors = [(Valid, trial => trial.ValidError), (Exact, trial => trial.ExactError)];
        return new SearchEffortFigure(
        [
            .. from error in errors
               from cells in result.Cells.GroupBy(cell => cell.Cell.Objects)
               select (cells.Key, error.Name, (IReadOnlyList<(SearchSpace, Curve)>)[.. cells.Select(cell => (cell.Cell.Space, CurveOf(cell, error.Of)))]),
        ]);
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table(
        "error-objects model multiply-adds mean lower upper",
        [
            .. Panels.Select(panel => (
                (IReadOnlyList<Curve>)[.. panel.Curves.Select(item => item.Curve)],
                string.Create(CultureInfo.InvariantCulture, $"{panel.Error}-{panel.Objects}"))),
        ]);

    /// <inheritdoc/>
    public byte[] Draw()
    {
        // A row for each number of objects, both errors side by side.
        var rows = Panels.Count / 2;
        var multiplot = new Multiplot();
        multiplot.AddPlots(Panels.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, 2);
        for (var i = 0; i < Panels.Count; i++)
        {
            DrawPanel(multiplot.GetPlot(i), Panels[(i / 2) + (i % 2 * rows)]);
        }

        return multiplot.Render(1100, Math.Max(480, 430 * rows)).GetImageBytes(ImageFormat.Png, 100);
    }

    private static Curve CurveOf(SearchedCell cell, Func<Trial, double> errorOf) => new(
        cell.Cell.Space.Title,
        [.. EffortPoint.CurveOf(cell, errorOf).Select(point => new CurvePoint(point.MultiplyAdds, point.Best, point.Low, point.High))]);

    private static void DrawPanel(Plot plot, (int Objects, string Error, IReadOnlyList<(SearchSpace Space, Curve Curve)> Curves) panel)
    {
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, 8.3, 12.6);
        foreach (var (space, curve) in panel.Curves)
        {
            var (colour, shape) = SearchStyles.Of(space);
            curve.Draw(plot, colour, shape, Math.Log10, ErrorAxis.Height);
        }

        plot.Title(string.Create(CultureInfo.InvariantCulture, $"{panel.Objects} objects"));
        plot.XLabel("multiply-adds of a random search");
        plot.YLabel($"{panel.Error} error of the best trial, expected");
        double[] ticks = [9, 10, 11, 12];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(ticks, ["1 G", "10 G", "100 G", "1000 G"]);
        plot.ShowLegend(Alignment.LowerLeft);
    }
}
