using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models.EchoStates;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Dynamics;

/// <summary>Whether a reservoir is chaotic: its largest Lyapunov exponent with the task's words and without any (paper, section 6.3).</summary>
public sealed record LyapunovProbe : Probe
{
    // The slowest mode of the lowest leak rates has not settled after so many words; that of those which the claims compare has.
    private const int Washout = 300;
    private const int Words = 800;

    // State and difference are followed, with words and without.
    private const int Products = 4;

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) =>
        task.Model is NetworkModel { Settings.Units: var units } ? (long)Products * Words * units * units : 0;

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var reservoir = instance.NetworkAs<EsnModel>().Reservoir;
        int[] words = [.. instance.TestSentences.SelectMany(sentence => sentence.Words).Take(Words)];
        var seed = instance.Result.Seed;
        return
        [
            new Measurement(DynamicsNumber.LyapunovOfSentences, LyapunovExponent.Largest(reservoir, words, seed, Washout)),
            new Measurement(DynamicsNumber.LyapunovAlone, LyapunovExponent.Largest(WithoutWords(reservoir), words, seed, Washout)),
        ];
    }

    /// <summary>The same reservoir with the constant as its only input.</summary>
    private static Reservoir WithoutWords(Reservoir reservoir)
    {
        var input = new Matrix<float>(reservoir.Units, 1 + reservoir.Words);
        for (var unit = 0; unit < reservoir.Units; unit++)
        {
            input[unit, 0] = reservoir.Input[unit, 0];
        }

        return new Reservoir(reservoir.Recurrent, input, reservoir.Leak);
    }
}
