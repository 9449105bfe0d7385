using System.Numerics;
using CslRepro.Files;

namespace CslRepro.Models.Lstm;

/// <summary>
/// The weights of an LSTM in the shapes of Keras' <c>get_weights()</c>: <c>kernel.npy</c> (V x 4N), <c>recurrent-kernel.npy</c> (N x 4N), <c>bias.npy</c> (4N),
/// each in the gate order input, forget, cell, output, <c>dense-kernel.npy</c> (N x D) and <c>dense-bias.npy</c> (D). The network computes in the kernel's
/// precision.
/// </summary>
internal sealed class LstmForeignWeights : ForeignWeights
{
    private const string GateOrder = "each unit of the gates input, forget, cell, output";

    /// <inheritdoc/>
    public override string KnownBy => "kernel.npy";

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Options { get; } = [LstmOptions.Gates];

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Required => [];

    /// <inheritdoc/>
    public override INetwork Read(string folder, ForeignNames names, NetworkSettings settings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(names);
        var lstm = Of<LstmSettings>(settings);
        return IsDouble(folder) ? Read<double>(folder, names, lstm) : Read<float>(folder, names, lstm);
    }

    private bool IsDouble(string folder)
    {
        using var kernel = NpyReader.OpenPlain(Path.Combine(folder, KnownBy));
        return kernel.IsDouble;
    }

    private LstmModel<T> Read<T>(string folder, ForeignNames names, LstmSettings settings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The dense kernel alone knows N without a factor.
        var outputs = names.Outputs.Count;
        var dense = Read("dense-kernel.npy", $"a row for each unit, a column for each of the {outputs} outputs", null, outputs);
        var units = dense.Array.Shape[0];
        if (units > int.MaxValue / 4)
        {
            throw new InvalidDataException($"{dense.Path} cannot be used: {units} units are too many.");
        }

        var kernel = Read(KnownBy, $"a row for each word of the vocabulary, a column for {GateOrder}", names.WordCount, 4 * units);
        var recurrent = Read("recurrent-kernel.npy", $"a row for each unit, a column for {GateOrder}", units, 4 * units);
        var bias = Read("bias.npy", GateOrder, 4 * units);
        var denseBias = Read("dense-bias.npy", $"one for each of the {outputs} outputs", outputs);
        var weights = new LstmWeights<T>(
            kernel.Array.Select<T>(kernel.Path, rows: names.Words),
            recurrent.Array.Select<T>(recurrent.Path),
            bias.Array.SelectVector<T>(bias.Path),
            dense.Array.Select<T>(dense.Path, columns: names.Outputs),
            denseBias.Array.SelectVector<T>(denseBias.Path, names.Outputs));
        return new LstmModel<T>(new LstmSettings { Units = units, GateActivation = settings.GateActivation }, weights);

        (string Path, NpyArray Array) Read(string name, string meaning, params int?[] shape) =>
            (Path.Combine(folder, name), NpyArray.Read(Path.Combine(folder, name), meaning, shape));
    }
}
