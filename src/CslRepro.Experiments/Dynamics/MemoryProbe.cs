using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models.EchoStates;
using CslRepro.Models.Esn;

namespace CslRepro.Experiments.Dynamics;

/// <summary>How much a reservoir remembers, and how far from linear it works (paper, section 6.3).</summary>
public sealed record MemoryProbe : Probe
{
    // A state that has not settled yet drifts, and what is learnt on one stretch fails on the next one.
    private const int Washout = 1000;
    private const int Delays = 100;
    private const int Steps = 2000;

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => task.Model is NetworkModel { Settings.Units: var units }
        ? (((long)Washout + (2 * Steps) + (Steps / 2) + (units / 6)) * units * units) + (2L * Steps * units * Delays)
        : 0;

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var reservoir = instance.NetworkAs<EsnModel>().Reservoir;
        var word = instance.Corpus.Language.AndWord;

        // As much ridge as the paper's own readout has: memory that it could use.
        var ridge = EsnSettings.FinalLearning.Regularisation;
        var memory = MemoryCapacity.Of(reservoir, word, inputScaling: 1, Delays, Steps, instance.Result.Seed, ridge, Washout);
        return [new Measurement(DynamicsNumber.MemoryCapacity, memory.Total), new Measurement(DynamicsNumber.Saturation, Saturation(instance, reservoir.Leak))];
    }

    // The activation follows from the two states around a word.
    private static double Saturation(TrainedInstance instance, double leak)
    {
        var recording = instance.Record();
        var (squares, count) = (0.0, 0L);
        foreach (var step in recording.Steps)
        {
            var after = recording.States.Row(step.Row);
            var before = step.PreviousRow < 0 ? default : recording.States.Row(step.PreviousRow);
            for (var unit = 0; unit < after.Length; unit++)
            {
                var activation = (after[unit] - ((1 - leak) * (step.PreviousRow < 0 ? 0 : before[unit]))) / leak;
                squares = Math.FusedMultiplyAdd(activation, activation, squares);
            }

            count += after.Length;
        }

        return squares / count;
    }
}
