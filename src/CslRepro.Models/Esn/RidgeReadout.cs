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
    public static Matrix<double> Learn(Matrix<double> samples, Matrix<double> targets, double regularisation, int threads = 1) =>
        LearnGrid(samples, targets, [regularisation], threads)[0];

    /// <summary>
    /// The same for several regularisers: the products Σ s sᵀ and Σ z sᵀ, which do not depend on them, are computed once. Each readout has the bits that
    /// <see cref="Learn"/> gives by itself.
    /// </summary>
    /// <param name="samples">k x (N + 1): the states, each with its constant.</param>
    /// <param name="targets">k x D.</param>
    /// <param name="regularisations">The regularisers, each above 0.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <returns>For each regulariser W, D x (N + 1), the constant's weights first.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit or a regulariser is not above 0.</exception>
    /// <exception cref="ArithmeticException">A sample is not finite.</exception>
    public static IReadOnlyList<Matrix<double>> LearnGrid(
        Matrix<double> samples, Matrix<double> targets, IReadOnlyList<double> regularisations, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(regularisations);
        if (samples.Rows != targets.Rows)
        {
            throw new ArgumentException($"{samples.Rows} samples, but {targets.Rows} targets.", nameof(targets));
        }

        foreach (var regularisation in regularisations)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regularisation, nameof(regularisations));
        }

        var correlation = new Matrix<double>(samples.Columns, samples.Columns);
        MatrixProduct.SymmetricUpdate(samples, correlation, threads: threads);
        var products = new Matrix<double>(samples.Columns, targets.Columns);
        MatrixProduct.MultiplyTransposed(samples, targets, products, threads: threads);
        return [.. regularisations.Select(Solve)];

        Matrix<double> Solve(double regularisation)
        {
            var regularised = correlation.Copy();
            SetDiagonal(regularised, samples, regularisation);
            Cholesky.Factor(regularised, threads);
            var weights = products.Copy();
            Cholesky.Solve(regularised, weights, threads);
            return weights.Transpose();
        }
    }

    // The sums on the diagonal begin with the regulariser, so that they round as if all of it were one update.
    private static void SetDiagonal(Matrix<double> correlation, Matrix<double> samples, double regularisation)
    {
        var diagonal = new double[samples.Columns];
        Array.Fill(diagonal, regularisation);
        for (var row = 0; row < samples.Rows; row++)
        {
            var sample = samples.Row(row);
            for (var i = 0; i < sample.Length; i++)
            {
                diagonal[i] = Math.FusedMultiplyAdd(sample[i], sample[i], diagonal[i]);
            }
        }

        for (var i = 0; i < diagonal.Length; i++)
        {
            correlation[i, i] = diagonal[i];
        }
    }
}
