using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Networks;

namespace CslRepro.Tests.Properties.Simple;

/// <summary>The simple network's equation in plain loops, with the way back.</summary>
internal sealed class PlainSimple<T>(IReadOnlyList<Matrix<T>> parts) : PlainRecurrent<T>(parts)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected override T[] Forward(int word, int t, T[] before)
    {
        var inner = Kernel.Row(word).ToArray();
        AddScaled(T.One, Bias.Row(0), inner);
        for (var k = 0; k < Units; k++)
        {
            AddScaled(before[k], Recurrent.Row(k), inner);
        }

        return Array.ConvertAll(inner, Tanh);
    }

    protected override void Backward(int word, int t, T[] before, T[] after, T[] hidden)
    {
        var inner = new T[Units];
        for (var u = 0; u < Units; u++)
        {
            inner[u] = hidden[u] * T.FusedMultiplyAdd(-after[u], after[u], T.One);
        }

        AddScaled(T.One, inner, Gradients[0].Row(word));
        AddScaled(T.One, inner, Gradients[2].Row(0));
        for (var k = 0; k < Units; k++)
        {
            AddScaled(before[k], inner, Gradients[1].Row(k));
            hidden[k] = Chain(T.Zero, inner, Recurrent.Row(k));
        }
    }
}
