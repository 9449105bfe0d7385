using CslRepro.Numerics;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>A network of one input: r_t = f(W r_{t-1} + w u_t) + noise, W being N x N, f the identity or tanh.</summary>
internal sealed record MemoryNetwork(Matrix<double> Recurrent, double[] Input)
{
    /// <summary>Steps until the start is forgotten.</summary>
    public const int Washout = 200;

    /// <summary>Draws a network. Weights of equal size and seed are the same in all conditions, up to their scaling.</summary>
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
        input.AsSpan(settings.Topology == Topology.Line ? 1 : units).Clear();
        return new MemoryNetwork(recurrent, input);
    }

    /// <summary>Draws the input of a run, uniform in (-1, 1) where it is independent.</summary>
    public static double[] DrawInput(MemorySettings settings, ulong seed)
    {
        var random = new RandomStream(seed, "memory/input");
        var kept = settings.InputCorrelation;
        var input = new double[Washout + (2 * settings.Steps)];
        for (var t = 0; t < input.Length; t++)
        {
            input[t] = (kept * (t == 0 ? 0 : input[t - 1])) + (Math.Sqrt(1 - (kept * kept)) * ((2 * random.NextDouble()) - 1));
        }

        return input;
    }

    /// <summary>Runs the network from the state 0 on: a row [1; r] for each input.</summary>
    public Matrix<double> Run(MemorySettings settings, double[] input, ulong seed)
    {
        var noise = new RandomStream(seed, "memory/noise");
        var samples = new Matrix<double>(input.Length, 1 + Input.Length);
        var (state, drive) = (new Matrix<double>(1, Input.Length), new Matrix<double>(1, Input.Length));
        for (var t = 0; t < input.Length; t++)
        {
            MatrixProduct.MultiplyByTransposed(state, Recurrent, drive);
            samples[t, 0] = 1;
            for (var unit = 0; unit < Input.Length; unit++)
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
