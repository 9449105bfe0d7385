using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

/// <summary>Maps whose bits were written down once: another machine, system or compiler must get the same.</summary>
public class GoldenMapTests
{
    [Theory]
    [InlineData(UmapLayout.Batch, UmapInitialisation.Spectral, NeighborSearch.Exact, "88ab5078363bc144")]
    [InlineData(UmapLayout.Batch, UmapInitialisation.Pca, NeighborSearch.Descent, "1fe3471064bdff1a")]
    [InlineData(UmapLayout.InPlace, UmapInitialisation.Spectral, NeighborSearch.Exact, "04e4822e8551b85d")]
    public void Bits_are_those_written_down(UmapLayout layout, UmapInitialisation initialisation, NeighborSearch search, string digest)
    {
        var options = new UmapOptions { Layout = layout, Initialisation = initialisation, NeighborSearch = search, Epochs = 25 };
        var map = new CslRepro.Umap.Umap(options).FitTransform(UmapData.Clusters(500, 9, 3, 3, 1));
        Assert.StartsWith(digest, Digest.Of<float>(map), StringComparison.Ordinal);
    }
}
