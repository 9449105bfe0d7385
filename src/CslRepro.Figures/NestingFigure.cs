using System.Globalization;
using System.Text;
using CslRepro.Experiments.Maps;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// Figure 15 from measured divisions: in which order concepts divide the LSTM's states of the second clause, and the groups of the first three, as wide as
/// they have states.
/// </summary>
/// <param name="Nesting">What was measured.</param>
public sealed record NestingFigure(NestedDivisions Nesting) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-15-nesting";

    private const int Width = 1300;
    private const int LeftAxis = 140;

    private IReadOnlyList<(string Concept, double Share)> Divisions => Nesting.Divisions;

    private IReadOnlyList<IReadOnlyList<NestedGroup>> Groups => Nesting.Groups;

    /// <summary>Takes the figure's data from evidence.</summary>
    public static NestingFigure From(Evidence evidence) => new(evidence.Get(MapsExperiment.Instance).Nesting);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("concept share of variance within those before, beyond chance\n");
        foreach (var (concept, share) in Divisions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{concept}: {share:0.0000}\n");
        }

        text.Append("states group\n");
        foreach (var group in Groups.SelectMany(level => level))
        {
            text.Append(CultureInfo.InvariantCulture, $"{group.States} {string.Join(" / ", group.Values)}\n");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        DrawGroups(multiplot.GetPlot(0));
        DrawShares(multiplot.GetPlot(1));
        return multiplot.Render(Width, 1000).GetImageBytes(ImageFormat.Png, 100);
    }

    private void DrawGroups(Plot plot)
    {
        FigureFont.Apply(plot);
        plot.HideGrid();
        var total = (double)Groups[0].Sum(group => group.States);
        for (var level = 0; level < Groups.Count; level++)
        {
            var (left, bottom) = (0.0, Groups.Count - 1 - level);
            foreach (var group in Groups[level])
            {
                var right = left + (100 * group.States / total);
                var box = plot.Add.Rectangle(left, right, bottom, bottom + 1);
                box.FillColor = StateColours.OfValue(group.Last);
                box.LineColor = Colors.White;
                box.LineWidth = 1.5f;

                // A word stands upright where its box is too narrow for it; the lowest row has no room for words at all.
                var (pixels, text) = ((right - left) / 100 * (Width - LeftAxis), group.Values[^1]);
                if (pixels > 17 && level < Groups.Count - 1)
                {
                    var label = plot.Add.Text(text, (left + right) / 2, bottom + 0.5);
                    label.LabelFontName = FigureFont.Name;
                    label.LabelFontSize = 13;
                    label.LabelAlignment = Alignment.MiddleCenter;
                    label.LabelRotation = pixels > 9 * text.Length ? 0 : -90;
                }

                left = right;
            }
        }

        plot.Title("LSTM 20, states of the second clause: groups of what has been said, by the three concepts that divide first", 15);
        plot.XLabel(
            "% of the states; in each group of the lowest row, from left to right: " + string.Join(", ", Groups[^1].OrderBy(group => group.Last)
                .Select(group => group.Values[^1]).Distinct()),
            13);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. Groups.Select((_, level) => Groups.Count - 0.5 - level)],
            [.. Groups.Select((_, level) => Divisions[level].Concept)]);
        plot.Axes.Left.MinimumSize = LeftAxis;
        plot.Axes.SetLimits(0, 100, 0, Groups.Count);
    }

    private void DrawShares(Plot plot)
    {
        FigureFont.Apply(plot);
        for (var place = 0; place < Divisions.Count; place++)
        {
            plot.Add.Bar(new Bar { Position = place, Value = 100 * Divisions[place].Share, FillColor = FigureColours.Lstm20, LineWidth = 0, Size = 0.6 });
            var label = plot.Add.Text(
                string.Create(CultureInfo.InvariantCulture, $"{100 * Divisions[place].Share:0.0} %"), place, 100 * Math.Max(0, Divisions[place].Share));
            label.LabelFontName = FigureFont.Name;
            label.LabelFontSize = 13;
            label.LabelAlignment = Alignment.LowerCenter;
        }

        plot.Title("how much each concept explains within the groups of those before it", 15);
        plot.YLabel("% of the variance, beyond chance", 13);
        plot.XLabel("concept, in the order of division", 13);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. Divisions.Select((_, place) => (double)place)], [.. Divisions.Select(division => division.Concept)]);
        plot.Axes.Left.MinimumSize = LeftAxis;
        plot.Axes.SetLimits(-0.6, Divisions.Count - 0.4, 0, 115 * Divisions.Max(division => division.Share));
    }
}
