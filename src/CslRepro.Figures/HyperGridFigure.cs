using System.Globalization;
using System.Text;
using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Exact error of ESN FL over a grid of leak rate and spectral radius, with figure 18's nine settings marked.</summary>
/// <param name="Exact">Mean exact error, a row a spectral radius (ascending), a column a leak rate (ascending).</param>
/// <param name="Valid">Mean valid error, likewise.</param>
/// <param name="Settings">Figure 18's settings with our mean errors: leak rate, spectral radius, valid error, exact error.</param>
public sealed record HyperGridFigure(
    double[][] Exact, double[][] Valid, IReadOnlyList<(double Leak, double Radius, double Valid, double Exact)> Settings) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-18-leak-and-radius";

    /// <summary>Takes the figure's data from evidence.</summary>
    /// <returns>The figure; without a grid in the smoke profile.</returns>
    public static HyperGridFigure From(Evidence evidence)
    {
        var runs = evidence.Get(HyperExperiment.Runs);
        double[][] Grid(Func<RunResult, double> error) => !HyperExperiment.HasGrid(evidence.Profile) ? [] :
            [
                .. HyperConditions.GridRadii.Select(
                    radius => HyperConditions.GridLeaks.Select(leak => runs.Of(HyperConditions.Grid(radius, leak)).Average(error)).ToArray()),
            ];
        var settings = new[] { HyperConditions.Optimum }.Concat(HyperConditions.Leaks).Concat(HyperConditions.Radii).Select(condition =>
        {
            var esn = condition.Network<EsnSettings>();
            return (esn.Leak, esn.SpectralRadius, runs.Of(condition).Average(run => run.ValidError), runs.Of(condition).Average(run => run.ExactError));
        });
        return new HyperGridFigure(Grid(run => run.ExactError), Grid(run => run.ValidError), [.. settings]);
    }

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("what leak radius valid exact\n");
        foreach (var (leak, radius, valid, exact) in Settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"setting {leak} {radius} {valid:G6} {exact:G6}\n");
        }

        for (var row = 0; row < Exact.Length; row++)
        {
            for (var column = 0; column < Exact[row].Length; column++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"grid {HyperConditions.GridLeaks[column]} {HyperConditions.GridRadii[row]} {Valid[row][column]:G6} {Exact[row][column]:G6}\n");
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        DrawPanel(multiplot.GetPlot(0), "Valid error (%)", Valid, Settings.Select(setting => setting.Valid));
        DrawPanel(multiplot.GetPlot(1), "Exact error (%)", Exact, Settings.Select(setting => setting.Exact));
        return multiplot.Render(1400, 640).GetImageBytes(ImageFormat.Png, 100);
    }

    private void DrawPanel(Plot plot, string title, double[][] grid, IEnumerable<double> errors)
    {
        FigureFont.Apply(plot);
        for (var row = 0; row < grid.Length; row++)
        {
            for (var column = 0; column < grid[row].Length; column++)
            {
                var error = grid[row][column];
                var cell = plot.Add.Rectangle(column - 0.5, column + 0.5, row - 0.5, row + 0.5);
                cell.FillColor = new ScottPlot.Colormaps.Viridis().GetColor(error);
                cell.LineWidth = 0;
                var text = plot.Add.Text((100 * error).ToString(error < 0.1 ? "0.#" : "0", CultureInfo.InvariantCulture), column, row - 0.15);
                text.LabelFontName = FigureFont.Name;
                text.LabelFontSize = 13;
                text.LabelFontColor = error > 0.6 ? Colors.Black : Colors.White;
                text.LabelAlignment = Alignment.MiddleCenter;
            }
        }

        foreach (var ((leak, radius, _, _), error) in Settings.Zip(errors))
        {
            var (x, y) = (Place(HyperConditions.GridLeaks, leak), Place(HyperConditions.GridRadii, radius));
            var marker = plot.Add.Marker(x, y + 0.25, MarkerShape.FilledDiamond, 13, FigureColours.EsnFinal);
            marker.MarkerLineColor = Colors.White;
            marker.MarkerLineWidth = 1.5f;
            var text = plot.Add.Text((100 * error).ToString(error < 0.1 ? "0.#" : "0", CultureInfo.InvariantCulture), x + 0.12, y + 0.25);
            text.LabelFontName = FigureFont.Name;
            text.LabelFontSize = 13;
            text.LabelBold = true;
            text.LabelFontColor = Colors.Black;
            text.LabelBackgroundColor = Colors.White.WithAlpha(0.85);
            text.LabelAlignment = Alignment.MiddleLeft;
        }

        plot.Legend.ManualItems.Add(
            new LegendItem
            {
                LabelText = "figure 18's settings, ours",
                MarkerShape = MarkerShape.FilledDiamond,
                MarkerColor = FigureColours.EsnFinal,
                MarkerSize = 11,
                LineWidth = 0,
            });
        plot.Title(title);
        plot.XLabel("leak rate (dark: low error)");
        plot.YLabel("spectral radius");
        plot.Axes.Bottom.TickGenerator = Ticks(HyperConditions.GridLeaks);
        plot.Axes.Left.TickGenerator = Ticks(HyperConditions.GridRadii);
        plot.Axes.SetLimits(-0.6, HyperConditions.GridLeaks.Count - 0.4, -0.6, HyperConditions.GridRadii.Count - 0.4);
        plot.HideGrid();
        plot.ShowLegend(Edge.Bottom);
    }

    private static ScottPlot.TickGenerators.NumericManual Ticks(IReadOnlyList<double> values) =>
        new([.. values.Select((_, i) => (double)i)], [.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))]);

    // The grid's steps are drawn equally wide; a setting between two of them lies between them on a logarithmic scale.
    private static double Place(IReadOnlyList<double> steps, double value)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            if (value <= steps[i])
            {
                return i - 1 + (Math.Log(value / steps[i - 1]) / Math.Log(steps[i] / steps[i - 1]));
            }
        }

        return steps.Count - 1;
    }
}
