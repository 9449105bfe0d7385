using System.Collections.Immutable;
using CslRepro.Numerics;

namespace CslRepro.Corpora;

/// <summary>
/// Makes a corpus from a seed (section 2.5, and where the paper is silent the authors' program).
/// <list type="bullet">
/// <item>One-object sentences: all of them in random order; the first ones train, the next ones validate, the <em>last</em>
/// ones test. If train and test together are more than there are, as for n = 3 (300 + 300 of 516), they overlap: the
/// authors' slicing does so too.</item>
/// <item>Two-object sentences: drawn without replacement among all pairs, so that the splits are disjoint.</item>
/// <item>Scenes: what a clause leaves unsaid is uniform; for a one-object sentence slot 2 is with probability 1/2 empty,
/// else a whole random object.</item>
/// </list>
/// The choice of one-object sentences, that of two-object sentences and the scenes of each split have a random stream each.
/// </summary>
public static class CorpusGenerator
{
    /// <summary>Raised whenever the same settings would give another corpus.</summary>
    public const int Version = 1;

    /// <summary>Makes the corpus of some settings.</summary>
    /// <param name="settings">Number of objects, seed and sizes.</param>
    /// <returns>The corpus, the same on every machine.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is negative or more than there are sentences, or the number of objects is outside 3 ... 50.
    /// </exception>
    public static Corpus Generate(CorpusSettings settings) => Generate(settings, LanguageFamily.Paper);

    /// <summary>Generates a corpus of another grammar. Its file format holds the paper's languages alone.</summary>
    /// <param name="settings">Numbers of objects and sentences, and the seed.</param>
    /// <param name="family">The languages.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language has not so many objects or sentences.</exception>
    public static Corpus Generate(CorpusSettings settings, LanguageFamily family)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(family);
        var language = family.Of(settings.Objects);
        Check(settings, language);

        var single = language.OneObjectSentences.ToArray();
        Stream("one-object sentences").Shuffle<Sentence>(single);
        var validationEnd = settings.OneObjectTrain + settings.OneObjectValidation;
        var pairs = new DistinctNumbers(language.PairCount, Stream("two-object sentences"));

        // Test before validation, so that the size of the validation set changes neither training nor test.
        var train = Split("train", single.AsSpan(0, settings.OneObjectTrain), settings.TwoObjectTrain);
        var test = Split("test", single.AsSpan(single.Length - settings.OneObjectTest), settings.TwoObjectTest);
        var validation = Split("validation", single.AsSpan(settings.OneObjectTrain..validationEnd), settings.TwoObjectValidation);
        return new Corpus(language, settings.Seed, train, validation, test);

        RandomStream Stream(string purpose) => new(settings.Seed, $"corpus/{settings.Objects} objects/{purpose}");

        ImmutableArray<Example> Split(string name, ReadOnlySpan<Sentence> oneObject, int twoObject)
        {
            var scenes = new SceneSampler(language, Stream($"scenes/{name}"));
            var examples = ImmutableArray.CreateBuilder<Example>(oneObject.Length + twoObject);
            foreach (var sentence in oneObject)
            {
                examples.Add(new Example(sentence, scenes.Next(sentence)));
            }

            for (var i = 0; i < twoObject; i++)
            {
                var sentence = language.Pair(pairs.Next());
                examples.Add(new Example(sentence, scenes.Next(sentence)));
            }

            return examples.MoveToImmutable();
        }
    }

    private static void Check(CorpusSettings settings, Language language)
    {
        var single = language.OneObjectSentences.Count;
        Require(settings.OneObjectTrain, single, nameof(settings.OneObjectTrain));
        Require(settings.OneObjectTest, single, nameof(settings.OneObjectTest));
        Require(settings.OneObjectValidation, single - settings.OneObjectTrain, nameof(settings.OneObjectValidation));
        Require(settings.TwoObjectTrain, language.PairCount, nameof(settings.TwoObjectTrain));
        Require(settings.TwoObjectTest, language.PairCount - settings.TwoObjectTrain, nameof(settings.TwoObjectTest));
        Require(settings.TwoObjectValidation, language.PairCount - settings.TwoObjectTrain - settings.TwoObjectTest, nameof(settings.TwoObjectValidation));

        void Require(int asked, long there, string name)
        {
            if (asked < 0 || asked > there)
            {
                throw new ArgumentOutOfRangeException(
                    name, asked, $"For {language.Objects} objects it must lie in 0 ... {there}, the number of sentences left.");
            }
        }
    }
}
