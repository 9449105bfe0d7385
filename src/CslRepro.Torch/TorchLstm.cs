using System.Numerics;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace CslRepro.Torch;

/// <summary>
/// The LSTM of <see cref="LstmTrainer"/>, written down a second time as tensor operations, its gradients by libtorch's automatic
/// differentiation: the reference implementation that the project's own trainer is held to, step by step.
/// <code>
/// z = x Kernel + h RecurrentKernel + Bias      i, f, g, o = four equal parts of z      c = s(f) c + s(i) tanh(g)      h = s(o) tanh(c)
/// </code>
/// with s the sigmoid or the hard sigmoid; a padded step leaves c and h as they are; y = h Dense + DenseBias after the last word;
/// the loss is the mean over batch and outputs of (y - target)²; Adam as Keras has it.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TorchLstm<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Padding = -1;

    private readonly LstmSettings settings;
    private readonly Tensor[] parameters;
    private readonly Tensor[] means;
    private readonly Tensor[] squares;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /// <summary>Starts from given weights, which are copied.</summary>
    /// <param name="settings">Units, gates and Adam's numbers count.</param>
    /// <exception cref="PlatformNotSupportedException">libtorch cannot be loaded.</exception>
    public TorchLstm(LstmSettings settings, LstmWeights<T> initial)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(initial);
        settings.Validate();
        TorchRuntime.Load();
        this.settings = settings;
        Units = initial.Units;
        Words = initial.Words;
        Outputs = initial.Outputs;
        parameters = Array.ConvertAll(Parts(initial), part => part.requires_grad_(true));
        means = Array.ConvertAll(parameters, part => zeros_like(part, requires_grad: false));
        squares = Array.ConvertAll(parameters, part => zeros_like(part, requires_grad: false));
        foreach (var part in (Tensor[])[.. parameters, .. means, .. squares])
        {
            // A scope of the caller's must not end them before this object does.
            part.DetachFromDisposeScope();
        }
    }

    /// <summary>Number of units N.</summary>
    public int Units { get; }

    /// <summary>Size of the vocabulary V.</summary>
    public int Words { get; }

    /// <summary>Number of outputs D.</summary>
    public int Outputs { get; }

    /// <summary>Takes over other weights; Adam's means stay.</summary>
    /// <param name="weights">Weights of the same shape; copied.</param>
    public void SetWeights(LstmWeights<T> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        using var inner = NewDisposeScope();
        using var fixedWeights = no_grad();
        var parts = Parts(weights);
        for (var part = 0; part < parts.Length; part++)
        {
            parameters[part].copy_(parts[part]);
        }
    }

    /// <summary>A copy of the weights as they are now.</summary>
    /// <returns>The weights in Keras' layout.</returns>
    public LstmWeights<T> CopyWeights() => Copy(parameters);

    /// <summary>The loss of one batch; its gradients are kept.</summary>
    /// <param name="sentences">Word numbers; -1 stands for padding.</param>
    /// <param name="targets">One row of D outputs for each sentence.</param>
    /// <param name="inputScales">For each sentence, what dropout makes of the one of each of its words; null without dropout.</param>
    /// <returns>The mean over sentences and outputs of the squared error.</returns>
    /// <exception cref="ArgumentException">A word is not in the vocabulary, or the targets do not fit.</exception>
    public double ComputeGradients(IReadOnlyList<int[]> sentences, Matrix<T> targets, IReadOnlyList<T[]>? inputScales = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Rows != sentences.Count || targets.Columns != Outputs)
        {
            throw new ArgumentException(
                $"{sentences.Count} sentences and {Outputs} outputs need {sentences.Count} x {Outputs} targets, got {targets.Rows} x {targets.Columns}.",
                nameof(targets));
        }

        using var inner = NewDisposeScope();
        foreach (var part in parameters)
        {
            part.grad?.zero_();
        }

        var loss = nn.functional.mse_loss(Forward(sentences, inputScales), TorchTensors.Create(targets));
        loss.backward();
        return loss.to(ScalarType.Float64).item<double>();
    }

    /// <summary>A copy of the gradients of the last batch.</summary>
    /// <returns>Gradients in the shape of the weights.</returns>
    /// <exception cref="InvalidOperationException">There has been no batch.</exception>
    public LstmWeights<T> CopyGradients()
    {
        using var inner = NewDisposeScope();
        return Copy(Gradients());
    }

    /// <summary>Moves the weights by one step of Adam along the gradients of the last batch.</summary>
    /// <exception cref="InvalidOperationException">There has been no batch.</exception>
    public void ApplyAdam()
    {
        using var inner = NewDisposeScope();
        ApplyAdam(Gradients());
    }

    /// <summary>Moves the weights by one step of Adam along given gradients.</summary>
    /// <param name="gradients">Gradients in the shape of the weights.</param>
    public void ApplyAdam(LstmWeights<T> gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        using var inner = NewDisposeScope();
        ApplyAdam(Parts(gradients));
    }

    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <param name="sentences">Word numbers; -1 stands for padding.</param>
    /// <returns>One row of D outputs for each sentence.</returns>
    /// <exception cref="ArgumentException">A word is not in the vocabulary.</exception>
    public Matrix<T> Predict(IReadOnlyList<int[]> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        using var inner = NewDisposeScope();
        using var fixedWeights = no_grad();
        return TorchTensors.ToMatrix<T>(Forward(sentences, null));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in (Tensor[])[.. parameters, .. means, .. squares])
        {
            part.grad?.Dispose();
            part.Dispose();
        }
    }

    private static Tensor[] Parts(LstmWeights<T> weights) =>
    [
        TorchTensors.Create(weights.Kernel),
        TorchTensors.Create(weights.RecurrentKernel),
        TorchTensors.Create<T>(weights.Bias, weights.Bias.Length),
        TorchTensors.Create(weights.DenseKernel),
        TorchTensors.Create<T>(weights.DenseBias, weights.DenseBias.Length),
    ];

    private static LstmWeights<T> Copy(Tensor[] parts) => new(
        TorchTensors.ToMatrix<T>(parts[0]),
        TorchTensors.ToMatrix<T>(parts[1]),
        TorchTensors.ToArray<T>(parts[2]),
        TorchTensors.ToMatrix<T>(parts[3]),
        TorchTensors.ToArray<T>(parts[4]));

    private Tensor[] Gradients() =>
        Array.ConvertAll(parameters, part => part.grad ?? throw new InvalidOperationException("There are no gradients before the first batch."));

    private Tensor Forward(IReadOnlyList<int[]> sentences, IReadOnlyList<T[]>? inputScales)
    {
        Tensor kernel = parameters[0], recurrentKernel = parameters[1], bias = parameters[2], dense = parameters[3], denseBias = parameters[4];
        var hidden = zeros(sentences.Count, Units, dtype: TorchTensors.TypeOf<T>());
        var cell = zeros(sentences.Count, Units, dtype: TorchTensors.TypeOf<T>());
        for (var step = 0; step < sentences.Max(sentence => sentence.Length); step++)
        {
            var (input, present) = Input(sentences, inputScales, step);
            var gates = (input.matmul(kernel) + hidden.matmul(recurrentKernel) + bias).chunk(4, 1);
            var next = (Gate(gates[1]) * cell) + (Gate(gates[0]) * gates[2].tanh());
            hidden = where(present, Gate(gates[3]) * next.tanh(), hidden);
            cell = where(present, next, cell);
        }

        return hidden.matmul(dense) + denseBias;
    }

    private (Tensor Input, Tensor Present) Input(IReadOnlyList<int[]> sentences, IReadOnlyList<T[]>? inputScales, int step)
    {
        var input = new T[sentences.Count * Words];
        var present = new bool[sentences.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            var word = step < sentences[s].Length ? sentences[s][step] : Padding;
            if (word == Padding)
            {
                continue;
            }

            if ((uint)word >= (uint)Words)
            {
                throw new ArgumentException(
                    $"Sentence {s} holds the word number {word}; words are numbered 0 ... {Words - 1}, and {Padding} stands for padding.", nameof(sentences));
            }

            present[s] = true;
            input[(s * Words) + word] = inputScales is null ? T.One : inputScales[s][step];
        }

        return (TorchTensors.Create<T>(input, sentences.Count, Words), tensor(present, [sentences.Count, 1]));
    }

    private Tensor Gate(Tensor input) => settings.GateActivation == GateActivation.Sigmoid
        ? input.sigmoid()
        : ((0.2 * input) + 0.5).clamp(0, 1);

    private void ApplyAdam(Tensor[] gradients)
    {
        using var fixedWeights = no_grad();
        beta1Power *= settings.Beta1;
        beta2Power *= settings.Beta2;
        var rate = settings.LearningRate * Math.Sqrt(1 - beta2Power) / (1 - beta1Power);
        for (var part = 0; part < parameters.Length; part++)
        {
            var gradient = gradients[part];
            means[part].mul_(settings.Beta1).add_(gradient, 1 - settings.Beta1);
            squares[part].mul_(settings.Beta2).addcmul_(gradient, gradient, 1 - settings.Beta2);
            parameters[part].sub_(means[part] * rate / (squares[part].sqrt() + settings.Epsilon));
        }
    }
}
