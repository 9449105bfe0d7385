namespace CslRepro.Calibration;

/// <summary>How often a planted truth was decided each way.</summary>
/// <param name="Decisions">Simulated decisions.</param>
/// <param name="Supported">How many supported the hypothesis.</param>
/// <param name="Refuted">How many refuted it.</param>
/// <param name="Seeds">Seeds until decided, in all; those of the last look where nothing was.</param>
internal sealed record Tally(int Decisions, int Supported, int Refuted, long Seeds)
{
    public double MeanSeeds => (double)Seeds / Decisions;
}
