using System.Globalization;
using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>Numbers of trainable parameters.</summary>
internal static class ParameterCounts
{
    public static Claim Claim { get; } = new()
    {
        Id = "perf-parameter-counts",
        Group = PerformanceClaims.Group,
        Assertion = "LSTM 20 has 3,742 trainable parameters, the ESN 22,000.",
        Place = "section 3.1",
        Basis = Basis.Asserted,
        Reading = Reading.Text,
        ReadingNote = "Section 3.1 prints 22,000 weights, without the readout's constant; the program trains 22,022, which a reported control "
            + "counts. The LSTM has 3,742 in both.",
        PaperNumber = "3,742 and 22,000",
        Rule = "The LSTM's count is equal; the ESN's is equal without the readout's constant.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "4 (20 x 20 + 20 x 20 + 20) + 20 x 22 + 22 = 3,742; 22 x 1000 = 22,000, and 22,022 with the constant.",
        Hypotheses =
        [
            Hypothesis.Equal("trainable parameters of LSTM 20", Basic(Lstm), 3742),
            Hypothesis.Equal("trainable parameters of the ESN without the constant", Basic(basic => basic.Outputs * new EsnSettings().Units), 22_000),
        ],
        Controls =
        [
            Control.Reported("With the constant, which the program trains too.", Hypothesis.Equal("trainable parameters of the ESN", Basic(Esn), 22_022)),
        ],
        Scope = "n = 4",
        Summary = evidence =>
        {
            var basic = evidence.Get(TaskExperiment.Instance).Languages.Single(language => language.Objects == 4);
            return string.Create(CultureInfo.InvariantCulture, $"{Lstm(basic)} and {Esn(basic)}, the readout's constant included.");
        },
    };

    private static Estimand Basic(Func<LanguageCount, int> count) =>
        Estimand.From(TaskExperiment.Instance, result => new Count(count(result.Languages.Single(language => language.Objects == 4))));

    private static int Lstm(LanguageCount basic) => LstmInitialiser.Create<float>(new LstmSettings(), basic.Words, basic.Outputs, 0).ParameterCount;

    private static int Esn(LanguageCount basic) => basic.Outputs * (new EsnSettings().Units + 1);
}
