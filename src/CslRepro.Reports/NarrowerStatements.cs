using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports;

/// <summary>The heading over a claim's narrower statements.</summary>
internal static class NarrowerStatements
{
    /// <summary>What they are: parts of the statement, or the statement with something filled in that the paper leaves open.</summary>
    /// <param name="claim">The claim.</param>
    public static string Title(ClaimRecord claim) =>
        claim.Verdict.Observation == Observation.Underspecified ? "With what the paper leaves open filled in" : "Narrower statements";
}
