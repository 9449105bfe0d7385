using System.Globalization;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The readout's largest weights: what they hold of the absolute sum, and their signs.</summary>
internal static class Winglet
{
    private const double PublishedShare = 0.28;

    public static Claim Claim { get; } = new()
    {
        Id = "unit-winglet",
        Group = UnitClaims.Group,
        Assertion = "The largest 8 % of the readout's weights hold 28 % of their absolute sum, more than chance would give; positive and negative weights "
            + "are symmetric.",
        Place = "section 9.3, figure 24",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs + " Weights are counted without the constant, as in the text.",
        PaperNumber = "28 %",
        Rule = "In ESN FL the share of the largest 8 % is 28 % within 2 points and lies above that of a normal distribution (21.6 %); the share of positive "
            + "weights, and what they hold of the absolute sum, are 50 % within 2 points.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.Untested),
        Reason = "27.6 %, in every instance nearly the same, and both signs alike. It is more than a normal distribution's 21.6 % and close to a Laplace "
            + "distribution's 28.2 %, within a single output too. The tail has a cause: 41 % of an output's largest weights belong to units that get input "
            + "from its word, where 10 % would by chance. The paper's number by itself is what weights of two kinds give, and no sign of a hidden "
            + "structure beyond the wiring.",
        Hypotheses =
        [
            Published("ESN FL", UnitsExperiment.EsnFinal),
            Hypothesis.Above(
                "share that the largest 8 % hold minus that of a normal distribution",
                Mean(UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.LargestShare) - Gaussian),
                0).Because("0 is chance: what a normal distribution gives, 21.6 %."),
            Half("share of positive weights", UnitNumber.PositiveCount),
            Half("share of the absolute sum that positive weights hold", UnitNumber.PositiveSum),
        ],
        Controls =
        [
            Control.Reported("The signs of the largest.", Half("share of positive weights among the largest 8 %", UnitNumber.PositiveAmongLargest)),
            Control.Reported(
                "Within one output, whose weights share a scale: still more than a normal distribution?",
                Hypothesis.Above(
                    "share that the largest 8 % of an output hold minus that of a normal distribution",
                    Mean(UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.LargestShareOfOutput) - Gaussian),
                    0)),
            Control.Reported(
                "A Laplace distribution would give 28.2 %.",
                Hypothesis.Equivalent(
                    "share that the largest 8 % hold minus that of a Laplace distribution",
                    Mean(UnitsExperiment.EsnFinal, run => Of(run, UnitNumber.LargestShare) - Laplace),
                    0.02)),
            Control.Reported(
                "Whose weights are the largest? One unit in ten gets input from a given word.",
                Hypothesis.Above(
                    "share of the largest 8 % of an output's weights whose unit gets input from the concept's word",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.LargestWired),
                    0.1).In(Bounds.Share)),
            Control.Reported("ESN CL.", Published("ESN CL", UnitsExperiment.EsnContinuous)),
        ],
        Explanation = new("Section 9.3: the regularisation of the readout makes the tail."),
        Scope = "n = 4, 22,000 weights each",
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"The largest 8 % hold {Percent(evidence, UnitsExperiment.EsnFinal, UnitNumber.LargestShare)}, "
                + $"{Percent(evidence, UnitsExperiment.EsnFinal, UnitNumber.LargestShareOfOutput)} within one output; a normal distribution gives "
                + $"{100 * Gaussian:0.0} %, a Laplace distribution {100 * Laplace:0.0} %."),
    };

    private static double Gaussian => WeightConcentration.GaussianShare(ReadoutMeasures.LargestShare);

    private static double Laplace => WeightConcentration.LaplaceShare(ReadoutMeasures.LargestShare);

    private static Hypothesis Published(string name, Condition condition) => Hypothesis.Equivalent(
        $"share of the absolute sum that the largest 8 % hold minus 28 %, {name}",
        Mean(condition, run => Of(run, UnitNumber.LargestShare) - PublishedShare),
        0.02) with
    {
        Paper = 0,
        Why = "The paper names no limit; ours is two points either side of the printed 28 %.",
    };

    private static Hypothesis Half(string quantity, string name) =>
        Hypothesis.Equivalent($"{quantity} minus 50 %", Mean(UnitsExperiment.EsnFinal, run => Of(run, name) - 0.5), 0.02)
            .Because("The paper names no limit; ours is two points either side of one half, which is symmetry.");
}
