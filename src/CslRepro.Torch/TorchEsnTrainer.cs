using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace CslRepro.Torch;

/// <summary>
/// Trains an ESN's readout as a user of the framework would write it: dense tensors, one sentence and one word at a time, and
/// FORCE as matrix-vector products and rank-one updates in double precision, on one thread.
/// </summary>
public sealed class TorchEsnTrainer : IEsnTrainer
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The settings ask for another order or another readout.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    /// <exception cref="PlatformNotSupportedException">libtorch cannot be loaded.</exception>
    public Matrix<double> Train(
        EsnSettings settings, Reservoir reservoir, IReadOnlyList<int[]> sequences, Matrix<double> targets, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(targets);
        settings.Validate();
        if (settings.Order != TrainingOrder.Program || settings.Readout != ReadoutAlgorithm.Force)
        {
            throw new ArgumentException("The ESN on libtorch trains in the program's order and by FORCE.", nameof(settings));
        }

        TorchRuntime.Load();
        var precision = settings.Precision == StatePrecision.Bits32 ? ScalarType.Float32 : ScalarType.Float64;
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var recurrent = TorchTensors.Create(reservoir.Recurrent).to(precision);
        var input = TorchTensors.Create(reservoir.Input).to(precision);
        var one = ones(1, dtype: ScalarType.Float64);
        var inverse = eye(reservoir.Units + 1, dtype: ScalarType.Float64) / settings.Regularisation;
        var readout = zeros(targets.Columns, reservoir.Units + 1, dtype: ScalarType.Float64);
        var allTargets = TorchTensors.Create(targets);
        for (var s = 0; s < sequences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var sentence = NewDisposeScope();
            var state = zeros(reservoir.Units, dtype: precision);
            for (var t = 0; t < sequences[s].Length; t++)
            {
                var word = zeros(reservoir.Words + 1, dtype: precision);
                word[0] = 1;
                word[1 + sequences[s][t]] = 1;
                state = ((1 - reservoir.Leak) * state) + (reservoir.Leak * (recurrent.mv(state) + input.mv(word)).tanh());
                if (settings.Learning == Learning.Continuous || t == sequences[s].Length - 1)
                {
                    Learn(cat([one, state.to(ScalarType.Float64)]), allTargets[s], inverse, readout);
                }
            }
        }

        return TorchTensors.ToMatrix<double>(readout);
    }

    /// <summary>One step of FORCE: P ← P - (P s sᵀ P) / (1 + sᵀ P s), W ← W - (W s - z)(P s)ᵀ with the old W in the error and the new P in the step.</summary>
    private static void Learn(Tensor sample, Tensor target, Tensor inverse, Tensor readout)
    {
        using var inner = NewDisposeScope();
        var error = readout.mv(sample) - target;
        var direction = inverse.mv(sample);
        inverse.addr_(direction / -(1 + direction.dot(sample)), direction, 1, 1);
        readout.addr_(-error, inverse.mv(sample), 1, 1);
    }
}
