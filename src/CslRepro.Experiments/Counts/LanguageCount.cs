namespace CslRepro.Experiments.Counts;

/// <summary>The size of the language of n objects.</summary>
/// <param name="Objects">n.</param>
/// <param name="Sentences">Distinct one-object sentences, enumerated.</param>
/// <param name="Pairs">Two-object sentences.</param>
/// <param name="Derivations">Derivations of all one-object sentences together: equal to their number if none can be derived twice.</param>
/// <param name="ParsedBack">One-object sentences whose words parse back to themselves.</param>
/// <param name="Words">Size of the vocabulary V.</param>
/// <param name="Outputs">Number of outputs D.</param>
public sealed record LanguageCount(int Objects, int Sentences, long Pairs, int Derivations, int ParsedBack, int Words, int Outputs);
