using System.Globalization;
using System.Text;
using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Maps;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// Figure 15 from measured divisions: in which order concepts divide the LSTM's states of the second clause (each next one explains the most variance within
/// the groups of those before it), and the groups of the first three, as wide as they have states.
/// </summary>
/// <param name="Divisions">The concepts in their order, with the share of variance that each explains, chance taken off.</param>
/// <param name="Groups">For each of the first three levels its groups from left to right: the values that lead there, and the number of states.</param>
public sealed record NestingFigure(
    IReadOnlyList<(string Concept, double Share)> Divisions, IReadOnlyList<IReadOnlyList<NestedGroup>> Groups) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-15-nesting";

    private const int Levels = 3;
    private const int Width = 1300;
    private const int LeftAxis = 140;
    private const string NotSaid = "not said";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static NestingFigure From(Evidence evidence)
    {
        var recording = evidence.Get(MapsExperiment.Instance).Lstm.Recording;
        var language = recording.Language;
        (string Name, IReadOnlyList<string> Values, Func<Scene, int> Of)[] concepts =
        [
            ("category, slot 1", language.Categories, said => said.First.Category),
            ("position, slot 1", language.Positions, said => said.First.Position),
            ("colour, slot 1", language.Colours, said => said.First.Colour),
            ("category, slot 2", language.Categories, said => said.Second.Category),
            ("position, slot 2", language.Positions, said => said.Second.Position),
            ("colour, slot 2", language.Colours, said => said.Second.Colour),
        ];
        int[] rows = [.. Enumerable.Range(0, recording.Rows).Where(row => IsSecond(recording, row))];
        var said = rows.Select(row => recording.FirstSteps[row].Stated).ToArray();
        var divisions = NestedVariance.InOrder(
            RecordedStates.Rows(recording.States, rows),
            [.. concepts.Select(concept => (concept.Name, (IReadOnlyList<int>)said.Select(concept.Of).ToArray()))]);
        var order = divisions.Select(division => concepts.First(concept => concept.Name == division.Factor)).ToArray();
        return new NestingFigure(
            [.. divisions.Select(division => (division.Factor, division.BeyondChance))],
            [
                .. Enumerable.Range(1, Levels).Select(depth => (IReadOnlyList<NestedGroup>)
                [
                    .. said.Select(scene => order.Take(depth).Select(concept => concept.Of(scene)).ToArray())
                        .GroupBy(values => values.Aggregate(0, (path, value) => (path * 100) + value + 1))
                        .OrderBy(group => group.Key)
                        .Select(group => new NestedGroup(
                            [.. group.First().Select((value, level) => value < 0 ? NotSaid : order[level].Values[value])],
                            group.First()[^1],
                            group.Count())),
                ]),
            ]);
    }

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

    private static bool IsSecond(Recording recording, int row)
    {
        var step = recording.FirstSteps[row];
        return step.Part == SentencePart.SecondClause || (step.Part == SentencePart.End && recording.Sentences[step.Sentence].Second is not null);
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
