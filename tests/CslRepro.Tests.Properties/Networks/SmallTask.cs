using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Networks;

/// <summary>A task for small networks: sentences of 1 to 7 words out of 4, and 3 outputs that say which of the first three words were heard.</summary>
internal static class SmallTask
{
    public const int Words = 4;
    public const int Outputs = 3;

    public static string[] WordNames { get; } = ["BEGIN", "cup", "red", "END"];

    public static string[] OutputNames { get; } = ["first", "second", "third"];

    public static TrainingSet Draw(int count, ulong seed = 1)
    {
        var random = new RandomStream(seed, "small task");
        var sentences = new int[count][];
        var targets = new Matrix<double>(count, Outputs);
        for (var s = 0; s < count; s++)
        {
            sentences[s] = new int[1 + random.NextInt32(7)];
            foreach (ref var word in sentences[s].AsSpan())
            {
                word = random.NextInt32(Words);
                if (word < Outputs)
                {
                    targets[s, word] = 1;
                }
            }
        }

        return new TrainingSet(sentences, targets, Words);
    }

    /// <summary>The root of the mean squared error.</summary>
    public static double Error(INetwork network, TrainingSet data)
    {
        var outputs = network.Predict(data.Sentences);
        return Math.Sqrt(outputs.Elements.ToArray().Zip(data.Targets.Elements.ToArray(), (y, d) => (y - d) * (y - d)).Average());
    }
}
