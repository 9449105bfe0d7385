using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Explorer;

/// <summary>Brings states into few bytes that keep who is near whom.</summary>
internal static class StateProjection
{
    /// <summary>Enough to keep more than nine of the ten nearest states of an ESN with 1000 units, as the tests of the page measure.</summary>
    public const int MostComponents = 32;

    /// <summary>Projects and rounds states.</summary>
    /// <param name="states">States x units.</param>
    /// <param name="bits">8 or 16: of each number.</param>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    public static PageStates Of(Matrix<float> states, int bits, int threads)
    {
        if (states.Columns <= MostComponents)
        {
            var (plain, plainStep) = Packed.Steps(states.Elements, bits);
            return new PageStates(bits, plainStep, plain, null, null);
        }

        var scores = PrincipalMap.Of(states, MostComponents, threads);
        var means = Means(states);
        var axes = Axes(states, scores);
        var (values, step) = Packed.Steps(scores.Elements, bits);
        return new PageStates(bits, step, values, Packed.Float32(means), Packed.Float32(axes.Elements));
    }

    private static double[] Means(Matrix<float> states)
    {
        var means = new double[states.Columns];
        for (var row = 0; row < states.Rows; row++)
        {
            var state = states.Row(row);
            for (var unit = 0; unit < means.Length; unit++)
            {
                means[unit] += state[unit];
            }
        }

        foreach (ref var mean in means.AsSpan())
        {
            mean /= states.Rows;
        }

        return means;
    }

    /// <summary>The axis of a component is what its scores have in common with each unit; scores sum to 0, so that means need not be subtracted.</summary>
    private static Matrix<double> Axes(Matrix<float> states, Matrix<float> scores)
    {
        var axes = new Matrix<double>(states.Columns, scores.Columns);
        var lengths = new double[scores.Columns];
        for (var row = 0; row < states.Rows; row++)
        {
            var state = states.Row(row);
            var score = scores.Row(row);
            for (var unit = 0; unit < state.Length; unit++)
            {
                var axis = axes.Row(unit);
                for (var component = 0; component < axis.Length; component++)
                {
                    axis[component] = Math.FusedMultiplyAdd(state[unit], score[component], axis[component]);
                }
            }

            for (var component = 0; component < lengths.Length; component++)
            {
                lengths[component] = Math.FusedMultiplyAdd(score[component], score[component], lengths[component]);
            }
        }

        for (var unit = 0; unit < axes.Rows; unit++)
        {
            for (var component = 0; component < lengths.Length; component++)
            {
                // A component that the states do not have tells nothing.
                axes[unit, component] = lengths[component] > 0 ? axes[unit, component] / lengths[component] : 0;
            }
        }

        return axes;
    }
}
