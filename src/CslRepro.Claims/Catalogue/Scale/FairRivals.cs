using CslRepro.Experiments.Scale;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>Controls in which an LSTM, or the ESN beside it, is trained in another way than the paper's: does the ordering hang on that?</summary>
internal static class FairRivals
{
    /// <summary>Purpose of the controls in which early stopping alone is another training than the paper's.</summary>
    public const string StopsByValidation = "The LSTM stops by its own validation set.";

    /// <summary>An LSTM against the ESN at every number of objects that has fairer rivals.</summary>
    public static IEnumerable<Control> Of(LstmSettings lstm) => FairObjects.SelectMany(objects => Of(lstm, objects));

    /// <summary>An LSTM against the ESN at one number of objects.</summary>
    public static IEnumerable<Control> Of(LstmSettings lstm, int objects) => Errors.SelectMany(error => Of(lstm, objects, error));

    /// <summary>An error of an LSTM that stops by its own validation set, minus that of the ESN, paired by corpus, lies above 0.</summary>
    public static Hypothesis StoppedAbove((string Name, Func<RunResult, double> Of) error, LstmSettings lstm, int objects)
    {
        var measured = error.Name == "valid error" ? "valid" : "exact";
        return Hypothesis.Above(
            $"{error.Name}, {Title(lstm)} minus ESN FL, {At(objects)}",
            ScaleExperiment.Runs.Paired(
                ScaleConditions.LstmLong(lstm, objects), run => AtStop(lstm, run, measured), ScaleConditions.Esn(objects), error.Of),
            0).In(Bounds.ShareDifference);
    }

    private static IEnumerable<Control> Of(LstmSettings lstm, int objects, (string Name, Func<RunResult, double> Of) error)
    {
        var names = $"{Title(lstm)} minus ESN FL";
        var esn = ScaleConditions.Esn(objects);
        return
        [
            Control.Reported(StopsByValidation, StoppedAbove(error, lstm, objects)),
            Control.Reported("The LSTM's training set is shuffled.", Above(error, ScaleConditions.LstmShuffled(lstm, objects), esn, names, objects)),
            Control.Reported("The LSTM has hard sigmoid gates.", Above(error, ScaleConditions.LstmHardSigmoid(lstm, objects), esn, names, objects)),
            Control.Reported(
                "The ESN's training set is shuffled.",
                Above(error, ScaleConditions.Lstm(lstm, objects), ScaleConditions.EsnShuffled(objects), names, objects)),
        ];
    }
}
