using System.Collections.Immutable;

namespace CslRepro.Corpora;

/// <summary>
/// Sentences with scenes, split into what is trained on, what decides when to stop, and what is tested on. In each split
/// the one-object sentences come first, which is the order of the authors' program. Immutable; two corpora are equal when
/// their checksums are.
/// </summary>
public sealed record Corpus
{
    private readonly Lazy<string> checksum;

    /// <summary>Puts a corpus together.</summary>
    /// <param name="seed">The seed it was generated from.</param>
    /// <param name="train">What models train on.</param>
    /// <param name="validation">What early stopping looks at.</param>
    /// <param name="test">What errors are measured on.</param>
    public Corpus(Language language, ulong seed, ImmutableArray<Example> train, ImmutableArray<Example> validation, ImmutableArray<Example> test)
    {
        ArgumentNullException.ThrowIfNull(language);
        Language = language;
        Seed = seed;
        Train = train;
        Validation = validation;
        Test = test;
        checksum = new Lazy<string>(() => CorpusFile.ChecksumOf(CorpusFile.Render(this)));
    }

    /// <summary>The language of the sentences.</summary>
    public Language Language { get; }

    /// <summary>Number of objects n.</summary>
    public int Objects => Language.Objects;

    /// <summary>The seed it was generated from.</summary>
    public ulong Seed { get; }

    /// <summary>What models train on.</summary>
    public ImmutableArray<Example> Train { get; }

    /// <summary>What early stopping looks at.</summary>
    public ImmutableArray<Example> Validation { get; }

    /// <summary>What errors are measured on.</summary>
    public ImmutableArray<Example> Test { get; }

    /// <summary>SHA-256 over the bytes of the corpus as a file (<see cref="CorpusFile"/>): 64 small hexadecimal digits.</summary>
    public string Checksum => checksum.Value;

    /// <inheritdoc/>
    public bool Equals(Corpus? other) => other is not null && Checksum == other.Checksum;

    /// <inheritdoc/>
    public override int GetHashCode() => Checksum.GetHashCode(StringComparison.Ordinal);
}
