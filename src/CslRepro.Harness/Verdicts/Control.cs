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

    /// <summary>A control that the claim's verdict rests on.</summary>
    /// <param name="purpose">What the control shows if it behaves.</param>
    /// <param name="hypothesis">What must be seen for it to behave.</param>
    public static Control Required(string purpose, Hypothesis hypothesis) => new(purpose, hypothesis, true);

    /// <summary>A control that is reported as it comes out.</summary>
    /// <param name="purpose">What the control shows, or asks.</param>
    /// <param name="hypothesis">What is looked at.</param>
    public static Control Reported(string purpose, Hypothesis hypothesis) => new(purpose, hypothesis, false);
}
