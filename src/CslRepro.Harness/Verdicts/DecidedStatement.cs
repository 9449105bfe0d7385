namespace CslRepro.Harness.Verdicts;

/// <summary>A statement with its decision.</summary>
/// <param name="Hypotheses">Its decided hypotheses.</param>
/// <param name="Decision">Supported if all of them are, corrected for the number of statements beside it; refuted if one of them is.</param>
public sealed record DecidedStatement(Statement Statement, IReadOnlyList<DecidedHypothesis> Hypotheses, Decision Decision);
