using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.Maps;

/// <summary>The spot of a map at which an output is the least clear: of all outputs and all spots of <see cref="Size"/> neighbours.</summary>
/// <param name="Output">The output.</param>
/// <param name="Rows">The rows of the map that make the spot, the nearest to its centre first.</param>
/// <param name="Doubts">For each of <paramref name="Rows"/> how unclear the output is (<see cref="OutputDoubt"/>).</param>
public sealed record UnclearSpot(int Output, IReadOnlyList<int> Rows, IReadOnlyList<double> Doubts)
{
    /// <summary>How many states make a spot.</summary>
    public const int Size = 120;

    internal static UnclearSpot Of(Language language, Matrix<float> map, Matrix<double> outputs)
    {
        var doubts = DoubtsOf(language, outputs);
        var neighbors = NearestNeighbors.Among(map, Size, threads: 1);
        var (output, centre, _) = OutputDoubt.Densest(neighbors, doubts);
        int[] rows = [.. neighbors.IndicesOf(centre)];
        return new UnclearSpot(output, rows, [.. rows.Select(row => doubts[row, output])]);
    }

    private static Matrix<double> DoubtsOf(Language language, Matrix<double> outputs)
    {
        int ValuesOf(int output)
        {
            var place = output % language.SlotSize;
            return place < language.Categories.Count ? language.Categories.Count
                : place < language.Categories.Count + language.Positions.Count ? language.Positions.Count : language.Colours.Count;
        }

        var doubts = new Matrix<double>(outputs.Rows, outputs.Columns);
        for (var row = 0; row < outputs.Rows; row++)
        {
            for (var output = 0; output < outputs.Columns; output++)
            {
                doubts[row, output] = OutputDoubt.Of(outputs[row, output], ValuesOf(output));
            }
        }

        return doubts;
    }
}
