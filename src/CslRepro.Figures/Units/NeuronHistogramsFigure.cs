using System.Globalization;
using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>
/// Figure 19: how single outputs of ESN FL are distributed after every word, at the optimum and at the ends of both hyper-parameters, apart by what has been
/// said until then.
/// </summary>
/// <param name="Histograms">Setting by setting, a panel an output.</param>
public sealed record NeuronHistogramsFigure(IReadOnlyList<NeuronHistogram> Histograms) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-19-single-outputs";

    private static readonly (string Label, Color Colour, Func<NeuronHistogram, IReadOnlyList<int>> Counts)[] Groups =
    [
        ("nothing said of it yet", StateColours.Absent, item => item.NothingSaid),
        ("another value said", StateColours.FirstClause, item => item.AnotherSaid),
        ("the concept itself said", StateColours.Error, item => item.Said),
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static NeuronHistogramsFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Neurons);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("condition output lower width beyond, then counts: nothing said, another said, said\n");
        foreach (var item in Histograms)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{item.Condition} {item.Output.Replace(' ', '-')} {SentencePlots.Number(item.Lower)} {SentencePlots.Number(item.Width)} {item.Beyond}\n");
            foreach (var (_, _, counts) in Groups)
            {
                text.Append(string.Join(' ', counts(item))).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var columns = ActivityExperiment.NeuronOutputs.Count;
        var rows = Histograms.Count / columns;
        var multiplot = new Multiplot();
        multiplot.AddPlots(Histograms.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns);
        for (var i = 0; i < Histograms.Count; i++)
        {
            Draw(multiplot.GetPlot(i), Histograms[i], i == 0);
        }

        return multiplot.Render(500 * columns, 290 * rows).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void Draw(Plot plot, NeuronHistogram item, bool hasLegend)
    {
        FigureFont.Apply(plot);
        var total = (double)item.Values;
        var bases = new double[item.Said.Count];
        foreach (var (label, colour, countsOf) in Groups)
        {
            var counts = countsOf(item);
            for (var bin = 0; bin < counts.Count; bin++)
            {
                if (counts[bin] > 0)
                {
                    plot.Add.Bar(new Bar
                    {
                        Position = item.Lower + ((bin + 0.5) * item.Width),
                        ValueBase = bases[bin],
                        Value = bases[bin] + (100 * counts[bin] / total),
                        Size = item.Width,
                        FillColor = colour,
                        LineWidth = 0,
                    });
                    bases[bin] += 100 * counts[bin] / total;
                }
            }

            plot.Legend.ManualItems.Add(new LegendItem { LabelText = label, FillColor = colour });
        }

        plot.Title("ESN FL, " + SettingNames.Describe(item.Condition), 13);
        plot.YLabel("% of all words", 12);
        plot.XLabel("output: " + item.Output, 12);
        plot.Axes.Left.MinimumSize = 64;
        plot.Axes.SetLimits(item.Lower, -item.Lower, 0, (hasLegend ? 1.5 : 1.06) * bases.Max());
        plot.Legend.FontSize = 12;
        if (hasLegend)
        {
            plot.ShowLegend(Alignment.UpperRight);
        }
        else
        {
            plot.HideLegend();
        }
    }
}
