using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Units;

/// <summary>What single units and all of them together do at words, in any network.</summary>
internal static class CellMeasures
{
    public static IEnumerable<Measurement> Of(Recording recording, UnitResponses chosen, UnitResponses measured)
    {
        yield return new Measurement(UnitNumber.ChangeAtContent, WordChanges.OfClass(recording, WordClass.Content).Mean);
        yield return new Measurement(UnitNumber.ChangeAtFunction, WordChanges.OfClass(recording, WordClass.Function).Mean);

        var language = recording.Language;
        var words = WordClasses.Spoken(language);
        var unit = chosen.BestUnit(language.AndWord, words);
        yield return new Measurement(UnitNumber.AndUnitAtAnd, measured.Means[language.AndWord, unit]);
        yield return new Measurement(UnitNumber.AndUnitAtSecond, Second(measured, unit, language.AndWord, words));
        yield return new Measurement(UnitNumber.WordsWithUnit, words.Count(word => measured.Margin(chosen.BestUnit(word, words), word, words) > 0));
    }

    /// <summary>The unit for `and` when the words are permuted over all places but BEGIN and END: whatever unit is best then, is so by chance.</summary>
    public static IEnumerable<Measurement> OfShuffledWords(Recording recording, ulong seed)
    {
        var language = recording.Language;
        var words = WordClasses.Spoken(language);
        var places = Enumerable.Range(0, recording.Steps.Length).Where(i => recording.Steps[i].Position > 0 && recording.Steps[i].WordsToEnd > 0).ToArray();
        var labels = recording.Steps.Select(step => step.Word).ToArray();
        var permuted = places.Select(place => labels[place]).ToArray();
        new RandomStream(seed, "units/shuffled words").Shuffle<int>(permuted);
        for (var i = 0; i < places.Length; i++)
        {
            labels[places[i]] = permuted[i];
        }

        var (shuffledChosen, shuffledMeasured) = Halves(recording, labels);
        var shuffled = shuffledChosen.BestUnit(language.AndWord, words);
        yield return new Measurement(UnitNumber.ShuffledAndUnitAtAnd, shuffledMeasured.Means[language.AndWord, shuffled]);
        yield return new Measurement(UnitNumber.ShuffledAndUnitAtSecond, Second(shuffledMeasured, shuffled, language.AndWord, words));
    }

    /// <summary>Responses on the sentences of even and of odd number; both halves hold as many sentences of either kind.</summary>
    internal static (UnitResponses Chosen, UnitResponses Measured) Halves(Recording recording, IReadOnlyList<int>? labels = null) =>
        (UnitResponses.Of(recording, step => step.Sentence % 2 == 0, labels), UnitResponses.Of(recording, step => step.Sentence % 2 == 1, labels));

    /// <summary>A unit's response to the strongest of the other words.</summary>
    internal static double Second(UnitResponses responses, int unit, int word, IReadOnlyList<int> words) =>
        responses.Means[word, unit] - responses.Margin(unit, word, words);
}
