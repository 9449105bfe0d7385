using System.Globalization;
using CslRepro.Corpora;

namespace CslRepro.Explorer;

/// <summary>Which sentences a page shows: test sentences, about one object and two in the paper's proportion of 3 to 7.</summary>
internal static class TestSentences
{
    /// <summary>The most states that a page shows.</summary>
    public const int MaxStates = 100_000;

    /// <summary>The paper's number.</summary>
    public const int Default = 1000;

    /// <summary>The corpus of a seed with as many test sentences. What is trained on does not depend on how many these are.</summary>
    /// <param name="objects">Number of objects, 3 ... 50.</param>
    /// <param name="seed">The corpus' seed.</param>
    /// <param name="sentences">How many test sentences, 1 or more.</param>
    /// <returns>The corpus; beyond the paper's 300, its one-object test sentences are as many as the training set leaves, the rest have two objects.</returns>
    public static Corpus Corpus(int objects, ulong seed, int sentences)
    {
        var defaults = new CorpusSettings { Objects = objects, Seed = seed };
        var untrained = Language.Create(objects).OneObjectSentences.Count - defaults.OneObjectTrain;
        var oneObject = Math.Min(sentences * 3L / 10, Math.Max(defaults.OneObjectTest, untrained));
        return CorpusGenerator.Generate(defaults with { OneObjectTest = (int)oneObject, TwoObjectTest = sentences - (int)oneObject });
    }

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
