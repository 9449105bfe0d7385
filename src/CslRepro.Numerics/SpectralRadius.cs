using System.Globalization;

namespace CslRepro.Numerics;

/// <summary>
/// The spectral radius of a real matrix: the largest modulus of its eigenvalues, with the same bits on every machine.
/// <para>
/// By Gelfand's formula ρ = lim ‖A^m‖^(1/m), with m = 2^k reached by k squarings: every squaring is one matrix product, which is
/// what this library is fast and exact at, while an eigenvalue solver of a general library is slower (Hessenberg and QR steps
/// run mostly on vectors) and its bits depend on its version and the machine. Powers are scaled by powers of two, which is
/// exact; ‖.‖ is Frobenius' norm.
/// </para>
/// <para>
/// The estimate falls towards ρ from above with a relative error of about ln C / m, where C measures how far from normal the
/// matrix is. c = max 2^j (ln ρ_j-1 - ln ρ_j) over all steps j so far is an estimate of ln C, and the iteration stops
/// when c / 2^k is at most the tolerance. Rounding adds little: an error made at step k counts 2^-k. For eigenvalues that are
/// themselves ill-conditioned (a defective dominant one) no method in double precision does better than a
/// perturbation of A by its rounding errors allows.
/// </para>
/// </summary>
public static class SpectralRadius
{
    /// <summary>More squarings could not change a double.</summary>
    private const int MostSquarings = 60;

    private const double Ln2 = 0.693147180559945309417;

    /// <summary>The spectral radius.</summary>
    /// <param name="matrix">n x n, finite; left as it is.</param>
    /// <param name="relativeTolerance">When to stop: about the relative error of the result, at least 1e-14. Each factor of 2 costs one product.</param>
    /// <param name="threads">How many threads may work at it, 1 or more; no bit depends on it.</param>
    /// <returns>0 or more; exactly 0 for a matrix of no rows and for one whose power vanishes.</returns>
    /// <exception cref="ArgumentException">The matrix is not square or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is below 1e-14 or not below 1.</exception>
    public static double Of(Matrix<double> matrix, double relativeTolerance = 1e-10, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Rows != matrix.Columns)
        {
            throw new ArgumentException($"Only a square matrix has a spectral radius, got {matrix.Rows} x {matrix.Columns}.", nameof(matrix));
        }

        if (!(relativeTolerance >= 1e-14 && relativeTolerance < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(relativeTolerance), relativeTolerance, "The tolerance must be at least 1e-14 and below 1.");
        }

        var power = matrix.Copy();
        var next = new Matrix<double>(matrix.Rows, matrix.Rows);

        // A^(2^k) = 2^(2^k * binaryLogarithm) * power, where power's largest element is between 1 and 2.
        var binaryLogarithm = 0.0;
        var weight = 1.0;
        var previous = double.NaN;
        var constant = 0.0;
        for (var k = 0; ; k++)
        {
            if (!TryNormalise(power, out var exponent))
            {
                return 0;
            }

            binaryLogarithm += exponent * weight;
            var estimate = (binaryLogarithm * Ln2) + (ExactMath.Log(FrobeniusNorm(power)) * weight);
            if (k > 0)
            {
                constant = Math.Max(constant, Math.Abs(previous - estimate) / weight);
                if (constant * weight <= relativeTolerance || k == MostSquarings)
                {
                    return ExactMath.Exp(estimate);
                }
            }

            previous = estimate;
            MatrixProduct.Multiply(power, power, next, threads: threads);
            (power, next) = (next, power);
            weight *= 0.5;
        }
    }

    /// <summary>Scales by a power of two so that the largest magnitude is in [1, 2); false for a matrix of zeros.</summary>
    private static bool TryNormalise(Matrix<double> matrix, out int exponent)
    {
        var largest = 0.0;
        foreach (var element in matrix.Elements)
        {
            if (!double.IsFinite(element))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The matrix holds {element}."), nameof(matrix));
            }

            largest = Math.Max(largest, Math.Abs(element));
        }

        exponent = largest == 0 ? 0 : Math.ILogB(largest);
        if (largest == 0)
        {
            return false;
        }

        foreach (ref var element in matrix.Elements)
        {
            element = Math.ScaleB(element, -exponent);
        }

        return true;
    }

    /// <summary>The root of the sum of squares, in the order of the elements.</summary>
    private static double FrobeniusNorm(Matrix<double> matrix)
    {
        var sum = 0.0;
        foreach (var element in matrix.Elements)
        {
            sum = Math.FusedMultiplyAdd(element, element, sum);
        }

        return Math.Sqrt(sum);
    }
}
