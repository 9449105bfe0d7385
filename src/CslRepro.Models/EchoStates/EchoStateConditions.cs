using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Models.EchoStates;

/// <summary>
/// What a reservoir's weights say about whether its state forgets where it started, whatever the input. With leak rate a all of them look at
/// r -> (1 - a) r + a tanh(W r + ...), whose slope is (1 - a) I + a D W with 0 &lt; D &lt;= 1 on the diagonal.
/// </summary>
/// <param name="SpectralRadius">ρ(W).</param>
/// <param name="EffectiveRadius">
/// ρ((1 - a) I + a W). Above 1 the state 0 is unstable without input, so that the echo state property fails for zero input
/// (H. Jaeger, M. Lukoševičius, D. Popovici, U. Siewert, "Optimization and applications of echo state networks with leaky-integrator neurons", Neural Networks
/// 20, 2007). With input it says nothing by itself.
/// </param>
/// <param name="SingularValueBound">(1 - a) + a σ_max(W). Below 1 every step brings any two states nearer, which is sufficient (same article).</param>
/// <param name="AbsoluteRadius">
/// (1 - a) + a ρ(|W|) = ρ((1 - a) I + a |W|), the weights' absolute values. Below 1 is sufficient too, and weaker or stronger than the bound above depending on
/// the weights (I. B. Yildiz, H. Jaeger, S. J. Kiebel, "Re-visiting the echo state property", Neural Networks 35, 2012).
/// </param>
public sealed record EchoStateConditions(double SpectralRadius, double EffectiveRadius, double SingularValueBound, double AbsoluteRadius)
{
    /// <summary>Whether one of the two sufficient conditions holds: then the reservoir has the echo state property for every input.</summary>
    public bool IsSufficient => SingularValueBound < 1 || AbsoluteRadius < 1;

    /// <summary>Computes all four numbers.</summary>
    /// <param name="reservoir">The network.</param>
    /// <param name="relativeTolerance">The radii's relative error, about.</param>
    /// <param name="threads">How many threads may work at it; no bit depends on it.</param>
    public static EchoStateConditions Of(Reservoir reservoir, double relativeTolerance = 1e-6, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(reservoir);
        var weights = reservoir.Recurrent.Convert<double>();
        var units = reservoir.Units;
        var leak = reservoir.Leak;
        var effective = weights.Copy();
        var absolute = weights.Copy();
        for (var i = 0; i < units; i++)
        {
            for (var j = 0; j < units; j++)
            {
                effective[i, j] = (leak * weights[i, j]) + (i == j ? 1 - leak : 0);
                absolute[i, j] = Math.Abs(weights[i, j]);
            }
        }

        var gram = new Matrix<double>(units, units);
        MatrixProduct.MultiplyTransposed(weights, weights, gram, threads: threads);
        double Radius(Matrix<double> matrix) => Numerics.SpectralRadius.Of(matrix, relativeTolerance, threads);
        return new EchoStateConditions(
            Radius(weights), Radius(effective), 1 - leak + (leak * Math.Sqrt(Radius(gram))), 1 - leak + (leak * Radius(absolute)));
    }
}
