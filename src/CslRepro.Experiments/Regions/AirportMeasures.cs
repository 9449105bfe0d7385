using System.Globalization;
using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// Where the states at `and` lie on their islands, and where their sentences end. An island is a component of the graph of the 5 nearest neighbours with at
/// least 10 states.
/// </summary>
internal static class AirportMeasures
{
    /// <summary>How often a state at `and` lies farther outside of its island than another state there; 1/2 by chance.</summary>
    public static string Outside(string view) => "and-outside@" + view;

    /// <summary>Share of the states at `and` that lie on an island with other states: those that <see cref="Outside"/> is about.</summary>
    public static string OnIslands(string view) => "and-on-islands@" + view;

    /// <summary>
    /// The neighbours that make islands, from the finest to the coarsest: those of the project's other islands, those of the paper's maps, and more. What the
    /// eye takes for one island on a picture lies somewhere between.
    /// </summary>
    public static IReadOnlyList<int> Scales { get; } = [IslandMeasures.Scale, StateViews.PaperNeighbors - 1, RecordedStates.KnownNeighbors - 1];

    /// <summary>Share of two-object sentences that end on the component of their own state at `and`, for a number of neighbours.</summary>
    public static string SameIsland(int scale, string view) => string.Create(CultureInfo.InvariantCulture, $"ends-on-own-island-{scale}@{view}");

    /// <summary>The same with the state at `and` of another sentence in its place.</summary>
    public static string OtherIsland(int scale, string view) => string.Create(CultureInfo.InvariantCulture, $"ends-on-other-island-{scale}@{view}");

    /// <summary>How often the own state at `and` is nearer to the end than that of a sentence with another first object; 1/2 by chance.</summary>
    public static string Nearer(string view) => "ends-near-own-and@" + view;

    /// <summary>The same among states at `and` on the island on which the sentence ends; 1/2 where no island has two meanings.</summary>
    public static string NearerOnIsland(string view) => "ends-near-own-and-on-island@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var journeys = Journeys(states);
        var other = journeys.Select(journey => journey.And).ToArray();
        new RandomStream(states.Seed, "states/dealt airports").Shuffle<int>(other);
        foreach (var view in new[] { states.Full, states.Map })
        {
            var islands = NeighborComponents.Of(view.Neighbors, IslandMeasures.Scale);
            var outside = OutsideOfIslands(states, view.Points, islands);
            var and = journeys.Select(journey => journey.And).Distinct().Count();
            yield return new Measurement(Outside(view.Name), outside.Length > 0 ? outside.Average() : 0.5);
            yield return new Measurement(OnIslands(view.Name), (double)outside.Length / and);
            foreach (var scale in Scales)
            {
                var parts = NeighborComponents.Of(view.Neighbors, scale);
                yield return new Measurement(SameIsland(scale, view.Name), journeys.Average(journey => Same(parts, journey.And, journey.End)));
                yield return new Measurement(OtherIsland(scale, view.Name), journeys.Zip(other).Average(pair => Same(parts, pair.Second, pair.First.End)));
            }

            yield return new Measurement(Nearer(view.Name), NearerThanOthers(view.Points, journeys, (_, _) => true));
            yield return new Measurement(
                NearerOnIsland(view.Name), NearerThanOthers(view.Points, journeys, (and, end) => islands.Labels[and] == islands.Labels[end]));
        }
    }

    private static Journey[] Journeys(RecordedStates states) =>
    [
        .. states.Recording.Steps.Where(step => step.Part == SentencePart.And).Select(step => new Journey(
            step.Row,
            states.Recording.RowOf(step.Sentence, states.Recording.Sentences[step.Sentence].Words.Length - 1),
            SlotConcepts.Label(step.Stated.First))),
    ];

    // For each state at `and` on an island that has others too.
    private static double[] OutsideOfIslands(RecordedStates states, Matrix<float> points, PointComponents islands)
    {
        var outside = new List<double>();
        foreach (var island in Enumerable.Range(0, islands.Labels.Count).GroupBy(row => islands.Labels[row]).Where(IsIsland))
        {
            int[] rows = [.. island];
            var outlyingness = SpatialOutlyingness.Of(RecordedStates.Rows(points, rows));
            var isAnd = rows.Select(row => states.Steps[row].Part == SentencePart.And).ToArray();
            double[] others = [.. outlyingness.Where((_, i) => !isAnd[i])];
            if (others.Length > 0)
            {
                outside.AddRange(outlyingness.Where((_, i) => isAnd[i]).Select(value => Superiority.Of([value], others)));
            }
        }

        return [.. outside];

        static bool IsIsland(IGrouping<int, int> component) => component.Count() >= IslandMeasures.LeastStates;
    }

    private static double NearerThanOthers(Matrix<float> points, Journey[] journeys, Func<int, int, bool> counts)
    {
        var airports = journeys.DistinctBy(journey => journey.And).ToArray();
        var shares = new List<double>();
        foreach (var journey in journeys.Where(journey => counts(journey.And, journey.End)))
        {
            double[] others =
            [
                .. airports.Where(airport => airport.Meaning != journey.Meaning && counts(airport.And, journey.End))
                    .Select(airport => Squared(points, airport.And, journey.End)),
            ];
            if (others.Length > 0)
            {
                shares.Add(1 - Superiority.Of([Squared(points, journey.And, journey.End)], others));
            }
        }

        return shares.Count > 0 ? shares.Average() : 0.5;
    }

    private static double Squared(Matrix<float> points, int from, int to)
    {
        var a = points.Row(from);
        var b = points.Row(to);
        var sum = 0.0;
        for (var column = 0; column < a.Length; column++)
        {
            var difference = (double)a[column] - b[column];
            sum = Math.FusedMultiplyAdd(difference, difference, sum);
        }

        return sum;
    }

    private static double Same(PointComponents islands, int a, int b) => islands.Labels[a] == islands.Labels[b] ? 1 : 0;

    /// <summary>A two-object sentence from its `and` to its end.</summary>
    /// <param name="And">The row after `and`.</param>
    /// <param name="End">The row after END.</param>
    /// <param name="Meaning">What it has said of its first object.</param>
    private readonly record struct Journey(int And, int End, int Meaning);
}
