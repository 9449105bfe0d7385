using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>
/// A readout learnt offline by ridge regression: W (e I + Σ s sᵀ) = Σ z sᵀ over all samples s = [1; r] with targets z.
/// The constant is regularised like any unit, as in the authors' program.
/// </summary>
public static class RidgeReadout
{
    /// <summary>Solves the normal equations by Cholesky's factorisation.</summary>
    /// <param name="samples">k x (N + 1): the states, each with its constant.</param>
    /// <param name="targets">k x D.</param>
    /// <param name="regularisation">The regulariser e, above 0.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <returns>W, D x (N + 1), the constant's weights first.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit or the regulariser is not above 0.</exception>
    /// <exception cref="ArithmeticException">A sample is not finite.</exception>
    public static Matrix<double> Learn(Matrix<double> samples, Matrix<double> targets, double regularisation, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(targets);
        if (samples.Rows != targets.Rows)
        {
            throw new ArgumentException($"{samples.Rows} samples, but {targets.Rows} targets.", nameof(targets));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regularisation);
        var correlation = new Matrix<double>(samples.Columns, samples.Columns);
        for (var i = 0; i < samples.Columns; i++)
        {
            correlation[i, i] = regularisation;
        }

        MatrixProduct.SymmetricUpdate(samples, correlation, threads: threads);
        Cholesky.Factor(correlation, threads);
        var weights = new Matrix<double>(samples.Columns, targets.Columns);
        MatrixProduct.MultiplyTransposed(samples, targets, weights, threads: threads);
        Cholesky.Solve(correlation, weights, threads);
        return weights.Transpose();
    }
}
