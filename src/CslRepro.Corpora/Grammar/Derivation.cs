using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>One way to derive some words from the clause symbol.</summary>
/// <param name="Form">Which expansion of the clause symbol, counted from 0.</param>
/// <param name="Words">The words.</param>
internal sealed record Derivation(int Form, ImmutableArray<DerivedWord> Words);
