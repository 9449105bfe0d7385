using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CslRepro.Torch;

/// <summary>
/// Trains LSTMs as a user of the framework would write it: <c>torch.nn.LSTM</c> over packed sentences, <c>torch.nn.Linear</c> on
/// the last hidden state, mean squared error, <c>torch.optim.Adam</c>, one thread. It starts from the same weights as the
/// project's own trainer and sees the same batches, so that times and results can be compared.
/// <para>
/// Two things differ from Keras' LSTM. PyTorch's has a second bias, which adds nothing but a faster first one; it is held at 0,
/// so the parameters are the same. PyTorch's Adam adds ε after the bias correction of the root, Keras' before. Gates with the
/// hard sigmoid, which <c>torch.nn.LSTM</c> does not have, are trained step by step with <see cref="TorchLstm{T}"/>.
/// </para>
/// <para>libtorch's sums differ between machines in the last bits, and training amplifies them.</para>
/// </summary>
public sealed class TorchLstmTrainer : ILstmTrainer
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An argument is out of its range or does not fit the others.</exception>
    /// <exception cref="ArithmeticException">A weight is no finite number any more.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    /// <exception cref="PlatformNotSupportedException">libtorch cannot be loaded.</exception>
    public LstmWeights<float> Train(
        LstmSettings settings, IReadOnlyList<int[]> sequences, Matrix<float> targets, int words, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Rows != sequences.Count)
        {
            throw new ArgumentException($"{sequences.Count} sentences need as many rows of targets, got {targets.Rows}.", nameof(targets));
        }

        for (var s = 0; s < sequences.Count; s++)
        {
            if (sequences[s].Length == 0 || sequences[s].Any(word => (uint)word >= (uint)words))
            {
                throw new ArgumentException($"Sentence {s} must hold one or more words, numbered 0 ... {words - 1}.", nameof(sequences));
            }
        }

        TorchRuntime.Load();
        var initial = LstmInitialiser.Create<float>(settings, words, targets.Columns, seed);
        var trained = settings.GateActivation == GateActivation.Sigmoid
            ? TrainModule(settings, initial, sequences, targets, seed, cancellation)
            : TrainStepwise(settings, initial, sequences, targets, seed, cancellation);
        RequireFinite(trained);
        return trained;
    }

    private static LstmWeights<float> TrainModule(
        LstmSettings settings, LstmWeights<float> initial, IReadOnlyList<int[]> sequences, Matrix<float> targets, ulong seed, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        using var lstm = nn.LSTM(initial.Words, initial.Units, batchFirst: true);
        using var head = nn.Linear(initial.Units, initial.Outputs);
        var layer = lstm.named_parameters().ToDictionary(parameter => parameter.name, parameter => parameter.parameter);
        SetWeights(layer, head, initial);
        layer["bias_hh_l0"].requires_grad_(false);
        Parameter[] trainable = [layer["weight_ih_l0"], layer["weight_hh_l0"], layer["bias_ih_l0"], .. head.parameters()];
        using var adam = optim.Adam(trainable, settings.LearningRate, settings.Beta1, settings.Beta2, settings.Epsilon);
        var allTargets = TorchTensors.Create(targets);
        foreach (var batch in TrainingBatches.Of(settings, sequences, seed))
        {
            cancellation.ThrowIfCancellationRequested();
            using var inner = NewDisposeScope();
            using var packed = Pack(batch, initial.Words);
            var (states, lastHidden, _) = lstm.call(packed);
            states.Dispose();
            var outputs = head.call(lastHidden[0]);
            var loss = nn.functional.mse_loss(outputs, allTargets[tensor(Array.ConvertAll(batch.Rows, row => (long)row))]);
            adam.zero_grad();
            loss.backward();
            adam.step();
        }

        return new LstmWeights<float>(
            TorchTensors.ToMatrix<float>(layer["weight_ih_l0"].t()),
            TorchTensors.ToMatrix<float>(layer["weight_hh_l0"].t()),
            TorchTensors.ToArray<float>(layer["bias_ih_l0"]),
            TorchTensors.ToMatrix<float>(head.weight!.t()),
            TorchTensors.ToArray<float>(head.bias!));
    }

    private static LstmWeights<float> TrainStepwise(
        LstmSettings settings, LstmWeights<float> initial, IReadOnlyList<int[]> sequences, Matrix<float> targets, ulong seed, CancellationToken cancellation)
    {
        using var lstm = new TorchLstm<float>(settings, initial);
        foreach (var batch in TrainingBatches.Of(settings, sequences, seed))
        {
            cancellation.ThrowIfCancellationRequested();
            var batchTargets = new Matrix<float>(batch.Rows.Length, targets.Columns);
            for (var i = 0; i < batch.Rows.Length; i++)
            {
                targets.Row(batch.Rows[i]).CopyTo(batchTargets.Row(i));
            }

            lstm.ComputeGradients(batch.Sentences, batchTargets, batch.InputScales);
            lstm.ApplyAdam();
        }

        return lstm.CopyWeights();
    }

    private static void SetWeights(Dictionary<string, Parameter> layer, Linear head, LstmWeights<float> weights)
    {
        using var inner = NewDisposeScope();
        using var fixedWeights = no_grad();
        layer["weight_ih_l0"].copy_(TorchTensors.Create(weights.Kernel).t());
        layer["weight_hh_l0"].copy_(TorchTensors.Create(weights.RecurrentKernel).t());
        layer["bias_ih_l0"].copy_(TorchTensors.Create<float>(weights.Bias, weights.Bias.Length));
        layer["bias_hh_l0"].zero_();
        head.weight!.copy_(TorchTensors.Create(weights.DenseKernel).t());
        head.bias!.copy_(TorchTensors.Create<float>(weights.DenseBias, weights.DenseBias.Length));
    }

    /// <summary>One-hot words, padded to the longest sentence and packed, so that the layer never sees the padding.</summary>
    private static nn.utils.rnn.PackedSequence Pack(TrainingBatches.Batch batch, int words)
    {
        var lengths = Array.ConvertAll(batch.Sentences, sentence => (long)sentence.Length);
        var longest = (int)lengths.Max();
        var inputs = new float[batch.Sentences.Length * longest * words];
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            for (var step = 0; step < batch.Sentences[s].Length; step++)
            {
                inputs[(((s * longest) + step) * words) + batch.Sentences[s][step]] = batch.InputScales[s][step];
            }
        }

        return nn.utils.rnn.pack_padded_sequence(
            tensor(inputs, [batch.Sentences.Length, longest, words]), tensor(lengths), batch_first: true, enforce_sorted: false);
    }

    private static void RequireFinite(LstmWeights<float> weights)
    {
        float[][] parts =
        [
            weights.Kernel.Elements.ToArray(),
            weights.RecurrentKernel.Elements.ToArray(),
            weights.Bias,
            weights.DenseKernel.Elements.ToArray(),
            weights.DenseBias,
        ];
        foreach (var part in parts)
        {
            if (!Array.TrueForAll(part, float.IsFinite))
            {
                throw new ArithmeticException(
                    "The training of the LSTM diverged: a weight is no finite number. Look for targets that are not finite, or lower the learning rate.");
            }
        }
    }
}
