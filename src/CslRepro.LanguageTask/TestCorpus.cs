using CslRepro.Corpora;

namespace CslRepro.LanguageTask;

/// <summary>Corpora with any number of test sentences, about one object and two in the paper's proportion of 3 to 7.</summary>
public static class TestCorpus
{
    /// <summary>The corpus of a seed with as many test sentences. What is trained on does not depend on how many these are.</summary>
    /// <param name="objects">Number of objects, 3 ... 50.</param>
    /// <param name="seed">The corpus' seed.</param>
    /// <param name="sentences">How many test sentences, 1 or more.</param>
    /// <returns>The corpus; beyond the paper's 300, its one-object test sentences are as many as the training set leaves, the rest have two objects.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static Corpus Of(int objects, ulong seed, int sentences)
    {
        var defaults = new CorpusSettings { Objects = objects, Seed = seed };
        var untrained = Language.Create(objects).OneObjectSentences.Count - defaults.OneObjectTrain;
        var oneObject = Math.Min(sentences * 3L / 10, Math.Max(defaults.OneObjectTest, untrained));
        return CorpusGenerator.Generate(defaults with { OneObjectTest = (int)oneObject, TwoObjectTest = sentences - (int)oneObject });
    }
}
