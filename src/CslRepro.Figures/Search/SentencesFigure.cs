using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Search;

/// <summary>Errors on 50 objects over the number of training sentences: what equal effort chose, and the paper's ESN. Ours.</summary>
/// <param name="Valid">Valid errors, a curve a network.</param>
/// <param name="Exact">Exact errors, a curve a network.</param>
public sealed record SentencesFigure(IReadOnlyList<Curve> Valid, IReadOnlyList<Curve> Exact) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "search-sentences";

    private static readonly (Color Colour, MarkerShape Shape)[] Styles =
    [
        SearchStyles.Of(SearchSpaces.Esn),
        SearchStyles.Of(SearchSpaces.Lstm),
        SearchStyles.Of(SearchSpaces.Gru),
        (FigureColours.EsnFinal, MarkerShape.OpenCircle),
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static SentencesFigure From(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var runs = evidence.Get(SentencesExperiment.Runs);
        IReadOnlyList<Curve> Curves(Func<RunResult, double> error) =>
        [
            .. SentencesExperiment.Networks.Select(network => new Curve(
                network.Title,
                [
                    .. SentencesExperiment.Sentences(evidence.Profile).Select(sentences =>
                        CurvePoint.Of(sentences, runs.Rate(SentencesExperiment.With(network.Condition, sentences), error))),
                ])),
        ];
        return new SentencesFigure(Curves(run => run.ValidError), Curves(run => run.ExactError));
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table("error network sentences mean lower upper", (Valid, "valid"), (Exact, "exact"));

    /// <inheritdoc/>
    public byte[] Draw() =>
        ErrorPanels.Draw(Valid, Exact, 1300, 560, (plot, title, curves) => DrawErrors(plot, $"{title}, {SentencesExperiment.Objects} objects", curves));

    private static void DrawErrors(Plot plot, string title, IReadOnlyList<Curve> curves)
    {
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, 1.8, 4.2);
        for (var i = 0; i < curves.Count; i++)
        {
            // Side by side, so that bars of one number of sentences do not hide each other.
            var shift = (i - 1.5) * 0.015;
            curves[i].Draw(plot, Styles[i].Colour, Styles[i].Shape, x => Math.Log10(x) + shift, ErrorAxis.Height, isDashed: i == curves.Count - 1);
        }

        plot.Title(title);
        plot.XLabel("training sentences");
        plot.YLabel("share of test sentences, mean and 95 % interval");
        int[] ticks = [100, 300, 1000, 3000, 10_000];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. ticks.Select(tick => Math.Log10(tick))], [.. ticks.Select(tick => tick.ToString("N0", CultureInfo.InvariantCulture))]);
        plot.ShowLegend(Alignment.LowerLeft);
    }
}
