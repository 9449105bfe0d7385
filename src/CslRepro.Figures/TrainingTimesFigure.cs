using System.Globalization;
using System.Text;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Timing;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Table 2's training times beside ours, for each kind of implementation. Durations differ between machines, so it is in no snapshot.</summary>
/// <param name="Rows">Seconds of LSTM 20, ESN FL and ESN CL; the paper's own row first.</param>
public sealed record TrainingTimesFigure(IReadOnlyList<TrainingTimesRow> Rows) : IFigure
{
    /// <summary>The figure's name in reports.</summary>
    public const string Name = "training-times";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static TrainingTimesFigure From(Evidence evidence) =>
        new(
        [
            new TrainingTimesRow("paper", PaperRow.Lstm.Seconds, PaperRow.EsnFinal.Seconds, PaperRow.EsnContinuous.Seconds),
            .. evidence.Get(TimingExperiment.Instance).Pairs.Select(
                pair => new TrainingTimesRow(pair.Name, Median(pair.Lstm), Median(pair.EsnFinal), Median(pair.EsnContinuous))),
        ]);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("implementation lstm esn-fl esn-cl\n");
        foreach (var row in Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Name} {row.Lstm:G3} {row.EsnFinal:G3} {row.EsnContinuous:G3}\n");
        }

        return text.ToString();
    }

    /// <summary>Draws the figure.</summary>
    /// <returns>A PNG, 1000 x 480 pixels.</returns>
    public byte[] Draw()
    {
        using var plot = new Plot();
        FigureFont.Apply(plot);
        for (var i = 0; i < Rows.Count; i++)
        {
            AddBar(plot, (4 * i) + 0, Rows[i].Lstm, FigureColours.Lstm20);
            AddBar(plot, (4 * i) + 1, Rows[i].EsnFinal, FigureColours.EsnFinal);
            AddBar(plot, (4 * i) + 2, Rows[i].EsnContinuous, FigureColours.EsnContinuous);
        }

        plot.Title("Training time at 4 objects, one thread (median)");
        plot.YLabel("seconds (log scale)");
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. Rows.Select((_, i) => (4.0 * i) + 1)],
            [.. Rows.Select(row => row.Name)]);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual([-2, -1, 0, 1, 2, 3], ["0.01", "0.1", "1", "10", "100", "1000"]);
        plot.Axes.SetLimits(-1, (4 * Rows.Count) - 1, -2, 3.4);
        foreach (var (label, colour) in
            new[] { ("LSTM 20", FigureColours.Lstm20), ("ESN FL", FigureColours.EsnFinal), ("ESN CL", FigureColours.EsnContinuous) })
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = label, FillColor = colour });
        }

        plot.ShowLegend(Alignment.UpperRight);
        return plot.GetImageBytes(1000, 480, ImageFormat.Png);
    }

    private static void AddBar(Plot plot, double x, double seconds, Color colour)
    {
        plot.Add.Bar(new Bar { Position = x, ValueBase = -2, Value = Math.Log10(Math.Max(seconds, 0.01)), FillColor = colour, LineWidth = 0 });
        var text = plot.Add.Text(
            seconds.ToString(seconds >= 10 ? "F0" : seconds >= 1 ? "F1" : "F2", System.Globalization.CultureInfo.InvariantCulture) + " s",
            x,
            Math.Log10(Math.Max(seconds, 0.01)) + 0.12);
        text.LabelAlignment = Alignment.LowerCenter;
        text.LabelFontName = FigureFont.Name;
    }

    private static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
