namespace CslRepro.Models;

/// <summary>A network as it lay in its folder.</summary>
/// <param name="Words">Its vocabulary, in the order of the word numbers.</param>
/// <param name="Outputs">Its outputs' names, in order.</param>
public sealed record SavedNetwork(INetwork Network, IReadOnlyList<string> Words, IReadOnlyList<string> Outputs);
