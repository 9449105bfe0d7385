namespace CslRepro.Harness.Verdicts;

/// <summary>A statement with what the runs say of its hypotheses.</summary>
/// <param name="Hypotheses">Those that the evidence's profile plans runs for.</param>
public sealed record MeasuredStatement(Statement Statement, IReadOnlyList<MeasuredHypothesis> Hypotheses)
{
    /// <summary>p-value for support, small when all hypotheses are supported; 1 if one is not measured.</summary>
    public double SupportP => Hypotheses.Count == Statement.Hypotheses.Count ? Hypotheses.Max(hypothesis => hypothesis.SupportP) : 1;

    /// <summary>Measures a statement's hypotheses.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="evidence">The results of the experiments that it needs.</param>
    public static MeasuredStatement Of(Statement statement, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new(statement, [.. statement.Hypotheses.Select(hypothesis => hypothesis.Measure(evidence)).OfType<MeasuredHypothesis>()]);
    }
}
