using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Gru;

/// <summary>A trained GRU.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class GruModel<T> : RecurrentNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Puts a model together.</summary>
    /// <param name="settings">How it was trained.</param>
    /// <param name="weights">Its weights; not copied.</param>
    /// <exception cref="ArgumentException">Settings and weights do not fit.</exception>
    public GruModel(GruSettings settings, GruWeights<T> weights)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(weights);
        settings.Validate();
        weights.RequireShape(settings.Units);
        Settings = settings;
        Weights = weights;
        Shapes = weights.Shapes;
    }

    /// <inheritdoc/>
    public override NetworkKind Kind => GruKind.Instance;

    /// <summary>How the model was trained.</summary>
    public GruSettings Settings { get; }

    /// <summary>The weights.</summary>
    public GruWeights<T> Weights { get; }

    private protected override IReadOnlyList<ParameterShape> Shapes { get; }

    /// <inheritdoc/>
    public override string Digest() => Weights.Digest();

    /// <inheritdoc/>
    public override void Save(string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs) => GruModelFile.Save(this, folder, words, outputs);

    private protected override RecurrentComputation<T> CreateComputation(SimdWidth width) => Weights.CreateComputation(Settings, 0, width);
}
