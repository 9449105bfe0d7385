namespace CslRepro.Harness.Registration;

/// <summary>A change of a rule after it had decided its claim.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="From">Digest of the rule before.</param>
/// <param name="To">Digest of the rule after.</param>
/// <param name="Changed">The parts that changed, by their names in the rule.</param>
/// <param name="Reason">Why.</param>
public sealed record Departure(string Claim, string From, string To, IReadOnlyList<string> Changed, string Reason);
