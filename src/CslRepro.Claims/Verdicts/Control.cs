namespace CslRepro.Claims.Verdicts;

/// <summary>
/// A run in which the claim should not hold, or a rival explanation. A control that behaves is evidence that the claim's test can fail.
/// </summary>
/// <param name="Purpose">What the control shows if it behaves.</param>
/// <param name="Hypothesis">What must be seen for it to behave, or what is reported where the question is open.</param>
/// <param name="MustHold">Whether the claim's verdict rests on it; otherwise it is reported as it comes out.</param>
public sealed record Control(string Purpose, Hypothesis Hypothesis, bool MustHold);
