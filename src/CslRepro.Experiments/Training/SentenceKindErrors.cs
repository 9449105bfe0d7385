using CslRepro.Corpora;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.Training;

/// <summary>The valid errors on sentences of one object and of two by themselves, in [0, 1].</summary>
/// <param name="One">That of one-object sentences.</param>
/// <param name="Two">That of two-object sentences.</param>
internal readonly record struct SentenceKindErrors(double One, double Two)
{
    /// <summary>Divides a judgement by kind of sentence.</summary>
    /// <param name="evaluation">The judgement of all sentences.</param>
    /// <param name="examples">The sentences; at least one of each kind.</param>
    public static SentenceKindErrors Of(Evaluation evaluation, IReadOnlyList<Example> examples)
    {
        double InvalidShare(bool two)
        {
            var kind = Enumerable.Range(0, evaluation.Sentences).Where(i => examples[i].Sentence.Second is not null == two).ToArray();
            return (double)kind.Count(i => !evaluation.Valid[i]) / kind.Length;
        }

        return new SentenceKindErrors(InvalidShare(false), InvalidShare(true));
    }

    /// <summary>
    /// By how much the error on two objects exceeds what two clauses would give that fail as often as a one-object sentence does, and independently:
    /// e₂ - (1 - (1 - e₁)²). Above 0, two objects are harder than one and one more.
    /// </summary>
    public double Excess => Two - (One * (2 - One));
}
