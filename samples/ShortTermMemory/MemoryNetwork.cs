using CslRepro.Numerics;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>A network of one input: r_t = f(W r_{t-1} + w u_t) + noise, f the identity or tanh.</summary>
/// <param name="Recurrent">W, N x N.</param>
/// <param name="Input">w.</param>
public sealed record MemoryNetwork(Matrix<double> Recurrent, double[] Input)
{
    /// <summary>Draws a network. Weights of equal size and seed are the same in all conditions, up to their scaling.</summary>
    /// <param name="settings">What is drawn.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The network.</returns>
    public static MemoryNetwork Draw(MemorySettings settings, ulong seed)
    {
        var units = settings.Units;
        var recurrent = new Matrix<double>(units, units);
        if (settings.Topology == Topology.Random)
        {
            var random = new RandomStream(seed, "memory/recurrent");
            foreach (ref var weight in recurrent.Elements)
            {
                weight = random.NextNormal();
            }

            var factor = settings.Radius / SpectralRadius.Of(recurrent);
            foreach (ref var weight in recurrent.Elements)
            {
                weight *= factor;
            }
        }
        else
        {
            for (var unit = 0; unit < (settings.Topology == Topology.Line ? units - 1 : units); unit++)
            {
                recurrent[(unit + 1) % units, unit] = settings.Radius;
            }
        }

        // Not signs alone: in a cycle, signs that repeat or cancel leave delays that no readout can tell apart.
        var draw = new RandomStream(seed, "memory/input weights");
        double[] input = [.. Enumerable.Range(0, units).Select(_ => settings.InputScaling * ((2 * draw.NextDouble()) - 1))];
        if (settings.Topology == Topology.Line)
        {
            input.AsSpan(1).Clear();
        }

        return new MemoryNetwork(recurrent, input);
    }

    /// <summary>Draws the input of a run.</summary>
    /// <param name="settings">Its length and correlation.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The input.</returns>
    public static double[] DrawInput(MemorySettings settings, ulong seed)
    {
        var random = new RandomStream(seed, "memory/input");
        var kept = settings.InputCorrelation;
        var input = new double[settings.Washout + (2 * settings.Steps)];
        for (var t = 0; t < input.Length; t++)
        {
            var fresh = (2 * random.NextDouble()) - 1;
            input[t] = (kept * (t == 0 ? 0 : input[t - 1])) + (Math.Sqrt(1 - (kept * kept)) * fresh);
        }

        return input;
    }

    /// <summary>Runs the network from the state 0 on.</summary>
    /// <param name="settings">The units' kind and their noise.</param>
    /// <param name="input">The input.</param>
    /// <param name="seed">Draws the noise.</param>
    /// <returns>A row [1; r] for each input.</returns>
    public Matrix<double> Run(MemorySettings settings, double[] input, ulong seed)
    {
        var noise = new RandomStream(seed, "memory/noise");
        var samples = new Matrix<double>(input.Length, 1 + settings.Units);
        var state = new Matrix<double>(1, settings.Units);
        var drive = new Matrix<double>(1, settings.Units);
        for (var t = 0; t < input.Length; t++)
        {
            MatrixProduct.MultiplyByTransposed(state, Recurrent, drive);
            samples[t, 0] = 1;
            for (var unit = 0; unit < settings.Units; unit++)
            {
                var sum = Math.FusedMultiplyAdd(Input[unit], input[t], drive[0, unit]);
                var activation = settings.IsTanh ? ExactMath.Tanh(sum) : sum;
                state[0, unit] = settings.Noise > 0 ? Math.FusedMultiplyAdd(settings.Noise, noise.NextNormal(), activation) : activation;
                samples[t, 1 + unit] = state[0, unit];
            }
        }

        return samples;
    }
}
