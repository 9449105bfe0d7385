using CslRepro.Corpora;

namespace CslRepro.Experiments.LearningCurves;

/// <summary>
/// Sentences that state a combination of concepts of which training had none. Whoever keeps combinations as wholes, as the theoretical model of section 2.4.3
/// does, has nothing to say to them; whoever takes them apart may have met each concept by itself.
/// </summary>
internal static class UnseenCombinations
{
    /// <summary>Finds them.</summary>
    /// <param name="train">What was learnt.</param>
    /// <param name="test">What is asked.</param>
    /// <returns>For each asked sentence whether what one of its clauses states was stated by no clause of the training, in either slot.</returns>
    public static bool[] Of(IReadOnlyList<Example> train, IReadOnlyList<Example> test)
    {
        var seen = train.SelectMany(Stated).ToHashSet();
        return [.. test.Select(example => Stated(example).Any(stated => !seen.Contains(stated)))];
    }

    private static IEnumerable<ObjectDescription> Stated(Example example) => example.Sentence.Second is { } second
        ? [example.Sentence.First.Stated, second.Stated]
        : [example.Sentence.First.Stated];
}
