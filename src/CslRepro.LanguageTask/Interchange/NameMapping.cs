namespace CslRepro.LanguageTask.Interchange;

/// <summary>How the inputs and outputs of a network that was trained elsewhere lie to ours.</summary>
/// <param name="Words">For each word in our order its place in the network's one-hot vector, counted from 0.</param>
/// <param name="Concepts">For each output in our order its place among the network's, counted from 0.</param>
/// <param name="SlotsByCount">Whether the first half of the outputs was taken for slot 1, as their names did not say.</param>
/// <param name="NeighboursDecided">Whether it was seen from the lines beside it that a value ("orange") is the category or the colour.</param>
public sealed record NameMapping(IReadOnlyList<int> Words, IReadOnlyList<int> Concepts, bool SlotsByCount, bool NeighboursDecided)
{
    /// <summary>The mapping in a sentence, for people.</summary>
    /// <returns>Such as "words in our order; 11 of 22 concepts mapped by name".</returns>
    public override string ToString() =>
        $"words: {Describe(Words)}; concepts: {Describe(Concepts)}"
        + (SlotsByCount ? $", the first {Concepts.Count / 2} taken for slot 1" : "")
        + (NeighboursDecided ? ", \"orange\" told apart by its neighbours" : "");

    private static string Describe(IReadOnlyList<int> places)
    {
        var moved = places.Where((place, index) => place != index).Count();
        return moved == 0 ? "our order" : $"mapped by name, {moved} of {places.Count} stand elsewhere";
    }
}
