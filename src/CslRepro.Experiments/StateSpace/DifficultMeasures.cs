using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// Errors on 10,000 fresh sentences of two objects (figure 16): how much more often they happen where a position stands next to `and`, as the last
/// words before it or the first ones after it, and the other object has none.
/// </summary>
internal static class DifficultMeasures
{
    public const int SentenceCount = 10_000;

    public static string LogOdds(string error, string position) => $"log-odds-{error}-{position}";

    /// <summary>The same for sentences that name this position alone, wherever in its clause.</summary>
    public static string LogOddsAnywhere(string error, string position) => $"log-odds-{error}-{position}-anywhere";

    /// <summary>Of the sentences with this position alone, next to `and`: the share whose answer is valid and not exact.</summary>
    public static string ValidOnly(string position) => $"valid-only-{position}";

    /// <summary>The share whose answer is valid, not exact, and has both objects at this position.</summary>
    public static string BothThere(string position) => $"both-there-{position}";

    public static IReadOnlyList<Example> Examples(TrainedInstance instance) => Examples(instance.Corpus, instance.Result.Seed);

    public static IReadOnlyList<Example> Examples(Corpus corpus, ulong seed)
    {
        // The same seed gives the same training set, whatever the size of the test set.
        var settings = new CorpusSettings { Objects = corpus.Objects, Seed = seed, OneObjectTest = 0, TwoObjectTest = SentenceCount };
        return CorpusGenerator.Generate(settings).Test;
    }

    public static IEnumerable<Measurement> Of(TrainedInstance instance)
    {
        var examples = Examples(instance);
        var sentences = TrainingData.Sentences(examples);
        var outputs = instance.Network.Predict(sentences);
        var evaluation = Evaluation.Of(instance.Corpus.Language, examples, outputs);
        var positions = instance.Corpus.Language.Positions;
        bool[][] Sentences(Func<Sentence, int, bool> isMeant) =>
            [.. Enumerable.Range(0, positions.Count).Select(position => examples.Select(example => isMeant(example.Sentence, position)).ToArray())];

        var (isNext, isAlone) = (Sentences(IsNextToAnd), Sentences(IsOnlyPosition));
        var reader = new SceneReader(instance.Corpus.Language);
        for (var position = 0; position < positions.Count; position++)
        {
            int[] validOnly = [.. Enumerable.Range(0, examples.Count).Where(i => isNext[position][i] && evaluation.Valid[i] && !evaluation.Exact[i])];
            double count = isNext[position].Count(isThere => isThere);
            yield return new Measurement(ValidOnly(positions[position]), validOnly.Length / count);
            yield return new Measurement(
                BothThere(positions[position]), validOnly.Count(i => AreBothAt(reader.Read(outputs.Row(i)), position)) / count);
        }

        foreach (var (name, right) in new[] { ("valid", evaluation.Valid), ("exact", evaluation.Exact) })
        {
            var errors = right.Select(isRight => !isRight).ToArray();
            for (var position = 0; position < positions.Count; position++)
            {
                yield return new Measurement(LogOdds(name, positions[position]), OddsRatio.Of(isNext[position], errors).LogRatio);
                yield return new Measurement(LogOddsAnywhere(name, positions[position]), OddsRatio.Of(isAlone[position], errors).LogRatio);
            }
        }
    }

    /// <summary>Whether an answer puts both objects at one position.</summary>
    public static bool AreBothAt(Scene scene, int position) => scene.First.Position == position && scene.Second.Position == position;

    /// <summary>Whether a sentence of two objects names this position for one of them and none for the other.</summary>
    public static bool IsOnlyPosition(Sentence sentence, int position) => sentence.Second is { } second
        && ((sentence.First.Stated.Position == position && second.Stated.Position == ObjectDescription.Absent)
            || (second.Stated.Position == position && sentence.First.Stated.Position == ObjectDescription.Absent));

    /// <summary>
    /// Whether the only position of a sentence of two objects stands next to `and`: at the end of the first clause, or in the phrase that the second
    /// begins with.
    /// </summary>
    public static bool IsNextToAnd(Sentence sentence, int position) => IsOnlyPosition(sentence, position)
        && (sentence.First.Stated.Position == position ? sentence.First.Roles[^1] : sentence.Second!.Roles[2]) == WordRole.Position;
}
