namespace CslRepro.Harness.Looks;

/// <summary>The look that was not taken.</summary>
/// <param name="Seeds">Its number of seeds.</param>
/// <param name="MultiplyAdds">What it takes beyond the runs that are there.</param>
/// <param name="Budget">What the profile grants the claim in all.</param>
public sealed record NextLook(int Seeds, long MultiplyAdds, long Budget);
