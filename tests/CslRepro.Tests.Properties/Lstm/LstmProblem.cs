using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Lstm;

/// <summary>A small LSTM and one batch for it: weights anywhere (biases too), sentences of any length, dropout drawn.</summary>
public sealed record LstmProblem(
    LstmSettings Settings, LstmWeights<double> Weights, int[][] Sentences, Matrix<double> Targets, double[][] Scales)
{
    public int Longest => Sentences.Max(sentence => sentence.Length);

    public static LstmProblem Draw(int units, int words, int outputs, int sentences, GateActivation gates, double dropout, ulong seed)
    {
        var random = new RandomStream(seed, "test problem");
        var settings = new LstmSettings { Units = units, BatchSize = sentences, GateActivation = gates, Dropout = dropout };

        // Biases up to 3 reach both flat ends of the hard sigmoid.
        var weights = new LstmWeights<double>(
            Uniform(random, words, 4 * units, 1),
            Uniform(random, units, 4 * units, 1 / Math.Sqrt(units)),
            Uniform(random, 1, 4 * units, 3).Elements.ToArray(),
            Uniform(random, units, outputs, 1),
            Uniform(random, 1, outputs, 1).Elements.ToArray());
        var texts = new int[sentences][];
        var scales = new double[sentences][];
        for (var s = 0; s < sentences; s++)
        {
            texts[s] = new int[1 + random.NextInt32(7)];
            scales[s] = new double[texts[s].Length];
            for (var t = 0; t < texts[s].Length; t++)
            {
                texts[s][t] = random.NextInt32(words);
                scales[s][t] = random.NextDouble() < dropout ? 0 : 1 / (1 - dropout);
            }
        }

        return new LstmProblem(settings, weights, texts, Uniform(random, sentences, outputs, 1), scales);
    }

    public LstmStepper<double> Stepper() => new(Settings, Weights, Longest);

    public override string ToString() =>
        $"N={Settings.Units} V={Weights.Words} D={Weights.Outputs} {Settings.GateActivation} dropout={Settings.Dropout} sentences: "
            + $"{string.Join(" | ", Sentences.Select(s => string.Join(' ', s)))}";

    private static Matrix<double> Uniform(RandomStream random, int rows, int columns, double limit)
    {
        var matrix = new Matrix<double>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = limit * ((2 * random.NextDouble()) - 1);
        }

        return matrix;
    }
}
