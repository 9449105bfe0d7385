using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Models.Simple;
using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>Networks as a page can run them. Of a kind that is not here a page shows what was recorded, and runs nothing.</summary>
internal static class NetworkWeights
{
    /// <summary>The weights of a network trained by backpropagation.</summary>
    /// <returns>Null if the page knows no equations for it.</returns>
    public static PageRecurrent? Recurrent(INetwork network) => network switch
    {
        LstmModel<float> lstm => Lstm(lstm.Settings, lstm.Weights),
        LstmModel<double> lstm => Lstm(lstm.Settings, lstm.Weights.ConvertTo<float>()),
        GruModel<float> { Weights: var w } => Keras(
            GruKind.Instance, false, w.Kernel, w.RecurrentKernel, w.Bias.Elements, w.DenseKernel, w.DenseBias),
        SimpleModel<float> { Weights: var w } => Keras(SimpleKind.Instance, false, w.Kernel, w.RecurrentKernel, w.Bias, w.DenseKernel, w.DenseBias),
        _ => null,
    };

    /// <summary>The readout of an ESN: Float32, D x (N + 1).</summary>
    /// <returns>Null if it is no ESN.</returns>
    public static byte[]? Readout(INetwork network) => network is EsnModel { Readout: var readout } ? Packed.Float32(readout.Elements) : null;

    /// <summary>The fixed weights of an ESN.</summary>
    /// <param name="draw">How its recurrent weights were drawn, if that is known.</param>
    /// <returns>Null if it is no ESN.</returns>
    public static PageReservoir? Reservoir(INetwork network, PageDraw? draw) => network is EsnModel { Reservoir: var reservoir }
        ? new PageReservoir(
            reservoir.Leak,
            Packed.Float32(reservoir.Input.Elements),
            draw is null ? Packed.Float32(reservoir.Recurrent.Elements) : null,
            draw)
        : null;

    /// <summary>How the recurrent weights of an ESN are drawn.</summary>
    /// <returns>Null if they are more than random numbers one by one.</returns>
    public static PageDraw? DrawOf(NetworkSettings settings, ulong seed)
    {
        if (settings is not EsnSettings { RecurrentDistribution: RecurrentWeightDistribution.Uniform, RadiusMethod: RadiusMethod.ClosedForm } esn)
        {
            return null;
        }

        var uniform = UniformWeights.Of(esn);
        return new PageDraw(new RandomStream(seed, UniformWeights.Stream).Key, uniform.Density, uniform.Slope, uniform.Offset);
    }

    private static PageRecurrent Lstm(LstmSettings settings, LstmWeights<float> w) => Keras(
        LstmKind.Instance,
        settings.GateActivation == GateActivation.HardSigmoid,
        w.Kernel,
        w.RecurrentKernel,
        w.Bias,
        w.DenseKernel,
        w.DenseBias);

    private static PageRecurrent Keras(
        NetworkKind kind,
        bool hardGates,
        Matrix<float> kernel,
        Matrix<float> recurrent,
        ReadOnlySpan<float> bias,
        Matrix<float> dense,
        ReadOnlySpan<float> denseBias) => new(
        kind.Name,
        hardGates,
        Packed.Float32(kernel.Elements),
        Packed.Float32(recurrent.Elements),
        Packed.Float32(bias),
        Packed.Float32(dense.Elements),
        Packed.Float32(denseBias));
}
