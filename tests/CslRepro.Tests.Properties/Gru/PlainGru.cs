using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Networks;

namespace CslRepro.Tests.Properties.Gru;

/// <summary>The GRU's equations in plain loops, with the way back.</summary>
internal sealed class PlainGru<T>(IReadOnlyList<Matrix<T>> parts) : PlainRecurrent<T>(parts)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dictionary<int, (T[] Z, T[] R, T[] G, T[] Inner)> steps = [];

    protected override T[] Forward(int word, int t, T[] before)
    {
        var inner = Bias.Row(1).ToArray();
        for (var k = 0; k < Units; k++)
        {
            AddScaled(before[k], Recurrent.Row(k), inner);
        }

        T[] z = new T[Units], r = new T[Units], g = new T[Units], after = new T[Units];
        for (var u = 0; u < Units; u++)
        {
            z[u] = Sigmoid(Input(u) + inner[u]);
            r[u] = Sigmoid(Input(Units + u) + inner[Units + u]);
            g[u] = Tanh(T.FusedMultiplyAdd(r[u], inner[(2 * Units) + u], Input((2 * Units) + u)));
            after[u] = T.FusedMultiplyAdd(z[u], before[u] - g[u], g[u]);
        }

        steps[t] = (z, r, g, inner);
        return after;

        T Input(int column) => Kernel[word, column] + Bias[0, column];
    }

    protected override void Backward(int word, int t, T[] before, T[] after, T[] hidden)
    {
        var (z, r, g, inner) = steps[t];
        T[] input = new T[3 * Units], recurrent = new T[3 * Units];
        for (var u = 0; u < Units; u++)
        {
            var dg = hidden[u] * (T.One - z[u]) * T.FusedMultiplyAdd(-g[u], g[u], T.One);
            input[Units + u] = recurrent[Units + u] = dg * inner[(2 * Units) + u] * T.FusedMultiplyAdd(-r[u], r[u], r[u]);
            input[u] = recurrent[u] = hidden[u] * (before[u] - g[u]) * T.FusedMultiplyAdd(-z[u], z[u], z[u]);
            input[(2 * Units) + u] = dg;
            recurrent[(2 * Units) + u] = dg * r[u];
            hidden[u] *= z[u];
        }

        AddScaled(T.One, input, Gradients[0].Row(word));
        AddScaled(T.One, input, Gradients[2].Row(0));
        AddScaled(T.One, recurrent, Gradients[2].Row(1));
        for (var k = 0; k < Units; k++)
        {
            AddScaled(before[k], recurrent, Gradients[1].Row(k));
            hidden[k] = Chain(hidden[k], recurrent, Recurrent.Row(k));
        }
    }
}
