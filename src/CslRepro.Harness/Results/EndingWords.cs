using System.Globalization;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>Why a claim asked for no more seeds, in words.</summary>
internal static class EndingWords
{
    /// <summary>A clause, such as "no more seeds are needed".</summary>
    /// <param name="claim">The claim.</param>
    public static string Of(ClaimRecord claim) => claim.Ending switch
    {
        Ending.Settled when claim.Verdict.Observation is Observation.Undecided => "more seeds would leave it open",
        Ending.Settled => "no more seeds are needed",
        Ending.LooksEnded => "the last registered look was taken",
        Ending.BudgetEnded => Next("too dear for this profile", claim.NextLook),
        Ending.NotYet => Next("not yet: interrupted, and the same command goes on from its store", claim.NextLook),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Ending, "There is no such ending."),
    };

    private static string Next(string why, NextLook? look) => look is null ? why : string.Create(
        CultureInfo.InvariantCulture,
        $"{why}; {look.Seeds} seeds take {look.MultiplyAdds:0.#E+0} more multiply-adds, of {look.Budget:0.#E+0} that the claim is granted");
}
