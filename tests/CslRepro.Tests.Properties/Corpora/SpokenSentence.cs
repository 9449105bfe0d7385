using CslRepro.Corpora;

namespace CslRepro.Tests.Properties.Corpora;

/// <summary>A sentence with its language.</summary>
public sealed record SpokenSentence(Language Language, Sentence Sentence)
{
    public override string ToString() => $"{Language.Objects} objects: {Sentence.Text(Language)}";
}
