namespace CslRepro.Harness.Verdicts;

/// <summary>A statement with what the runs say of its hypotheses.</summary>
/// <param name="Hypotheses">Those that were looked at.</param>
public sealed record MeasuredStatement(Statement Statement, IReadOnlyList<MeasuredHypothesis> Hypotheses)
{
    /// <summary>p-value for support, small when all hypotheses are supported; 1 if one is not measured.</summary>
    public double SupportP => Hypotheses.Count == Statement.Hypotheses.Count ? Hypotheses.Max(hypothesis => hypothesis.SupportP) : 1;
}
