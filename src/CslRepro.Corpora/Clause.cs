using System.Collections.Immutable;

namespace CslRepro.Corpora;

/// <summary>
/// What is said about one object: a derivation of S1 in figure 4. Clauses are made by <see cref="Language.Create"/>;
/// two clauses are equal when their words are.
/// </summary>
public sealed record Clause
{
    internal Clause(int index, int form, ImmutableArray<int> words, ImmutableArray<WordRole> roles, ObjectDescription stated)
    {
        Index = index;
        Form = form;
        Words = words;
        Roles = roles;
        Stated = stated;
    }

    /// <summary>The place in <see cref="Language.Clauses"/>.</summary>
    public int Index { get; }

    /// <summary>Which expansion of S1, 0 ... 4 in the order of figure 4.</summary>
    public int Form { get; }

    /// <summary>The words, as indices into <see cref="Language.Words"/>.</summary>
    public ImmutableArray<int> Words { get; }

    /// <summary>For each word, which characteristic it states.</summary>
    public ImmutableArray<WordRole> Roles { get; }

    /// <summary>What the clause says about its object.</summary>
    public ObjectDescription Stated { get; }

    /// <inheritdoc/>
    public bool Equals(Clause? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in Words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    /// <summary>The clause as people write it.</summary>
    /// <returns>The words with a space between.</returns>
    public string Text(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join(' ', Words.Select(word => language.Words[word]));
    }
}
