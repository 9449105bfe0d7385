using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Simple;

/// <summary>A trained simple recurrent network.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class SimpleModel<T> : RecurrentNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Puts a model together.</summary>
    /// <param name="settings">How it was trained.</param>
    /// <param name="weights">Its weights; not copied.</param>
    /// <exception cref="ArgumentException">Settings and weights do not fit.</exception>
    public SimpleModel(SimpleSettings settings, SimpleWeights<T> weights)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(weights);
        settings.Validate();
        weights.RequireShape(settings.Units);
        Settings = settings;
        Weights = weights;
        Shapes = SimpleWeights<T>.ShapesOf(weights.Words, weights.Units, weights.Outputs);
    }

    /// <inheritdoc/>
    public override NetworkKind Kind => SimpleKind.Instance;

    /// <summary>How the model was trained.</summary>
    public SimpleSettings Settings { get; }

    /// <summary>The weights.</summary>
    public SimpleWeights<T> Weights { get; }

    private protected override IReadOnlyList<ParameterShape> Shapes { get; }

    /// <inheritdoc/>
    public override string Digest() => Weights.Digest();

    /// <inheritdoc/>
    public override void Save(string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs) => SimpleModelFile.Save(this, folder, words, outputs);

    private protected override RecurrentComputation<T> CreateComputation(SimdWidth width) => Weights.CreateComputation(Settings, 0, width);
}
