using System.Globalization;
using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Section 4.2: how much groups of units change at each word, the strongest word first.</summary>
/// <param name="Groups">A panel a group.</param>
public sealed record ChangesFigure(IReadOnlyList<GroupChanges> Groups) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-20-changes-by-word";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static ChangesFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Changes);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var group in Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {group.Group}, {group.Units} units\nword times mean deviation\n");
            foreach (var (word, change) in group.Words.Zip(group.Changes))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{word} {change.Count} {SentencePlots.Number(change.Mean)} {SentencePlots.Number(change.Deviation)}\n");
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Groups.Count + 1);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid((Groups.Count + 2) / 2, 2);
        for (var i = 0; i < Groups.Count; i++)
        {
            Draw(multiplot.GetPlot(i), Groups[i]);
        }

        Legend(multiplot.GetPlot(Groups.Count));
        return multiplot.Render(1300, 1050).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void Draw(Plot plot, GroupChanges group)
    {
        FigureFont.Apply(plot);
        var order = Enumerable.Range(0, group.Words.Count).OrderByDescending(i => group.Changes[i].Mean).ToArray();
        for (var place = 0; place < order.Length; place++)
        {
            var change = group.Changes[order[place]];
            plot.Add.Bar(new Bar
            {
                Position = place,
                Value = change.Mean,
                FillColor = ConceptColours.Of(group.Classes[order[place]], group.Words[order[place]]),
                LineWidth = 0,
            });
            var spread = plot.Add.Line(place, change.Mean - change.Deviation, place, change.Mean + change.Deviation);
            spread.LineColor = Colors.Black;
            spread.LineWidth = 1.5f;
            spread.MarkerSize = 0;
        }

        plot.Title(string.Create(CultureInfo.InvariantCulture, $"{group.Group} ({group.Units})"), 15);
        plot.YLabel("summed absolute change", 13);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. order.Select((_, i) => (double)i)],
            [.. order.Select(i => group.Words[i])]);
        plot.Axes.Bottom.TickLabelStyle.Rotation = -50;
        plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.UpperRight;
        plot.Axes.Bottom.MinimumSize = 62;
        plot.Axes.SetLimits(-0.7, order.Length - 0.3, 0, 1.05 * group.Changes.Max(change => change.Mean + change.Deviation));
    }

    private static void Legend(Plot plot)
    {
        FigureFont.Apply(plot);
        plot.Layout.Frameless();
        plot.HideGrid();
        foreach (var (label, colour) in new[]
        {
            ("object", ConceptColours.Category),
            ("position", ConceptColours.Position),
            ("colour", ConceptColours.Colour),
            ("\"orange\": object or colour", ConceptColours.Ambiguous),
            ("\"and\"", ConceptColours.And), ("other function word", FigureColours.Guide),
        })
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = label, FillColor = colour });
        }

        plot.Legend.ManualItems.Add(new LegendItem { LabelText = "lines: standard deviation over 1000 sentences", LineColor = Colors.Black, LineWidth = 1.5f });
        plot.Legend.FontSize = 15;
        plot.ShowLegend(Alignment.MiddleCenter);
    }
}
