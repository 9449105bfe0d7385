using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.Search;

/// <summary>One training of a search.</summary>
/// <param name="Index">Its number within its cell, from 0.</param>
/// <param name="Settings">What was drawn.</param>
/// <param name="Run">How it did on the validation set, and what it took.</param>
public sealed record Trial(int Index, NetworkSettings Settings, RunResult Run)
{
    /// <summary>Multiply-adds of the training, with the judging on the validation set.</summary>
    public long MultiplyAdds => Run.MultiplyAdds;

    /// <summary>Share of the validation sentences that are not valid, in [0, 1].</summary>
    public double ValidError => Run.ValidError;

    /// <summary>Share of the validation sentences that are not exact, in [0, 1].</summary>
    public double ExactError => Run.ExactError;

    /// <summary>Root mean squared error on the validation sentences.</summary>
    public double Rmse => Run.Rmse;

    /// <summary>How many passes over the training set ended.</summary>
    public int Passes => (int)Run.Measurements[StopNumber.Passes];

    /// <summary>The pass whose network counts, from 1; 0 if none ended.</summary>
    public int BestPass => (int)Run.Measurements[StopNumber.BestPass];

    /// <summary>Number of trained parameters.</summary>
    public int Parameters => (int)Run.Measurements[StopNumber.Parameters];

    /// <summary>Whether the training diverged; what it had reached before counts.</summary>
    public bool Diverged => Run.Measurements[StopNumber.Diverged] > 0;

    internal static Trial Of((Condition Condition, ulong Seed) asked, RunResult run) =>
        new((int)(asked.Seed - SearchPlan.FirstSeed), ((NetworkModel)asked.Condition.Task.Model).Settings, run);
}
