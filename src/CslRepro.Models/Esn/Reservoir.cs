using System.Globalization;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>
/// The fixed weights of an echo state network (paper, section 2.1): r_t = (1 - a) r_{t-1} + a tanh(W r_{t-1} + W_in [1; x_t]).
/// Weights are single-precision numbers, so that states in either precision come from the same network.
/// </summary>
public sealed class Reservoir
{
    /// <summary>Wraps given weights.</summary>
    /// <param name="recurrent">W, N x N; row i holds the weights into unit i.</param>
    /// <param name="input">W_in, N x (1 + V); the first column is the bias.</param>
    /// <param name="leak">Leak rate a, in (0, 1].</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a weight is not finite, or the leak rate is out of range.</exception>
    public Reservoir(Matrix<float> recurrent, Matrix<float> input, double leak)
    {
        ArgumentNullException.ThrowIfNull(recurrent);
        ArgumentNullException.ThrowIfNull(input);
        if (recurrent.Rows != recurrent.Columns || input.Rows != recurrent.Rows || input.Columns < 2)
        {
            throw new ArgumentException(
                $"Recurrent weights must be N x N and input weights N x (1 + V); got {recurrent.Rows} x {recurrent.Columns} and {input.Rows} x "
                    + $"{input.Columns}.");
        }

        if (!(leak is > 0 and <= 1))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The leak rate is {leak}; it must be in (0, 1]."), nameof(leak));
        }

        RequireFinite(recurrent, "recurrent");
        RequireFinite(input, "input");
        Recurrent = recurrent;
        Input = input;
        Leak = leak;
    }

    /// <summary>W, N x N.</summary>
    public Matrix<float> Recurrent { get; }

    /// <summary>W_in, N x (1 + V), the bias first.</summary>
    public Matrix<float> Input { get; }

    /// <summary>Leak rate a.</summary>
    public double Leak { get; }

    /// <summary>Number of units N.</summary>
    public int Units => Recurrent.Rows;

    /// <summary>Size of the vocabulary V.</summary>
    public int Words => Input.Columns - 1;

    /// <summary>Draws a reservoir.</summary>
    /// <param name="settings">Size, radius, leak and distributions of the weights.</param>
    /// <param name="words">Size of the vocabulary V, 1 or more.</param>
    /// <param name="seed">The seed; recurrent and input weights have streams of their own.</param>
    /// <returns>A reservoir that depends on settings, V and seed alone.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static Reservoir Create(EsnSettings settings, int words, ulong seed) => Create(settings, words, seed, null);

    /// <summary>Draws a reservoir, with the radius of its weights from another of the same weights if there was one.</summary>
    /// <param name="settings">Size, radius, leak and distributions of the weights.</param>
    /// <param name="words">Size of the vocabulary V, 1 or more.</param>
    /// <param name="seed">The seed; recurrent and input weights have streams of their own.</param>
    /// <param name="shared">Keeps the radius for the next; may be null.</param>
    internal static Reservoir Create(EsnSettings settings, int words, ulong seed, SharedNumbers? shared)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(words);
        return new Reservoir(
            DrawRecurrent(settings, seed, shared ?? new SharedNumbers()),
            DrawInput(settings, words, new RandomStream(seed, "reservoir/input")),
            settings.Leak);
    }

    private static Matrix<float> DrawRecurrent(EsnSettings settings, ulong seed, SharedNumbers shared)
    {
        var random = new RandomStream(seed, UniformWeights.Stream);
        var weights = new Matrix<float>(settings.Units, settings.Units);
        var elements = weights.Elements;
        if (settings.RecurrentDistribution == RecurrentWeightDistribution.Uniform)
        {
            random.Fill(elements);
            var uniform = UniformWeights.Of(settings);
            foreach (ref var weight in elements)
            {
                weight = uniform.At(weight);
            }
        }
        else
        {
            var deviation = settings.SpectralRadius / Math.Sqrt(settings.Density * settings.Units);
            foreach (ref var weight in elements)
            {
                weight = random.NextDouble() < settings.Density ? (float)(deviation * random.NextNormal()) : 0;
            }
        }

        if (settings.RadiusMethod == RadiusMethod.Eigenvalues)
        {
            var drawn = new DrawnWeights(settings.Units, settings.SpectralRadius, settings.Density, settings.RecurrentDistribution, seed);
            var radius = shared.Get(drawn, () => SpectralRadius.Of(weights.Convert<double>()));
            if (!(radius > 0))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {settings.Units} recurrent units drawn with density {settings.Density} have spectral radius 0, which cannot be scaled."));
            }

            var factor = settings.SpectralRadius / radius;
            foreach (ref var weight in elements)
            {
                weight = (float)(weight * factor);
            }
        }

        return weights;
    }

    private static Matrix<float> DrawInput(EsnSettings settings, int words, RandomStream random)
    {
        var weights = new Matrix<float>(settings.Units, 1 + words);
        foreach (ref var weight in weights.Elements)
        {
            if (random.NextDouble() < settings.InputDensity)
            {
                var value = settings.InputDistribution == InputWeightDistribution.Signs
                    ? (random.NextUInt32() & 1) == 0 ? 1.0 : -1.0
                    : (2 * random.NextDouble()) - 1;
                weight = (float)(value * settings.InputScaling);
            }
        }

        if (!settings.InputBias)
        {
            for (var unit = 0; unit < weights.Rows; unit++)
            {
                weights[unit, 0] = 0;
            }
        }

        return weights;
    }

    private static void RequireFinite(Matrix<float> weights, string name)
    {
        var elements = weights.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (!float.IsFinite(elements[i]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {name} weight in row {i / weights.Columns}, column {i % weights.Columns} is {elements[i]}; weights must be finite numbers."));
            }
        }
    }

    /// <summary>What determines the recurrent weights before they are scaled to an exact radius.</summary>
    private sealed record DrawnWeights(int Units, double SpectralRadius, double Density, RecurrentWeightDistribution Distribution, ulong Seed);
}
