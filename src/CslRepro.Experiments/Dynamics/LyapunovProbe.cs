using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models.EchoStates;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Dynamics;

/// <summary>
/// Whether a reservoir is chaotic: its largest Lyapunov exponent with the task's words, with the constant input alone, and without any input (paper, section
/// 6.3).
/// </summary>
public sealed record LyapunovProbe : Probe
{
    private const int Washout = 200;
    private const int Words = 600;

    // State and difference are followed, with words, with the constant alone and without any input.
    private const int Products = 6;

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) =>
        task.Model is NetworkModel { Settings.Units: var units } ? (long)Products * Words * units * units : 0;

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var reservoir = instance.NetworkAs<EsnModel>().Reservoir;
        int[] words = [.. instance.TestSentences.SelectMany(sentence => sentence.Words).Take(Words)];
        var seed = instance.Result.Seed;

        // BEGIN moves the state away from 0, where it would stay; then nothing more is heard.
        var (begin, end) = (instance.Corpus.Language.BeginWord, instance.Corpus.Language.EndWord);
        int[] silence = [begin, .. Enumerable.Repeat(end, Words - 1)];
        return
        [
            new Measurement(DynamicsNumber.LyapunovOfSentences, LyapunovExponent.Largest(reservoir, words, seed, Washout)),
            new Measurement(DynamicsNumber.LyapunovOfConstant, LyapunovExponent.Largest(WithInput(reservoir, 0), words, seed, Washout)),
            new Measurement(DynamicsNumber.LyapunovOfSilence, LyapunovExponent.Largest(WithInput(reservoir, 1 + begin), silence, seed, Washout)),
        ];
    }

    /// <summary>The same reservoir with one column of its input weights alone: the constant's, or a word's.</summary>
    private static Reservoir WithInput(Reservoir reservoir, int column)
    {
        var input = new Matrix<float>(reservoir.Units, 1 + reservoir.Words);
        for (var unit = 0; unit < reservoir.Units; unit++)
        {
            input[unit, column] = reservoir.Input[unit, column];
        }

        return new Reservoir(reservoir.Recurrent, input, reservoir.Leak);
    }
}
