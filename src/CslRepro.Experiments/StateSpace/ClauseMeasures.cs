using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Whether the two clauses lie apart, and where `and` lies.</summary>
internal static class ClauseMeasures
{
    private const int Scale = StateViews.PaperNeighbors - 1;

    public static string Purity(string view) => "clause-purity@" + view;

    public static string PermutedPurity(string view) => "clause-purity-permuted@" + view;

    public static string Border(string view) => "and-border@" + view;

    public static string AndWithSecond(string view) => "and-with-second@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states) => Of(states, states.Views, Neighborhood.AsDecided);

    /// <summary>The same in other views of the states, by other numbers of neighbours.</summary>
    public static IEnumerable<Measurement> Of(RecordedStates states, IReadOnlyList<StateView> views, Neighborhood neighborhood)
    {
        var parts = states.Steps.Select(step => (int)step.Part).ToArray();
        var permuted = parts.ToArray();
        new RandomStream(states.Seed, "states/dealt parts").Shuffle<int>(permuted);
        var sample = states.Sample(2000, "border");
        foreach (var view in views)
        {
            yield return new Measurement(Purity(view.Name), BeyondChance(view.Neighbors, parts, neighborhood));
            yield return new Measurement(PermutedPurity(view.Name), BeyondChance(view.Neighbors, permuted, neighborhood));
            yield return new Measurement(Border(view.Name), LogBorder(view.Points, sample, parts));
            var shares = NeighborShares.Between(view.Neighbors, parts, 4, neighborhood.Of(RecordedStates.KnownNeighbors - 1)).Row((int)SentencePart.And);
            var second = shares[(int)SentencePart.SecondClause];
            yield return new Measurement(AndWithSecond(view.Name), Ratio(second, second + shares[(int)SentencePart.FirstClause]));
        }
    }

    /// <summary>Of the neighbours within either clause, the share in a state's own clause, the mean of both clauses, with chance taken off.</summary>
    private static double BeyondChance(NearestNeighbors neighbors, int[] parts, Neighborhood neighborhood)
    {
        var shares = NeighborShares.Between(neighbors, parts, 4, neighborhood.Of(Scale));
        double Own(SentencePart own, SentencePart other) => Ratio(shares[(int)own, (int)own], shares[(int)own, (int)own] + shares[(int)own, (int)other]);
        var purity = (Own(SentencePart.FirstClause, SentencePart.SecondClause) + Own(SentencePart.SecondClause, SentencePart.FirstClause)) / 2;

        // The mean over both clauses of the other states' share in the own clause is 1/2, whatever their sizes.
        return NeighborPurity.BeyondChance(purity, 0.5);
    }

    /// <summary>
    /// Natural logarithm of: median over `and` states of the distance to the farther of the two clauses (each clause's nearest state), over the median over
    /// states within a clause of the distance to the other clause's nearest state. Below 0 where `and` lies nearer to both clauses than they lie to each other.
    /// </summary>
    private static double LogBorder(Matrix<float> points, IReadOnlyList<int> sample, int[] parts)
    {
        var distances = PairDistances.Of(RecordedStates.Rows(points, sample));
        var (and, within) = (new List<double>(), new List<double>());
        for (var i = 0; i < sample.Count; i++)
        {
            var part = (SentencePart)parts[sample[i]];
            if (part == SentencePart.End)
            {
                continue;
            }

            var toFirst = Nearest(distances, sample, parts, i, SentencePart.FirstClause);
            var toSecond = Nearest(distances, sample, parts, i, SentencePart.SecondClause);
            (part == SentencePart.And ? and : within).Add(Math.Max(toFirst, toSecond));
        }

        return ExactMath.Log(Median(and) / Median(within));
    }

    private static double Nearest(PairDistances distances, IReadOnlyList<int> sample, int[] parts, int from, SentencePart part)
    {
        var nearest = double.PositiveInfinity;
        var row = distances.From(from);
        for (var other = 0; other < row.Length; other++)
        {
            if (other != from && parts[sample[other]] == (int)part)
            {
                nearest = Math.Min(nearest, row[other]);
            }
        }

        return nearest;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[(values.Count - 1) / 2];
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0.5;
}
