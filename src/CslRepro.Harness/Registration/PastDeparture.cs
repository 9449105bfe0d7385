namespace CslRepro.Harness.Registration;

/// <summary>A change of a rule after its results were known, from before there was a register: taken from the repository's history.</summary>
/// <param name="Claim">The claim's identifier at that time; "*" for all claims.</param>
/// <param name="Commit">The commit that made the change.</param>
/// <param name="Kind">What was changed: rule, limit, measure, control, seeds, judging.</param>
/// <param name="Before">What was asked before.</param>
/// <param name="After">What was asked then.</param>
/// <param name="Reason">The reason that the history gives.</param>
/// <param name="KnownResult">The number or verdict that was known.</param>
/// <param name="VerdictMoved">How the verdict moved; "no" if it did not.</param>
/// <param name="Note">What else a reader should know; may be empty.</param>
public sealed record PastDeparture(
    string Claim, string Commit, string Kind, string Before, string After, string Reason, string KnownResult, string VerdictMoved, string Note);
