using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Audit;

/// <summary>A claim with everything that an auditor follows from it.</summary>
/// <param name="Record">Verdict, numbers, rule, scope, controls, as approved.</param>
/// <param name="Test">The test that decides it.</param>
/// <param name="Decision">Source lines that turn results into the verdict.</param>
/// <param name="Experiments">Source lines of the experiments and probes that it reads, and of their training.</param>
/// <param name="Measures">Source lines of the measures, models and arithmetic below them.</param>
/// <param name="Figures">Its figures, by name.</param>
/// <param name="Snapshot">Path of its approved snapshot.</param>
/// <param name="LastChange">Date and commit of the snapshot's last change; empty outside of a repository.</param>
public sealed record AuditedClaim(
    ClaimRecord Record,
    string Test,
    IReadOnlyList<CodePlace> Decision,
    IReadOnlyList<CodePlace> Experiments,
    IReadOnlyList<CodePlace> Measures,
    IReadOnlyList<string> Figures,
    string Snapshot,
    string LastChange);
