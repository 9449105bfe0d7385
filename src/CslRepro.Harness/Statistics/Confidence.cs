namespace CslRepro.Harness.Statistics;

/// <summary>The one confidence level of the harness, written down before any run.</summary>
public static class Confidence
{
    /// <summary>Level of every interval.</summary>
    public const double Level = 0.95;

    /// <summary>Largest adjusted one-sided p-value that decides a hypothesis: half of 1 - <see cref="Level"/>.</summary>
    public const double Alpha = (1 - Level) / 2;
}
