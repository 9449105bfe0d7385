using CslRepro.Numerics;
using CslRepro.Umap.Layout;

namespace CslRepro.Umap;

/// <summary>
/// A map made epoch by epoch, with the four calls of umap-sharp (constructor, InitializeFit, <see cref="Step"/>,
/// <see cref="GetEmbedding"/>) for its users, and for those who want to show a map while it takes shape.
/// </summary>
/// <example><code>
/// var umap = new SteppedUmap();
/// var epochs = umap.InitializeFit(vectors);
/// for (var i = 0; i &lt; epochs; i++) umap.Step();
/// var positions = umap.GetEmbedding();
/// </code></example>
public sealed class SteppedUmap
{
    private readonly UmapOptions options;
    private ILayoutRun? run;
    private int epochs;

    /// <summary>Prepares a map.</summary>
    /// <param name="options">
    /// The settings, or null for umap-learn's defaults. (umap-sharp's default metric is the cosine: ask for it if you want the same.)
    /// </param>
    /// <exception cref="ArgumentException">A setting is outside its range, or two do not go together.</exception>
    public SteppedUmap(UmapOptions? options = null)
    {
        this.options = options ?? new UmapOptions();
        this.options.Validate();
    }

    /// <summary>Does everything that comes before the layout.</summary>
    /// <param name="vectors">The points, all of the same number of dimensions.</param>
    /// <returns>The number of epochs, which is how often <see cref="Step"/> is to be called.</returns>
    /// <exception cref="ArgumentException">There are no points, they have different numbers of dimensions, or one holds NaN or infinity.</exception>
    public int InitializeFit(float[][] vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var points = new Matrix<float>(vectors.Length, vectors.Length == 0 ? 0 : vectors[0].Length);
        for (var row = 0; row < vectors.Length; row++)
        {
            if (vectors[row].Length != points.Columns)
            {
                throw new ArgumentException($"Vector {row} has {vectors[row].Length} numbers, vector 0 has {points.Columns}.", nameof(vectors));
            }

            vectors[row].CopyTo(points.Row(row));
        }

        return InitializeFit(points);
    }

    /// <summary>Does everything that comes before the layout.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <returns>The number of epochs, which is how often <see cref="Step"/> is to be called.</returns>
    /// <exception cref="ArgumentException">There are no points, or one holds NaN or infinity.</exception>
    public int InitializeFit(Matrix<float> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var preparation = new Umap(options).Prepare(points, null, null, CancellationToken.None);
        epochs = preparation.Epochs;
        run = preparation.Layout();
        return epochs;
    }

    /// <summary>Does one epoch; after the last one, nothing.</summary>
    /// <returns>The number of epochs done.</returns>
    /// <exception cref="InvalidOperationException"><see cref="InitializeFit(float[][])"/> was not called.</exception>
    public int Step()
    {
        var current = Run;
        if (current.Epoch < epochs)
        {
            current.Step();
        }

        return current.Epoch;
    }

    /// <summary>The positions as they are now.</summary>
    /// <returns>One array of components for each point.</returns>
    /// <exception cref="InvalidOperationException"><see cref="InitializeFit(float[][])"/> was not called.</exception>
    public float[][] GetEmbedding()
    {
        var positions = Run.Positions();
        var result = new float[positions.Rows][];
        for (var row = 0; row < result.Length; row++)
        {
            result[row] = positions.Row(row).ToArray();
        }

        return result;
    }

    private ILayoutRun Run => run ?? throw new InvalidOperationException($"Call {nameof(InitializeFit)} first.");
}
