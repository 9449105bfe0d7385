namespace CslRepro.Corpora.Grammar;

/// <summary>A word as a clause's derivation yields it.</summary>
/// <param name="Text">The word.</param>
/// <param name="Role">Which characteristic it states.</param>
/// <param name="Value">The characteristic's value, or 0 for a function word.</param>
internal readonly record struct DerivedWord(string Text, WordRole Role, int Value);
