using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group A: the task itself. All of it is counted, so nothing here is left to chance.</summary>
public static class TaskClaims
{
    private const string Group = "A: The task";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "task-sentence-count",
            Group = Group,
            Assertion = "The grammar gives 172 n one-object sentences for n objects: 688 for n = 4, and 473,344 two-object ones.",
            Place = "figure 4",
            PaperNumber = "688 and 473,344",
            Rule = "Enumerated counts are equal for n = 4, and for every n from 3 to 50 the count is 172 n.",
            Expected = Verdict.Reproduced,
            Reason = "Counting the derivations of figure 4's grammar gives these numbers, and no sentence has two derivations.",
            Needs = [TaskExperiment.Instance],
            Find = SentenceCount,
        },
        new Claim
        {
            Id = "task-dimensions",
            Group = Group,
            Assertion = "The basic corpus has 20 input words and 22 outputs.",
            Place = "section 2.4",
            PaperNumber = "20 and 22",
            Rule = "Counts at n = 4 are equal; for every n from 3 to 50 there are 2 (n + 7) outputs.",
            Expected = Verdict.Reproduced,
            Reason = "Counting words and concepts gives these numbers.",
            Needs = [TaskExperiment.Instance],
            Find = Dimensions,
        },
        new Claim
        {
            Id = "task-teacher-overinforms",
            Group = Group,
            Assertion = "The teacher shows more than the sentence says.",
            Place = "section 2.4.1, figure 3",
            Rule = "In every training set a positive share of the teachers' ones is not stated by the sentence, and none that is stated is missing.",
            Expected = Verdict.Reproduced,
            Reason = "What a sentence leaves unsaid is drawn at random and shown all the same.",
            Needs = [TaskExperiment.Instance],
            Find = TeacherOverinforms,
        },
        new Claim
        {
            Id = "task-split-disjoint",
            Group = Group,
            Assertion = "Training and test sets share no sentence.",
            Place = "section 2.5",
            Rule = "At n = 4 no training sentence of any seed stands in the test set.",
            Expected = Verdict.Reproduced,
            Reason = "The first and the last 300 of 688 shuffled one-object sentences do not overlap. They do at n = 3, where only 516 exist.",
            Needs = [TaskExperiment.Instance],
            Find = SplitDisjoint,
        },
    ];

    private static Finding SentenceCount(Evidence evidence)
    {
        var languages = evidence.Get(TaskExperiment.Instance).Languages;
        var basic = languages.Single(language => language.Objects == 4);
        var wrong = languages.Count(language => language.Sentences != 172 * language.Objects);
        var ambiguous = languages.Sum(language => language.Derivations - language.Sentences);
        var unparsed = languages.Sum(language => language.Sentences - language.ParsedBack);
        return new Finding(
            [
                Hypothesis.Equal("one-object sentences at n = 4", basic.Sentences, 688),
                Hypothesis.Equal("two-object sentences at n = 4", basic.Pairs, 473_344),
                Hypothesis.Equal("numbers of objects with another count than 172 n", wrong, 0),
            ],
            [
                Control.Required("No sentence can be derived in two ways.", Hypothesis.Equal("derivations beyond one a sentence, n = 3 ... 50", ambiguous, 0)),
                Control.Required("Every sentence parses back to itself.", Hypothesis.Equal("sentences that do not, n = 3 ... 50", unparsed, 0)),
            ],
            "n = 3 ... 50, all sentences enumerated",
            $"{basic.Sentences} one-object and {basic.Pairs} two-object sentences at n = 4.");
    }

    private static Finding Dimensions(Evidence evidence)
    {
        var basic = evidence.Get(TaskExperiment.Instance).Languages.Single(language => language.Objects == 4);
        var wrong = evidence.Get(TaskExperiment.Instance).Languages.Count(language => language.Outputs != 2 * (language.Objects + 7));
        return new Finding(
            [Hypothesis.Equal("words at n = 4", basic.Words, 20), Hypothesis.Equal("outputs at n = 4", basic.Outputs, 22)],
            [
                Control.Required(
                    "The dimensions grow with the objects as defined.",
                    Hypothesis.Equal("numbers of objects with another D than 2 (n + 7)", wrong, 0)),
            ],
            "n = 3 ... 50",
            $"V = {basic.Words}, D = {basic.Outputs} at n = 4.");
    }

    private static Finding TeacherOverinforms(Evidence evidence)
    {
        var corpora = evidence.Get(TaskExperiment.Instance).Corpora.Where(corpus => corpus.Objects == 4).ToArray();
        var share = (double)corpora.Sum(corpus => corpus.UnstatedOnes) / corpora.Sum(corpus => corpus.TeacherOnes);
        var without = corpora.Count(corpus => corpus.UnstatedOnes == 0);
        return new Finding(
            [
                Hypothesis.Exact("share of teacher ones that the sentence does not state", "above 0 in every corpus", share, without == 0),
                Hypothesis.Equal("stated concepts that a teacher lacks", corpora.Sum(corpus => corpus.MissingOnes), 0),
            ],
            [
                Control.Required(
                    "Where both objects are fully described there is nothing left to add.",
                    Hypothesis.Equal("unstated ones of fully specified pairs", corpora.Sum(corpus => corpus.UnstatedOnesOfComplete), 0)),
                Control.Required(
                    "That control is not empty.",
                    Hypothesis.Exact(
                        "fully specified pairs in the training sets",
                        "above 0",
                        corpora.Sum(corpus => corpus.CompleteSentences),
                        corpora.Sum(corpus => corpus.CompleteSentences) > 0)),
            ],
            Scope(corpora.Length, 4),
            FormattableString.Invariant($"{share:P1} of what teachers show is not said."));
    }

    private static Finding SplitDisjoint(Evidence evidence)
    {
        var basic = evidence.Get(TaskExperiment.Instance).Corpora.Where(corpus => corpus.Objects == 4).ToArray();
        var small = evidence.Get(TaskExperiment.Instance).Corpora.Where(corpus => corpus.Objects == 3).ToArray();
        return new Finding(
            [Hypothesis.Equal("training sentences that stand in the test set, n = 4, all seeds", basic.Sum(corpus => corpus.SharedSentences), 0)],
            [
                Control.Required(
                    "The count can find an overlap: at n = 3 the authors' slicing leaves 84 common one-object sentences.",
                    Hypothesis.Exact(
                        "fewest shared sentences of a corpus at n = 3",
                        "equals 84",
                        small.Min(corpus => corpus.SharedSentences),
                        small.All(corpus => corpus.SharedSentences == 84))),
            ],
            Scope(basic.Length, 4) + "; n = 3 as control",
            $"No overlap at n = 4; {small.Min(corpus => corpus.SharedSentences)} sentences at n = 3.");
    }

    private static string Scope(int seeds, int objects) => $"n = {objects}, corpora of seeds 0 ... {seeds - 1}";
}
