using CslRepro.Files;

namespace CslRepro.Models.Esn;

/// <summary>
/// The weights of an echo state network: <c>W.npy</c> (N x N), <c>Win.npy</c> (N x (1 + V), the bias first) and <c>Wout.npy</c> (D x (1 + N), the constant's
/// weights first). States are computed in the precision of W. Reservoirs of this project have single-precision weights, so W and Win are rounded to it.
/// </summary>
internal sealed class EsnForeignWeights : ForeignWeights
{
    /// <inheritdoc/>
    public override string KnownBy => "W.npy";

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Options { get; } = [EsnOptions.Leak];

    /// <inheritdoc/>
    public override IReadOnlyList<SettingOption> Required => Options;

    /// <inheritdoc/>
    public override INetwork Read(string folder, ForeignNames names, NetworkSettings settings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(names);
        var leak = Of<EsnSettings>(settings).Leak;
        string recurrentPath = Path.Combine(folder, KnownBy), inputPath = Path.Combine(folder, "Win.npy"), readoutPath = Path.Combine(folder, "Wout.npy");

        // W_in is small and knows N, so W is refused by its header.
        var input = NpyArray.Read(inputPath, $"a row for each unit, the bias and the {names.WordCount} words of the vocabulary", null, 1 + names.WordCount);
        var units = input.Shape[0];
        var recurrent = NpyArray.Read(recurrentPath, "a row and a column for each row of Win.npy", units, units);
        var readout = NpyArray.Read(readoutPath, $"a row for each output, the constant and the {units} units", names.Outputs.Count, 1 + units);
        var reservoir = new Reservoir(
            recurrent.Select<float>(recurrentPath), input.Select<float>(inputPath, columns: [0, .. names.Words.Select(place => 1 + place)]), leak);
        return new EsnModel(
            reservoir, readout.Select<double>(readoutPath, names.Outputs), recurrent.IsDouble ? StatePrecision.Bits64 : StatePrecision.Bits32);
    }
}
