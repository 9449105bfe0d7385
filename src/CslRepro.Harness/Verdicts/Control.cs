namespace CslRepro.Harness.Verdicts;

/// <summary>
/// A run in which the claim should not hold, or a rival explanation. A control that behaves is evidence that the claim's test can fail.
/// </summary>
public sealed record Control
{
    private Control(string purpose, Hypothesis hypothesis, bool isRequired)
    {
        Purpose = purpose;
        Hypothesis = hypothesis;
        IsRequired = isRequired;
    }

    /// <summary>What the control shows if it behaves.</summary>
    public string Purpose { get; }

    /// <summary>What must be seen for it to behave, or what is reported where the question is open.</summary>
    public Hypothesis Hypothesis { get; }

    /// <summary>Whether the claim's verdict rests on it; otherwise it is reported as it comes out.</summary>
    public bool IsRequired { get; }

    /// <summary>
    /// Whether it is looked at over all seeds that decided the claim, where its conditions have them, and not over those of the first look: for a number that
    /// is to stand beside the claim's own.
    /// </summary>
    public bool IsOfAllSeeds { get; private init; }

    /// <summary>A control that the claim's verdict rests on.</summary>
    /// <param name="purpose">What the control shows if it behaves.</param>
    /// <param name="hypothesis">What must be seen for it to behave.</param>
    public static Control Required(string purpose, Hypothesis hypothesis) => new(purpose, hypothesis, true);

    /// <summary>A control that is reported as it comes out.</summary>
    /// <param name="purpose">What the control shows, or asks.</param>
    /// <param name="hypothesis">What is looked at.</param>
    public static Control Reported(string purpose, Hypothesis hypothesis) => new(purpose, hypothesis, false);

    /// <summary>A control that is reported as it comes out, over all seeds that decided the claim.</summary>
    /// <param name="purpose">What the control shows, or asks.</param>
    /// <param name="hypothesis">What is looked at, in conditions that the claim's own hypotheses have.</param>
    public static Control ReportedOfAllSeeds(string purpose, Hypothesis hypothesis) => new(purpose, hypothesis, false) { IsOfAllSeeds = true };

    /// <summary>The same control with another hypothesis.</summary>
    internal Control About(Hypothesis hypothesis) => new(Purpose, hypothesis, IsRequired) { IsOfAllSeeds = IsOfAllSeeds };
}
