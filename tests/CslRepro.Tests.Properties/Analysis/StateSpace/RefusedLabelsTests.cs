using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

/// <summary>Labels that are not one for each point, and numbers of neighbours that are not known, are refused by every measure.</summary>
public class RefusedLabelsTests
{
    private static readonly Matrix<float> Points = new(4, 1, [0, 1, 3, 7]);
    private static readonly NearestNeighbors Neighbors = NearestNeighbors.Among(Points, 3);
    private static readonly PairDistances Distances = PairDistances.Of(Points);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public void Scales_lie_between_one_and_the_known_neighbours(int scale)
    {
        int[] labels = [0, 0, 1, 1];
        Scale(() => NeighborPurity.Of(Neighbors, labels, scale));
        Scale(() => NeighborPurity.OfLabel(Neighbors, labels, scale, 1));
        Scale(() => NeighborShares.Between(Neighbors, labels, 2, scale));
        Scale(() => NestedRegions.Of(Neighbors, labels, labels, scale));
        Scale(() => NeighborComponents.Of(Neighbors, scale));

        static void Scale(Func<object> measure)
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(measure);
            Assert.Contains("3 neighbours are known of each point, itself counted, so that the scale must lie", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_point_has_one_label()
    {
        int[] labels = [0, 0, 1, 1];
        int[] more = [0, 0, 1, 1, 1];
        int[] fewer = [0, 0, 1];
        Count(5, () => NeighborPurity.Of(Neighbors, more, 1));
        Count(5, () => NeighborPurity.OfLabel(Neighbors, more, 1, 1));
        Count(5, () => NeighborShares.Between(Neighbors, more, 2, 1));
        Count(5, () => NestedRegions.Of(Neighbors, more, labels, 1));
        Count(5, () => NestedRegions.Of(Neighbors, labels, more, 1));
        Count(5, () => NestedVariance.Of(Points, [("more", more)]));
        Count(3, () => GroupDistances.Of(Distances, fewer));
        Count(3, () => Silhouette.Of(Distances, fewer));
        Count(5, () => OddsRatio.Of([true, false, true, false], [true, false, true, false, true]));
        var nothing = new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing);
        Count(3, () => ConceptActivation.Of(Language.Create(4), new Matrix<double>(4, 22), [nothing, nothing, nothing], 1));

        static void Count(int count, Func<object> measure)
        {
            var error = Assert.Throws<ArgumentException>(measure);
            Assert.Contains($"{count} labels for 4 points", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Concepts_have_as_many_outputs_as_the_language_says_and_two_slots()
    {
        var language = Language.Create(4);
        var nothing = new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing);
        var outputs = Assert.Throws<ArgumentException>(() => ConceptActivation.Of(language, new Matrix<double>(1, 23), [nothing], 1));
        Assert.Contains("23 outputs, but 4 objects need 22", outputs.Message, StringComparison.Ordinal);
        foreach (var slot in new[] { 0, 3 })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => ConceptActivation.Of(language, new Matrix<double>(1, 22), [nothing], slot));
            Assert.Contains("slots 1 and 2", error.Message, StringComparison.Ordinal);
        }
    }
}
