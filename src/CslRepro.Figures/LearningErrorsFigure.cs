using System.Globalization;
using System.Text;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Models;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Figure 17's errors over training sentences, means over seeds: in the program's order, one-object sentences first, and shuffled.</summary>
/// <param name="Learnt">Numbers of learnt sentences.</param>
/// <param name="Curves">Error and order of each curve with its heights.</param>
public sealed record LearningErrorsFigure(IReadOnlyList<int> Learnt, IReadOnlyList<LearningCurve> Curves) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-17-errors";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static LearningErrorsFigure From(Evidence evidence)
    {
        var runs = evidence.Get(StateSpaceExperiment.Runs).Of(StateSpaceExperiment.EsnContinuous);
        LearningCurve Curve(string name, TrainingOrder order, Func<TrainingOrder, int, string> number) =>
            new(name, order, [.. LearningStageProbe.Places.Select(place => runs.Average(run => run.Measurements[number(order, place)]))]);
        return new LearningErrorsFigure(
            LearningStageProbe.Places,
            [
                .. LearningStageProbe.Orders.SelectMany(order => new[]
                {
                    Curve("valid error, one object", order, LearningStageProbe.ValidOfOne),
                    Curve("valid error, two objects", order, LearningStageProbe.ValidOfTwo),
                    Curve("RMSE", order, LearningStageProbe.Rmse),
                }),
            ]);
    }

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("learnt");
        foreach (var curve in Curves)
        {
            text.Append(' ').Append(curve.Error.Replace(' ', '-')).Append('/').Append(curve.Order);
        }

        text.Append('\n');
        for (var i = 0; i < Learnt.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Learnt[i]}");
            foreach (var curve in Curves)
            {
                text.Append(CultureInfo.InvariantCulture, $" {curve.Heights[i]:0.0000}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        DrawOrder(multiplot.GetPlot(0), "One-object sentences first (the program’s order)", TrainingOrder.Program);
        DrawOrder(multiplot.GetPlot(1), "The same sentences shuffled", TrainingOrder.Shuffled);
        return multiplot.Render(1200, 480).GetImageBytes(ImageFormat.Png, 100);
    }

    private void DrawOrder(Plot plot, string title, TrainingOrder order)
    {
        FigureFont.Apply(plot);
        plot.Title(title);
        plot.XLabel("training sentences learnt (ESN CL)");
        plot.YLabel("error on unseen sentences");
        foreach (var curve in Curves.Where(curve => curve.Order == order))
        {
            var line = plot.Add.Scatter(Learnt.Select(place => (double)place).ToArray(), curve.Heights.ToArray(), ColourOf(curve.Error));
            line.LineWidth = 2;
            line.MarkerSize = 0;
            line.LinePattern = curve.Error == "RMSE" ? LinePattern.Dashed : LinePattern.Solid;
            line.LegendText = curve.Error;
        }

        var guide = plot.Add.VerticalLine(300, 1, FigureColours.Guide, LinePattern.Dotted);
        guide.LegendText = "sentence 300";
        // The same for both orders, so that they can be compared, with room for the legend.
        plot.Axes.SetLimits(0, 1050, 0, Math.Max(1.3, 1.05 * Curves.SelectMany(curve => curve.Heights).Max()));
        plot.ShowLegend(Alignment.UpperRight);
    }

    private static Color ColourOf(string error) => error switch
    {
        "valid error, one object" => StateColours.FirstClause,
        "valid error, two objects" => StateColours.SecondClause,
        _ => FigureColours.Paper,
    };
}
