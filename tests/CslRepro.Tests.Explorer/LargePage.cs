using CslRepro.Corpora;
using CslRepro.Explorer;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Tests.Explorer;

/// <summary>
/// A page of 100,000 states, nearly: the true beginnings of as many sentences as have so many, read by a small ESN that has learned nothing. Its maps and
/// neighbours are made up, since UMAP would take its time.
/// </summary>
internal static class LargePage
{
    private static readonly string[] OtherMaps = ["seed 1", "seed 2", "5 neighbours", "50 neighbours", "minimal distance 0", "minimal distance 0.5"];
    private static readonly int[] Steps = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5];

    public static StateTable Table { get; } = TestSentences.States(TestCorpus.Of(4, 0, 17_980));

    public static PageData Data()
    {
        var settings = EsnSettings.ContinuousLearning with { Units = 40 };
        var language = Table.Language;
        var reservoir = Reservoir.Create(settings, language.Words.Count, 0);
        var esn = new EsnModel(reservoir, new Matrix<double>(language.OutputCount, settings.Units + 1), settings.Precision);
        var network = new NetworkRecorder(Table, 2).Record("made up", esn);
        var neighbors = Enumerable.Range(0, Table.Count).SelectMany(Neighbors).ToArray();
        var packed = Packed.Indices(neighbors, Table.Count);
        var maps = new NetworkMaps([Map(0)], [neighbors], [StateProjection.Of(network.FixedStates!, 16, 2)]);
        var others = new OtherViews(
            [.. OtherMaps.Select((label, i) => View(label, i + 1))],
            [.. Enumerable.Range(1, PageDetail.OfMany.MostInstances).Select(i => new PageInstance(View($"seed {i}", 10 + i), packed))]);
        return PageBuilder.Build(Table, "made up", 0, new DrawnNetwork(network, maps, others));
    }

    /// <summary>The states that are called a state's nearest: those whose numbers are.</summary>
    public static IEnumerable<int> Neighbors(int state) => Steps.Select(step => (state + step + Table.Count) % Table.Count);

    /// <summary>Where a state lies on the map: on a spiral of crowded arms.</summary>
    public static (double X, double Y) Place(int state, int map = 0)
    {
        // Sentences that begin alike lie along an arm; a sequence that fills the unit interval evenly spreads them across it.
        var along = 20 * Math.Sqrt((double)state / Table.Count);
        var across = (state * 0.6180339887498949) % 1;
        var distance = 1 + along + (0.8 * across);
        return (distance * Math.Cos((1.3 * along) + map), distance * Math.Sin((1.3 * along) + map));
    }

    private static Matrix<float> Map(int map)
    {
        var positions = new Matrix<float>(Table.Count, 2);
        for (var state = 0; state < Table.Count; state++)
        {
            var (x, y) = Place(state, map);
            (positions[state, 0], positions[state, 1]) = ((float)x, (float)y);
        }

        return positions;
    }

    private static PageMap View(string label, int map)
    {
        var (packed, frame) = Packed.Positions([Map(map)]);
        return new PageMap(label, frame, packed[0]);
    }
}
