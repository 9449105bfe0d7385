using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>
/// A readout learnt by FORCE, that is recursive least squares (paper, section 2.2). One sample s = [1; r] with target z changes
/// e = W s - z; P ← P - (P s sᵀ P) / (1 + sᵀ P s); W ← W - e (P s)ᵀ, starting at P = I / e₀ and W = 0.
/// A block of samples is learnt at once: with V = S P, M = D⁻¹ + V Sᵀ = L Lᵀ and Y = L⁻¹ V,
/// P ← P - Yᵀ Y and Wᵀ ← Wᵀ + Yᵀ L⁻¹ (Z - S Wᵀ) (Sherman, Morrison and Woodbury). What results equals the one-at-a-time rule
/// at the end of the block, in exact arithmetic; D counts how often each state occurs.
/// </summary>
public sealed class ForceReadout
{
    private readonly Matrix<double> inverseCorrelation;
    private readonly Matrix<double> transposedWeights;

    /// <summary>Starts with W = 0 and P = I / regularisation.</summary>
    /// <param name="features">Length of a sample, N + 1 with the constant.</param>
    /// <param name="outputs">Number of outputs D.</param>
    /// <param name="regularisation">The regulariser, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive or the regulariser is not above 0.</exception>
    public ForceReadout(int features, int outputs, double regularisation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(features);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regularisation);
        inverseCorrelation = new Matrix<double>(features, features);
        for (var i = 0; i < features; i++)
        {
            inverseCorrelation[i, i] = 1 / regularisation;
        }

        transposedWeights = new Matrix<double>(features, outputs);
    }

    /// <summary>P, the inverse of the regularised correlation matrix of all samples so far: symmetric and positive definite.</summary>
    public Matrix<double> InverseCorrelation => inverseCorrelation;

    /// <summary>The readout's weights W, D x (N + 1), the constant's first, as a copy.</summary>
    /// <returns>A matrix of its own.</returns>
    public Matrix<double> Weights() => transposedWeights.Transpose();

    /// <summary>Learns a block of samples.</summary>
    /// <param name="samples">k x (N + 1): distinct states, each with its constant.</param>
    /// <param name="targets">k x D: the mean target of each state.</param>
    /// <param name="counts">How often each state occurs in the block; empty for once each.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    /// <exception cref="ArithmeticException">P has lost its positive definiteness, or a sample is not finite.</exception>
    public void Update(Matrix<double> samples, Matrix<double> targets, ReadOnlySpan<int> counts = default, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(targets);
        if (samples.Columns != inverseCorrelation.Rows || targets.Columns != transposedWeights.Columns || targets.Rows != samples.Rows)
        {
            throw new ArgumentException(
                $"Samples {samples.Rows} x {samples.Columns} and targets {targets.Rows} x {targets.Columns} do not fit a readout of "
                    + $"{transposedWeights.Columns} outputs on {inverseCorrelation.Rows} features.");
        }

        if (counts.Length != 0 && counts.Length != samples.Rows)
        {
            throw new ArgumentException($"{counts.Length} counts for {samples.Rows} samples.", nameof(counts));
        }

        var projected = new Matrix<double>(samples.Rows, samples.Columns);
        MatrixProduct.Multiply(samples, inverseCorrelation, projected, threads: threads);

        var gain = new Matrix<double>(samples.Rows, samples.Rows);
        for (var i = 0; i < samples.Rows; i++)
        {
            gain[i, i] = counts.Length == 0 ? 1.0 : 1.0 / counts[i];
        }

        MatrixProduct.MultiplyByTransposed(projected, samples, gain, accumulate: true, threads: threads);
        Cholesky.Factor(gain, threads);

        var errors = new Matrix<double>(targets.Rows, targets.Columns);
        MatrixProduct.Multiply(samples, transposedWeights, errors, threads: threads);
        var error = errors.Elements;
        var target = targets.Elements;
        for (var i = 0; i < error.Length; i++)
        {
            error[i] = target[i] - error[i];
        }

        Cholesky.SolveLower(gain, projected, threads);
        Cholesky.SolveLower(gain, errors, threads);
        MatrixProduct.MultiplyTransposed(projected, errors, transposedWeights, accumulate: true, threads: threads);
        MatrixProduct.SymmetricUpdate(projected, inverseCorrelation, subtract: true, threads: threads);
    }
}
