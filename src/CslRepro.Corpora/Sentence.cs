using System.Collections.Immutable;

namespace CslRepro.Corpora;

/// <summary>
/// A sentence about one object or two: BEGIN clause END, or BEGIN clause and clause END (section 2.4, figure 4).
/// Two sentences are equal when their words are.
/// </summary>
public sealed record Sentence
{
    /// <summary>Makes a sentence of one clause or two.</summary>
    /// <param name="second">The second clause, or null for a one-object sentence.</param>
    public Sentence(Language language, Clause first, Clause? second = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(first);
        First = first;
        Second = second;
        Words = second is null
            ? [language.BeginWord, .. first.Words, language.EndWord]
            : [language.BeginWord, .. first.Words, language.AndWord, .. second.Words, language.EndWord];
    }

    /// <summary>The first clause, which speaks of slot 1.</summary>
    public Clause First { get; }

    /// <summary>The second clause, which speaks of slot 2, or null in a one-object sentence.</summary>
    public Clause? Second { get; }

    /// <summary>All words from BEGIN to END, as indices into <see cref="Language.Words"/>.</summary>
    public ImmutableArray<int> Words { get; }

    /// <summary>What the sentence says; slot 2 of a one-object sentence is <see cref="ObjectDescription.Nothing"/>.</summary>
    public Scene Stated => new(First.Stated, Second?.Stated ?? ObjectDescription.Nothing);

    /// <inheritdoc/>
    public bool Equals(Sentence? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Second);

    /// <summary>The sentence as text, which <see cref="SentenceParser"/> reads back.</summary>
    /// <returns>The words from BEGIN to END with a space between.</returns>
    public string Text(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join(' ', Words.Select(word => language.Words[word]));
    }
}
