using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Lstm;

/// <summary>
/// Sentences of 2 to 17 random words out of 20 and 22 outputs: the first 20 say which words the sentence holds,
/// the last two whether the first and the last word are from the vocabulary's first half.
/// </summary>
internal static class ToyTask
{
    public const int Words = 20;
    public const int Outputs = 22;

    public static int[][] Sentences(int count, ulong seed)
    {
        var random = new RandomStream(seed, "toy task");
        var sentences = new int[count][];
        for (var s = 0; s < count; s++)
        {
            sentences[s] = new int[2 + random.NextInt32(16)];
            foreach (ref var word in sentences[s].AsSpan())
            {
                word = random.NextInt32(Words);
            }
        }

        return sentences;
    }

    public static Matrix<T> Targets<T>(int[][] sentences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var targets = new Matrix<T>(sentences.Length, Outputs);
        for (var s = 0; s < sentences.Length; s++)
        {
            foreach (var word in sentences[s])
            {
                targets[s, word] = T.One;
            }

            targets[s, 20] = sentences[s][0] < Words / 2 ? T.One : T.Zero;
            targets[s, 21] = sentences[s][^1] < Words / 2 ? T.One : T.Zero;
        }

        return targets;
    }
}
