using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// How much more often something happens among exposed things than among others: (a / b) / (c / d), each count with 1/2 added, so that empty cells do no harm
/// (J. B. S. Haldane, Annals of Human Genetics 20, 1956; F. J. Anscombe, Biometrika 43, 1956), with B. Woolf's interval (Annals of Human Genetics 19, 1955).
/// </summary>
/// <param name="LogRatio">The natural logarithm of the ratio.</param>
/// <param name="StandardError">The logarithm's standard error.</param>
public sealed record OddsRatio(double LogRatio, double StandardError)
{
    private const double NormalReach = 1.959963984540054;

    /// <summary>The ratio: 1 if exposure means nothing.</summary>
    public double Ratio => ExactMath.Exp(LogRatio);

    /// <summary>Lower end of the 95 % interval.</summary>
    public double Lower => ExactMath.Exp(LogRatio - (NormalReach * StandardError));

    /// <summary>Upper end of the 95 % interval.</summary>
    public double Upper => ExactMath.Exp(LogRatio + (NormalReach * StandardError));

    /// <summary>Compares counts.</summary>
    /// <param name="exposedCases">a: exposed things to which it happened.</param>
    /// <param name="exposedOthers">b: exposed things to which it did not.</param>
    /// <param name="otherCases">c: other things to which it happened.</param>
    /// <param name="otherOthers">d: other things to which it did not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static OddsRatio From(long exposedCases, long exposedOthers, long otherCases, long otherOthers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exposedCases);
        ArgumentOutOfRangeException.ThrowIfNegative(exposedOthers);
        ArgumentOutOfRangeException.ThrowIfNegative(otherCases);
        ArgumentOutOfRangeException.ThrowIfNegative(otherOthers);
        var (a, b, c, d) = (exposedCases + 0.5, exposedOthers + 0.5, otherCases + 0.5, otherOthers + 0.5);
        return new OddsRatio(ExactMath.Log(a / b) - ExactMath.Log(c / d), Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d)));
    }

    /// <summary>Counts and compares.</summary>
    /// <param name="exposed">For each thing whether it is exposed.</param>
    /// <param name="cases">For each thing whether it happened.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static OddsRatio Of(IReadOnlyList<bool> exposed, IReadOnlyList<bool> cases)
    {
        ArgumentNullException.ThrowIfNull(exposed);
        ArgumentNullException.ThrowIfNull(cases);
        LabelChecks.Require(exposed.Count, cases.Count);
        var counts = new long[4];
        for (var i = 0; i < exposed.Count; i++)
        {
            counts[(exposed[i] ? 0 : 2) + (cases[i] ? 0 : 1)]++;
        }

        return From(counts[0], counts[1], counts[2], counts[3]);
    }
}
