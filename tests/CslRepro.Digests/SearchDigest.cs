using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Numerics;

namespace CslRepro.Digests;

/// <summary>A search that is small enough to run without any vector instruction: what was drawn, how each trial did and what it took.</summary>
internal static class SearchDigest
{
    private static readonly SearchPlan Plan = new()
    {
        Spaces =
        [
            new(EsnSettings.FinalLearning, [new SearchedWholeNumber(SharedOptions.Units, 10, 20), new SearchedNumber(EsnOptions.Leak, 0.01, 1, true)]),
            new(new GruSettings(), [new SearchedWholeNumber(SharedOptions.Units, 2, 6), new SearchedWholeNumber(SharedOptions.Epochs, 1, 3)]),
        ],
        Objects = [4],
        Trials = 3,
    };

    public static string Of(int threads)
    {
        var result = EqualEffortSearch.Run(Plan, new RunScheduler(new InstanceTrainer(new ExactTrainer()), threads));
        using var digest = new DigestBuilder();
        foreach (var trial in result.Cells.SelectMany(cell => cell.Trials))
        {
            digest.Add([trial.ValidError, trial.ExactError, trial.Rmse]).Add([trial.MultiplyAdds]).Add(Convert.FromHexString(trial.Run.OutcomeDigest));
        }

        foreach (var point in result.Cells.SelectMany(cell => EffortPoint.CurveOf(cell, trial => trial.Rmse)))
        {
            digest.Add([point.Best, point.Low, point.High]);
        }

        return digest.ToHex();
    }
}
