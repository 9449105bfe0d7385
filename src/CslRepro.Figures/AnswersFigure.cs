using System.Globalization;
using System.Text;
using CslRepro.Corpora;
using CslRepro.Experiments.Activity;
using CslRepro.Figures.Units;
using CslRepro.Harness;
using CslRepro.LanguageTask;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// Figure 5: how a scene is read off final outputs, with an answer that is exact, one that is valid but not exact, and one that is not valid. Bars are the
/// softmax within each characteristic; the largest counts if it reaches the threshold.
/// </summary>
/// <param name="Answers">A panel an answer.</param>
public sealed record AnswersFigure(IReadOnlyList<AnswerExample> Answers) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-5-answers";

    private const double Gap = 0.8;
    private static readonly Color Right = ConceptColours.Category;
    private static readonly Color Surplus = StateColours.Error;
    private static readonly Color Unread = ConceptColours.Others;
    private static readonly Language Language = Language.Create(4);

    /// <summary>Takes the figure's data from evidence.</summary>
    public static AnswersFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Answers);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var answer in Answers)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {Judgement(answer)}: {answer.Sentence}\n");
            text.Append(CultureInfo.InvariantCulture, $"seen: {Describe(answer.Seen)}\nconcept share threshold stated read\n");
            foreach (var bar in Bars(answer))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{bar.Concept.Replace(' ', '-')} {bar.Share:0.0000} {bar.Threshold:0.0000} {(bar.IsStated ? "yes" : "no")} "
                        + $"{(bar.IsRead ? "yes" : "no")}\n");
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Answers.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        for (var i = 0; i < Answers.Count; i++)
        {
            Draw(multiplot.GetPlot(i), Answers[i]);
        }

        return multiplot.Render(1150, 390 * Answers.Count).GetImageBytes(ImageFormat.Png, 100);
    }

    private static IEnumerable<(string Concept, double Place, double Share, double Threshold, bool IsStated, bool IsRead)> Bars(AnswerExample answer)
    {
        var stated = Marks(answer.Stated);
        var read = Marks(answer.Read);
        var (output, place) = (0, 0.0);
        for (var slot = 0; slot < 2; slot++)
        {
            foreach (var count in new[] { Language.Categories.Count, Language.Positions.Count, Language.Colours.Count })
            {
                for (var i = 0; i < count; i++, output++, place++)
                {
                    yield return (
                        Language.ConceptNames[output],
                        place,
                        answer.Shares[output],
                        SceneReader.PaperThresholdFactor / count,
                        stated[output] > 0,
                        read[output] > 0);
                }

                place += Gap;
            }

            place += Gap;
        }
    }

    private static float[] Marks(Scene scene)
    {
        var marks = new float[Language.OutputCount];
        scene.WriteTeacher(Language, marks);
        return marks;
    }

    private static string Judgement(AnswerExample answer) => answer.IsExact ? "exact" : answer.IsValid ? "valid, not exact" : "not valid";

    private static string Describe(Scene scene)
    {
        var marks = Marks(scene);
        return string.Join(", ", Language.ConceptNames.Where((_, output) => marks[output] > 0));
    }

    private static void Draw(Plot plot, AnswerExample answer)
    {
        FigureFont.Apply(plot);
        var bars = Bars(answer).ToArray();
        foreach (var bar in bars)
        {
            plot.Add.Bar(new Bar
            {
                Position = bar.Place,
                Value = bar.Share,
                Size = 0.8,
                FillColor = !bar.IsRead ? Unread : bar.IsStated ? Right : Surplus,
                LineWidth = 0,
            });
            if (bar.IsStated)
            {
                var said = plot.Add.Marker(bar.Place, bar.Share + 0.04, MarkerShape.FilledTriangleDown, 10, Colors.Black);
                said.LegendText = "";
            }
        }

        foreach (var characteristic in bars.GroupBy(bar => bar.Concept[..bar.Concept.LastIndexOf(' ')]))
        {
            var line = plot.Add.Line(
                characteristic.First().Place - 0.5, characteristic.First().Threshold, characteristic.Last().Place + 0.5, characteristic.First().Threshold);
            line.LineColor = Colors.Black;
            line.LinePattern = LinePattern.Dashed;
            line.LineWidth = 1.5f;
            line.MarkerSize = 0;
            var name = plot.Add.Text(characteristic.Key, (characteristic.First().Place + characteristic.Last().Place) / 2, 0.99);
            name.LabelFontName = FigureFont.Name;
            name.LabelFontSize = 13;
            name.LabelAlignment = Alignment.UpperCenter;
        }

        plot.Title($"{Judgement(answer)}: “{answer.Sentence}”", 15);
        plot.YLabel("softmax of the outputs", 13);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. bars.Select(bar => bar.Place)], [.. bars.Select(bar => bar.Concept[(bar.Concept.LastIndexOf(' ') + 1)..])]);
        plot.Axes.Bottom.TickLabelStyle.Rotation = -35;
        plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.UpperRight;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
        plot.Axes.Bottom.MinimumSize = 56;
        plot.Axes.Left.MinimumSize = 74;
        plot.Axes.SetLimits(-0.8, bars[^1].Place + 0.8, 0, 1);
        plot.HideGrid();
        foreach (var (label, colour) in new[] { ("read off, and stated", Right), ("read off, not stated", Surplus), ("not read off", Unread) })
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = label, FillColor = colour });
        }

        plot.Legend.ManualItems.Add(
            new LegendItem { LabelText = "stated", MarkerShape = MarkerShape.FilledTriangleDown, MarkerColor = Colors.Black, MarkerSize = 10, LineWidth = 0 });
        plot.Legend.ManualItems.Add(
            new LegendItem { LabelText = "threshold 1.3 / K", LineColor = Colors.Black, LinePattern = LinePattern.Dashed, LineWidth = 1.5f });
        plot.ShowLegend(Edge.Right);
    }
}
