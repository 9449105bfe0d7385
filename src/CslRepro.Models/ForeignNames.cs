namespace CslRepro.Models;

/// <summary>How the words and outputs of a network that another program trained lie to ours.</summary>
/// <param name="WordCount">How many words the network has; there may be some that we have not.</param>
/// <param name="Words">For each of our words its place in the network's one-hot vector, 0 ... <paramref name="WordCount"/> - 1.</param>
/// <param name="Outputs">For each of our D outputs its place among the network's D, 0 ... D - 1.</param>
public sealed record ForeignNames(int WordCount, IReadOnlyList<int> Words, IReadOnlyList<int> Outputs);
