using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>A small reservoir with sentences and targets to learn.</summary>
public sealed record EsnProblem(EsnSettings Settings, Reservoir Reservoir, int[][] Sequences, Matrix<double> Targets)
{
    public static EsnProblem Draw(int units, int words, int outputs, int sentences, double radius, double leak, Learning learning, ulong seed)
    {
        var settings = new EsnSettings
        {
            Units = units,
            SpectralRadius = radius,
            Leak = leak,
            InputDensity = 0.5,
            Regularisation = 1e-2,
            Learning = learning,
            Precision = StatePrecision.Bits64,
        };
        var random = new RandomStream(seed, "test/problem");
        var sequences = Enumerable.Range(0, sentences)
            .Select(_ => Enumerable.Range(0, 1 + random.NextInt32(7)).Select(_ => random.NextInt32(words)).ToArray())
            .ToArray();
        var targets = new Matrix<double>(sentences, outputs);
        foreach (ref var target in targets.Elements)
        {
            target = random.NextInt32(2);
        }

        return new EsnProblem(settings, Reservoir.Create(settings, words, seed), sequences, targets);
    }

    public EsnModel Train(ulong seed = 0, TrainingOptions? options = null) => EsnTrainer.Train(Settings, Reservoir, Sequences, Targets, seed, options);

    public override string ToString() =>
        $"{Settings.Units} units, radius {Settings.SpectralRadius}, leak {Settings.Leak}, {Settings.Learning}, sentences "
            + $"{string.Join(" | ", Sequences.Select(sequence => string.Join(' ', sequence)))}";
}
