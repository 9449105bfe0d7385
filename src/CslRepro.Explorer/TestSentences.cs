using System.Globalization;
using CslRepro.Corpora;

namespace CslRepro.Explorer;

/// <summary>The sentences whose states a page shows.</summary>
internal static class TestSentences
{
    /// <summary>The most states that a page shows.</summary>
    public const int MaxStates = 100_000;

    /// <summary>The paper's number.</summary>
    public const int Default = 1000;

    /// <summary>The states of a corpus' test sentences.</summary>
    /// <exception cref="ArgumentException">There are more states than a page shows.</exception>
    public static StateTable States(Corpus corpus)
    {
        var twoObjects = corpus.Train.Count(example => example.Sentence.Second is not null);
        var table = StateTable.Of(corpus.Language, corpus.Test, (double)twoObjects / corpus.Train.Length);
        return table.Count <= MaxStates
            ? table
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{corpus.Test.Length} sentences have {table.Count} different states, but the explorer shows at most {MaxStates}; " +
                    $"ask for fewer sentences."));
    }
}
