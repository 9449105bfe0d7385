using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Search;

/// <summary>Errors on test sentences of what equal effort chose, beside the paper's networks, over the number of objects. Ours.</summary>
/// <param name="Valid">Valid errors, a curve a network.</param>
/// <param name="Exact">Exact errors, a curve a network.</param>
public sealed record TunedFigure(IReadOnlyList<Curve> Valid, IReadOnlyList<Curve> Exact) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "search-errors";

    private static readonly (string Title, Func<int, Condition> Condition, Color Colour, MarkerShape Shape, bool IsPaper)[] Networks =
    [
        .. SearchSpaces.All.Select(space => (
            space.Title + ", tuned",
            (Func<int, Condition>)(objects => TunedConditions.Of(space, objects)),
            SearchStyles.Of(space).Colour,
            SearchStyles.Of(space).Shape,
            false)),
        ("ESN FL, the paper's", ScaleConditions.Esn, FigureColours.EsnFinal, MarkerShape.OpenCircle, true),
        ("LSTM 40, the paper's", objects => ScaleConditions.Lstm(ScaleConditions.Lstm40, objects), FigureColours.Lstm40, MarkerShape.OpenTriangleUp, true),
        ("LSTM 80, the paper's", objects => ScaleConditions.Lstm(ScaleConditions.Lstm80, objects), FigureColours.Lstm20, MarkerShape.OpenSquare, true),
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static TunedFigure From(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var runs = evidence.Get(TunedExperiment.Runs);
        IReadOnlyList<Curve> Curves(Func<RunResult, double> error) =>
        [
            .. Networks.Select(network => new Curve(
                network.Title,
                [
                    .. TunedExperiment.Objects(evidence.Profile)
                        .Select(objects => CurvePoint.Of(objects, runs.Rate(network.Condition(objects), error))),
                ])),
        ];
        return new TunedFigure(Curves(run => run.ValidError), Curves(run => run.ExactError));
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table("error network objects mean lower upper", (Valid, "valid"), (Exact, "exact"));

    /// <inheritdoc/>
    public byte[] Draw() => ErrorPanels.Draw(Valid, Exact, 1300, 700, DrawErrors);

    private static void DrawErrors(Plot plot, string title, IReadOnlyList<Curve> curves)
    {
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, -0.6, curves[0].Points.Count - 0.4);
        var objects = curves[0].Points.Select(point => point.X).ToArray();
        for (var i = 0; i < curves.Count; i++)
        {
            // Side by side, so that bars of one number of objects do not hide each other.
            var shift = (i - 3) * 0.05;
            var (_, _, colour, shape, isPaper) = Networks[i];
            curves[i].Draw(plot, colour, shape, x => Array.IndexOf(objects, x) + shift, ErrorAxis.Height, isPaper);
        }

        plot.Title(title);
        plot.XLabel("objects n");
        plot.YLabel("share of test sentences, mean and 95 % interval");
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. objects.Select((_, place) => (double)place)],
            [.. objects.Select(x => x.ToString(CultureInfo.InvariantCulture))]);
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.ShowLegend(Edge.Bottom);
    }
}
