using System.Globalization;
using System.Text;
using CslRepro.Experiments.Search;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Search;

/// <summary>Equal effort: the valid error of every trial over its number of trained parameters, with the least error up to each number as a line.</summary>
/// <param name="Panels">A panel for each number of objects: the kinds of network with their trials, by parameters ascending.</param>
public sealed record SearchParametersFigure(
    IReadOnlyList<(int Objects, IReadOnlyList<(SearchSpace Space, IReadOnlyList<(int Parameters, double Error)> Trials)> Models)> Panels) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "search-parameters";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static SearchParametersFigure From(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return From(evidence.Get(SearchExperiment.Instance));
    }

    /// <summary>Takes the figure's data from a search.</summary>
    /// <param name="result">What was found.</param>
    public static SearchParametersFigure From(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new SearchParametersFigure(
        [
            .. result.Cells.GroupBy(cell => cell.Cell.Objects).Select(cells => (
                cells.Key,
                (IReadOnlyList<(SearchSpace, IReadOnlyList<(int, double)>)>)
                [
                    .. cells.Select(cell => (
                        cell.Cell.Space,
                        (IReadOnlyList<(int, double)>)[.. cell.Trials.Select(trial => (trial.Parameters, trial.ValidError)).Order()])),
                ])),
        ]);
    }

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("objects model parameters valid-error\n");
        foreach (var (objects, models) in Panels)
        {
            foreach (var (space, trials) in models)
            {
                foreach (var (parameters, error) in trials)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{objects} {space.Name} {parameters} {error:G6}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Panels.Count);
        var rows = (Panels.Count + 1) / 2;
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, 2);
        for (var i = 0; i < Panels.Count; i++)
        {
            DrawPanel(multiplot.GetPlot(i), Panels[i].Objects, Panels[i].Models);
        }

        return multiplot.Render(1100, Math.Max(560, 480 * rows)).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void DrawPanel(Plot plot, int objects, IReadOnlyList<(SearchSpace Space, IReadOnlyList<(int Parameters, double Error)> Trials)> models)
    {
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, 2.3, 5.5);
        foreach (var (space, trials) in models)
        {
            var (colour, shape) = SearchStyles.Of(space);
            var points = plot.Add.ScatterPoints(
                trials.Select(trial => Math.Log10(trial.Parameters)).ToArray(), trials.Select(trial => ErrorAxis.Height(trial.Error)).ToArray());
            points.Color = colour.WithAlpha(0.45);
            points.MarkerShape = shape;
            // Kinds that were tried less often are not to be lost among the others.
            points.MarkerSize = trials.Count > 150 ? 3 : 7;
            points.LegendText = space.Title;
        }

        foreach (var (space, trials) in models)
        {
            var (colour, _) = SearchStyles.Of(space);
            var least = LeastSoFar(trials);
            var line = plot.Add.ScatterLine(
                least.Select(trial => Math.Log10(trial.Parameters)).ToArray(), least.Select(trial => ErrorAxis.Height(trial.Error)).ToArray());
            line.Color = colour;
            line.LineWidth = 3;
            line.ConnectStyle = ConnectStyle.StepHorizontal;
        }

        plot.Title(string.Create(CultureInfo.InvariantCulture, $"{objects} objects"));
        plot.XLabel("trained parameters");
        plot.YLabel("valid error of each trial; line: the least so far");
        double[] ticks = [3, 4, 5];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(ticks, ["1,000", "10,000", "100,000"]);
        plot.ShowLegend(Alignment.LowerLeft);
    }

    private static IReadOnlyList<(int Parameters, double Error)> LeastSoFar(IReadOnlyList<(int Parameters, double Error)> trials)
    {
        var least = double.PositiveInfinity;
        return [.. trials.Select(trial => (trial.Parameters, least = Math.Min(least, trial.Error)))];
    }
}
