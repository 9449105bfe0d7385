using CslRepro.Experiments.Published;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>LSTM 20 epoch by epoch beside the LSTM that the authors published: how far that one had come.</summary>
/// <param name="Panels">
/// For each panel its quantity as one word for the data, its axis, and two curves over epochs: ours and the published one's, which is level. A point's ends
/// are the least and the greatest instance.
/// </param>
public sealed record PublishedFigure(IReadOnlyList<(string Quantity, string Axis, Curve Ours, Curve Published)> Panels) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "published-epochs";

    private const int Step = 5;

    /// <summary>Takes the figure's data from evidence.</summary>
    public static PublishedFigure From(Evidence evidence)
    {
        var runs = evidence.Get(PublishedExperiment.Runs);
        (string, string, Curve, Curve) Panel(string quantity, string axis)
        {
            var curves = runs.Of(PublishedExperiment.Ours).Select(run => PublishedExperiment.CurveOf(run, quantity)).ToArray();
            double[] published = [.. runs.Of(PublishedExperiment.Lstm).Select(run => run.Measurements[quantity])];
            return (
                quantity,
                axis,
                new Curve("LSTM 20", [.. Epochs.Select(epoch => Point(epoch, [.. curves.Select(curve => curve[epoch - 1])]))]),
                new Curve("published LSTM", [Point(1, published), Point(PublishedExperiment.MostEpochs, published)]));
        }

        return new PublishedFigure(
            [Panel(CourseProbe.TwoObjectRmse, "RMSE, test sentences of two objects"), Panel(WeightSizes.RecurrentNorm, "norm of the recurrent kernel")]);
    }

    /// <inheritdoc/>
    public string Render() =>
        Curve.Table(
            "quantity curve epochs mean least greatest",
            [.. Panels.Select(panel => ((IReadOnlyList<Curve>)[panel.Ours, panel.Published], panel.Quantity))]);

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Panels.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, Panels.Count);
        for (var i = 0; i < Panels.Count; i++)
        {
            var plot = multiplot.GetPlot(i);
            FigureFont.Apply(plot);
            Panels[i].Published.Draw(plot, FigureColours.Paper, MarkerShape.None, x => x, y => y, isDashed: true);
            Panels[i].Ours.Draw(plot, FigureColours.Lstm20, MarkerShape.FilledSquare, x => x, y => y);
            plot.XLabel("epochs of training");
            plot.YLabel(Panels[i].Axis);
            plot.ShowLegend(i == 0 ? Alignment.UpperRight : Alignment.LowerRight);
        }

        return multiplot.Render(1100, 520).GetImageBytes(ImageFormat.Png, 100);
    }

    private static IEnumerable<int> Epochs => [1, .. Enumerable.Range(1, PublishedExperiment.MostEpochs / Step).Select(i => Step * i)];

    private static CurvePoint Point(int epoch, double[] instances) => new(epoch, instances.Average(), instances.Min(), instances.Max());
}
