using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Initialisation;
using Xunit;
using DenseMatrix = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix;

namespace CslRepro.Tests.Properties.Umap;

public class InitialisationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(40)]
    public void Small_eigenproblems_are_solved(int size)
    {
        var random = new RandomStream(1, $"test/eigen {size}");
        var matrix = new Matrix<double>(size, size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = random.NextNormal();
            }
        }

        var expected = DenseMatrix.Create(size, size, (i, j) => matrix[i, j])
            .Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric)
            .EigenValues.Select(value => value.Real)
            .Order()
            .ToArray();
        var (values, vectors) = SymmetricEigen.Decompose(matrix.Copy());
        for (var column = 0; column < size; column++)
        {
            Assert.Equal(expected[column], values[column], 1e-10);
            for (var i = 0; i < size; i++)
            {
                var image = Enumerable.Range(0, size).Sum(j => matrix[i, j] * vectors[j, column]);
                Assert.Equal(values[column] * vectors[i, column], image, 1e-10);
            }
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(48)]
    [InlineData(200)]
    [InlineData(1000)]
    public void The_first_eigenvectors_of_a_ring_are_its_circle(int points)
    {
        // Eigenvalue 1 - cos(2 pi / n), twice; its space is spanned by the cosine and sine of the angle.
        var ring = Ring(points);
        var vectors = LaplacianEigenvectors.Of(ring, 2, new RandomStream(3, "test"), 2, SimdWidth.Best, CancellationToken.None);
        for (var point = 0; point < points; point++)
        {
            var radius = Math.Sqrt((vectors[point, 0] * vectors[point, 0]) + (vectors[point, 1] * vectors[point, 1]));
            Assert.Equal(Math.Sqrt(2.0 / points), radius, 0.02 * Math.Sqrt(2.0 / points));
        }
    }

    [Fact]
    public void Eigenvectors_do_not_depend_on_width_or_threads()
    {
        var expected = LaplacianEigenvectors.Of(Ring(700), 3, new RandomStream(3, "test"), 1, SimdWidth.Scalar, CancellationToken.None);
        foreach (var width in new[] { SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512 })
        {
            Numerics.SameBits.Assert(
                expected, LaplacianEigenvectors.Of(Ring(700), 3, new RandomStream(3, "test"), 5, width, CancellationToken.None), $"{width}");
        }
    }

    [Theory]
    [InlineData(200, 6, 2)]
    [InlineData(50, 30, 3)]
    [InlineData(30, 1, 1)]
    public void Principal_components_are_those_of_the_singular_value_decomposition(int points, int dimensions, int wanted)
    {
        var random = new RandomStream(5, "test/pca");
        var data = new Matrix<float>(points, dimensions);
        for (var row = 0; row < points; row++)
        {
            for (var column = 0; column < dimensions; column++)
            {
                data[row, column] = (float)(10 + (random.NextNormal() * (column == 0 ? 9 : column == 1 ? 5 : column == 2 ? 3 : 0.5)));
            }
        }

        var scores = PrincipalComponents.Scores(data, wanted, random, 2, SimdWidth.Best, CancellationToken.None);
        var means = Enumerable.Range(0, dimensions).Select(column => Enumerable.Range(0, points).Average(row => (double)data[row, column])).ToArray();
        var svd = DenseMatrix.Create(points, dimensions, (row, column) => data[row, column] - means[column]).Svd();
        for (var component = 0; component < wanted; component++)
        {
            var sign = Math.Sign(scores[0, component] * svd.U[0, component]);
            for (var row = 0; row < points; row++)
            {
                Assert.Equal(sign * svd.U[row, component] * svd.S[component], scores[row, component], 1e-2 * svd.S[component] / Math.Sqrt(points));
            }
        }
    }

    [Fact]
    public void Components_of_a_graph_are_placed_apart()
    {
        // Three cliques that share no edge.
        var indices = new List<int>();
        for (var point = 0; point < 60; point++)
        {
            var clique = point / 20 * 20;
            indices.Add(point);
            indices.AddRange(Enumerable.Range(clique, 20).Where(other => other != point).Take(9));
        }

        var distances = Enumerable.Range(0, 600).Select(i => i % 10 == 0 ? 0f : 1 + (i % 10)).ToArray();
        var model = new CslRepro.Umap.Umap(new UmapOptions { Epochs = 0, Threads = 1 }).Fit(new NearestNeighbors([.. indices], distances, 10));
        var parts = ConnectedComponents.Of(model.Graph);
        Assert.Equal([20, 20, 20], parts.Select(part => part.Length));
        for (var part = 0; part < 3; part++)
        {
            var other = (part + 1) % 3;
            var (x, y) = Center(model.Embedding, parts[part]);
            var (u, v) = Center(model.Embedding, parts[other]);
            Assert.True(Math.Sqrt(((x - u) * (x - u)) + ((y - v) * (y - v))) > 2, "centers of components lie together");
        }
    }

    private static (double X, double Y) Center(Matrix<float> map, int[] members) =>
        (members.Average(member => (double)map[member, 0]), members.Average(member => (double)map[member, 1]));

    private static FuzzyGraph Ring(int points)
    {
        var columns = new int[2 * points];
        for (var point = 0; point < points; point++)
        {
            var (before, after) = ((point + points - 1) % points, (point + 1) % points);
            columns[2 * point] = Math.Min(before, after);
            columns[(2 * point) + 1] = Math.Max(before, after);
        }

        return new FuzzyGraph([.. Enumerable.Range(0, points + 1).Select(point => 2 * point)], columns, [.. Enumerable.Repeat(0.5f, 2 * points)]);
    }
}
