using System.Globalization;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.ReadoutTail;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The share of the readout's largest weights under other regularisers.</summary>
internal static class TailOfRegularisation
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-winglet-regularisation",
        Group = UnitClaims.Group,
        Assertion = "The regularisation makes the tail of the readout's weights.",
        Place = "section 9.3, figure 24",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs + " Weights are counted without the constant, as in the text.",
        Rule = "In ESN FL the largest 8 % of the weights hold less of the absolute sum with a hundredth of table 1's regulariser than with table 1's, and "
            + "more with a hundredfold.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The tail grows with the regulariser, both ways. It is not the only cause: with the same regulariser and an input matrix in which every unit "
            + "gets every word, less of the tail is left than with a hundredth of the regulariser, and within one output hardly more than a normal "
            + "distribution has. Strong weights are those that a penalty leaves to the few units which hear few words.",
        Hypotheses =
        [
            Less("a hundredth of the regulariser minus table 1's", ReadoutTailExperiment.Weaker),
            More("a hundredfold regulariser minus table 1's", ReadoutTailExperiment.Stronger, ReadoutTailNumber.LargestShare, Pooled),
        ],
        Controls =
        [
            Control.Reported(
                "The wiring: every unit gets every word, table 1's regulariser.", Less("dense input minus sparse", ReadoutTailExperiment.DenseInput)),
            Control.Reported(
                "Which leaves less of the tail, a hundredth of the regulariser or dense input?",
                Hypothesis.Above(
                    $"{Pooled}, a hundredth of the regulariser minus dense input",
                    Difference(ReadoutTailExperiment.Weaker, ReadoutTailExperiment.DenseInput, ReadoutTailNumber.LargestShare),
                    0).In(Bounds.ShareDifference)),
            Control.Reported(
                "Is the tail gone with a hundredth of the regulariser?",
                BeyondNormal("a hundredth of the regulariser", ReadoutTailExperiment.Weaker)),
            Control.Reported("Is the tail gone with dense input?", BeyondNormal("dense input", ReadoutTailExperiment.DenseInput)),
            Control.Reported(
                "Within one output, whose weights share a scale.",
                More(
                    "table 1's regulariser minus a hundredth",
                    ReadoutTailExperiment.TableOne,
                    ReadoutTailNumber.LargestShareOfOutput,
                    WithinOutput,
                    ReadoutTailExperiment.Weaker)),
            Control.Reported(
                "Within one output, whose weights share a scale.",
                More(
                    "sparse input minus dense",
                    ReadoutTailExperiment.TableOne,
                    ReadoutTailNumber.LargestShareOfOutput,
                    WithinOutput,
                    ReadoutTailExperiment.DenseInput)),
        ],
        Scope = "n = 4, 22,000 weights each",
        Summary = evidence =>
        {
            var runs = evidence.Get(ReadoutTailExperiment.Runs);
            string Share(Condition condition) =>
                string.Create(CultureInfo.InvariantCulture, $"{100 * runs.Average(condition, ReadoutTailNumber.LargestShare):0.0} %");
            return $"The largest 8 % hold {Share(ReadoutTailExperiment.Weaker)} with a hundredth of the regulariser, {Share(ReadoutTailExperiment.TableOne)} "
                + $"with table 1's and {Share(ReadoutTailExperiment.Stronger)} with a hundredfold.";
        },
    };

    private const string Pooled = "share of the absolute sum that the largest 8 % hold";
    private const string WithinOutput = "share that the largest 8 % of an output hold";

    // The share of figure 24's largest weights.
    private static double Gaussian => WeightConcentration.GaussianShare(0.08);

    private static Hypothesis Less(string name, Condition condition) => Hypothesis.Below(
        $"{Pooled}, {name}", Difference(condition, ReadoutTailExperiment.TableOne, ReadoutTailNumber.LargestShare), 0).In(Bounds.ShareDifference);

    private static Hypothesis More(string name, Condition condition, string number, string quantity, Condition? than = null) => Hypothesis.Above(
        $"{quantity}, {name}", Difference(condition, than ?? ReadoutTailExperiment.TableOne, number), 0).In(Bounds.ShareDifference);

    private static Hypothesis BeyondNormal(string name, Condition condition) => Hypothesis.Above(
        $"{WithinOutput} minus that of a normal distribution, {name}",
        ReadoutTailExperiment.Runs.Mean(
            condition, run => run.Measurements[ReadoutTailNumber.LargestShareOfOutput] - Gaussian, UnitNumbers.VarianceFloor),
        0);

    private static Estimand Difference(Condition left, Condition right, string number) =>
        ReadoutTailExperiment.Runs.Difference(left, right, number, number, UnitNumbers.VarianceFloor);
}
