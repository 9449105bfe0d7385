using CslRepro.Harness;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Performance.PerformanceNumbers;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>The LSTM's mean valid error against the ESN's.</summary>
internal static class LstmLowestValid
{
    public static Claim Claim { get; } = new()
    {
        Id = "perf-lstm-lowest-valid",
        Group = PerformanceClaims.Group,
        Assertion = "LSTM 20 has the lowest valid error.",
        Place = "abstract, table 2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        PaperNumber = "0.037 % against 0.21 % (ESN FL)",
        Rule = "The valid error of ESN FL minus that of LSTM 20, paired by corpus, lies above 0.",
        Expected = new(Observation.Undecided, ExplanationAnswer.NoneOffered),
        Reason = "Most instances of either model make few errors. But a few LSTM instances in a hundred fail on several per cent of the sentences "
            + "and carry its mean, so that even 480 pairs leave open which mean is lower. Student's t, which knows nothing of such a tail, "
            + "called it decided before (docs/calibration.md says how often it errs on just this quantity).",
        Looks = LookSchedule.HeavyTailed,
        Hypotheses =
        [
            LowestError.Difference("valid error", ValidError) with
            {
                Paper = PaperRow.EsnFinal.ValidError - PaperRow.Lstm.ValidError,
                Tail = MinusLstmValidError,
            },
        ],
        Controls = LowestError.Controls("valid error", ValidError),
        Scope = Scope,
        Summary = evidence => LowestError.Summary(evidence, ValidError),
    };
}
