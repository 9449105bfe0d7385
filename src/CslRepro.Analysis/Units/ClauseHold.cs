using CslRepro.Analysis.Recordings;

namespace CslRepro.Analysis.Units;

/// <summary>
/// How long a unit holds which clause is read. Its two sides meet halfway between its mean values in the words of the first clause and in those of the second;
/// where these means are equal, every value is on the first clause's side.
/// </summary>
/// <param name="Unbroken">
/// Share of the sentences of two clauses in which the unit is on the second clause's side after every word from that clause's first one to END, in [0, 1].
/// </param>
/// <param name="EndOfTwo">Share of the same sentences in which it is on that side after END, in [0, 1].</param>
/// <param name="EndOfOne">Share of the sentences of one clause in which it is on that side after END, in [0, 1]; 0 if it holds the clause up to END.</param>
public sealed record ClauseHold(double Unbroken, double EndOfTwo, double EndOfOne)
{
    /// <summary>Measures a unit.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="words">The words whose mean values tell the sides, of <see cref="ClauseSeparation.WordsOf"/>.</param>
    /// <param name="clauses">The clause of each, 0 or 1: its own, or permuted ones for controls.</param>
    /// <param name="include">Which sentences are measured, by their place in the recording.</param>
    /// <exception cref="ArgumentException">There is not one clause a word, a clause without words, or no measured sentence of one clause or of two.</exception>
    public static ClauseHold Of(
        Recording recording, int unit, IReadOnlyList<RecordedStep> words, IReadOnlyList<int> clauses, Func<int, bool> include)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentNullException.ThrowIfNull(include);
        if (words.Count != clauses.Count)
        {
            throw new ArgumentException($"There are {words.Count} words, but {clauses.Count} clauses.", nameof(clauses));
        }

        var first = MeanOf(0);
        var second = MeanOf(1);
        var middle = (first + second) / 2;
        var sign = Math.Sign(second - first);
        var measured = recording.Steps.Where(step => include(step.Sentence)).GroupBy(step => step.Sentence).Select(sentence => sentence.ToArray()).ToArray();
        var two = measured.Where(sentence => sentence.Any(step => step.Part == SentencePart.SecondClause)).ToArray();
        var one = measured.Where(sentence => sentence.All(step => step.Part != SentencePart.SecondClause)).ToArray();
        if (one.Length == 0 || two.Length == 0)
        {
            throw new ArgumentException("Sentences of one clause and of two are needed.", nameof(include));
        }

        return new ClauseHold(
            Share(two, sentence => sentence.Where(step => step.Part is SentencePart.SecondClause or SentencePart.End).All(OnSecondSide)),
            Share(two, sentence => OnSecondSide(sentence[^1])),
            Share(one, sentence => OnSecondSide(sentence[^1])));

        double MeanOf(int clause)
        {
            var values = words.Where((_, word) => clauses[word] == clause).Select(word => (double)recording.States[word.Row, unit]);
            return values.Any() ? values.Average() : throw new ArgumentException($"No word is of the clause {clause}.", nameof(clauses));
        }

        bool OnSecondSide(RecordedStep step) => sign * (recording.States[step.Row, unit] - middle) > 0;
    }

    private static double Share(RecordedStep[][] sentences, Func<RecordedStep[], bool> holds) => (double)sentences.Count(holds) / sentences.Length;
}
