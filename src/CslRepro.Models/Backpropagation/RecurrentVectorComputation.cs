using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// <see cref="RecurrentComputation{T}"/> at one vector width.
/// <para>
/// The sentences of a batch walk through their words side by side, in pairs (<see cref="Walkers{T}"/>), so that a recurrent weight is loaded once for two
/// sentences.
/// Every word of the batch has a row in the buffers; gradients are summed over rows in their order (<see cref="RecurrentTrainingMemory{T}"/>).
/// </para>
/// <para>
/// The methods of a training step are compiled with full optimisation at once: a training is over before the runtime's usual stages,
/// which begin with slow code, have ended.
/// </para>
/// </summary>
internal sealed unsafe class RecurrentVectorComputation<TCell, TSimd, TVector, T> : RecurrentComputation<T>
    where TCell : struct, IRecurrentCell
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int units;
    private readonly int unitRow;
    private readonly int gateRow;
    private readonly int activationRow;
    private readonly bool oneBias;
    private readonly LinearHead<TSimd, TVector, T> head;

    private readonly Walkers<T> walkers;

    // All walkers' scratch rows: what enters the gates, and for prediction, where two walk at once, the states.
    private readonly PinnedBuffer<T> inner;
    private readonly PinnedBuffer<T> walking;
    private readonly PinnedBuffer<T> walkingActivations;

    // Where the sums of the way back begin.
    private readonly PinnedBuffer<T> zeros;

    // For training only.
    private readonly RecurrentTrainingMemory<T>? training;
    private readonly Adam<TSimd, TVector, T>? adam;

    public RecurrentVectorComputation(BackpropagationSettings settings, RecurrentLayout layout, IReadOnlyList<Matrix<T>> parts, int longest)
        : base(settings, layout, parts)
    {
        units = layout.Units;
        unitRow = layout.UnitRow;
        gateRow = layout.GateRow;
        activationRow = TCell.ActivationRows * unitRow;
        oneBias = layout.BiasRows == 1;
        var atOnce = longest > 0 ? Math.Max(2, settings.BatchSize) : 2;
        walkers = new Walkers<T>(atOnce, gateRow);
        inner = new PinnedBuffer<T>(atOnce * gateRow);
        walking = new PinnedBuffer<T>(2 * unitRow);
        walkingActivations = new PinnedBuffer<T>(activationRow);
        zeros = new PinnedBuffer<T>(unitRow);
        head = new LinearHead<TSimd, TVector, T>(layout, Weights, longest > 0 ? settings.BatchSize : 0);
        if (longest > 0)
        {
            training = new RecurrentTrainingMemory<T>(layout, TCell.ActivationRows, settings.BatchSize, longest);
            adam = new Adam<TSimd, TVector, T>(settings, layout.Length);
            TransposeWeights(training);
        }
    }

    private RecurrentTrainingMemory<T> Training => training ?? throw new InvalidOperationException("This computation was made for prediction only.");

    private T* Recurrent => Weights.Pointer + Layout.Recurrent;

    private T* Bias => Weights.Pointer + Layout.Bias;

    public override IReadOnlyList<Matrix<T>> CopyGradients() => Layout.Unpack<T>(Training.Gradients.Span);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double ComputeGradients(PackedSentences sentences, Matrix<T> targets, ReadOnlySpan<int> batch)
    {
        var memory = Training;
        var rows = 0;
        for (var s = 0; s < batch.Length; s++)
        {
            memory.FirstRows[s] = rows;
            rows += sentences[batch[s]].Length;
        }

        memory.FirstRows[batch.Length] = rows;
        Forward(memory, sentences, batch);
        var loss = head.Loss(targets, batch);
        Backward(memory, batch.Length);
        SumGradients(memory, sentences, batch, rows);
        GC.KeepAlive(this);
        return loss;
    }

    public override void ApplyAdam()
    {
        var memory = Training;
        adam!.Step(Weights.Pointer, memory.Gradients.Pointer);
        TransposeWeights(memory);
        GC.KeepAlive(this);
    }

    public override void Predict(PackedSentences sentences, int first, Matrix<T> outputs)
    {
        for (var s = 0; s < outputs.Rows; s += 2)
        {
            walking.Span.Clear();
            var wordsA = sentences[first + s];
            var wordsB = s + 1 < outputs.Rows ? sentences[first + s + 1] : [];
            var steps = Math.Max(wordsA.Length, wordsB.Length);
            for (var step = 0; step < steps; step++)
            {
                Walk(step, wordsA, wordsB);
            }

            head.Output(walking.Pointer, outputs.Row(s));
            if (s + 1 < outputs.Rows)
            {
                head.Output(walking.Pointer + unitRow, outputs.Row(s + 1));
            }
        }

        GC.KeepAlive(this);
    }

    public override void Record(ReadOnlySpan<int> words, Matrix<T> states, Matrix<T> outputs)
    {
        walking.Span.Clear();
        for (var step = 0; step < words.Length; step++)
        {
            Walk(step, words, []);
            walking.Span[..units].CopyTo(states.Row(step));
            head.Output(walking.Pointer, outputs.Row(step));
        }

        GC.KeepAlive(this);
    }

    /// <summary>One word further in a pair of sentences, without what training needs later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Walk(int step, ReadOnlySpan<int> wordsA, ReadOnlySpan<int> wordsB)
    {
        T* stateA = walking.Pointer, stateB = stateA + unitRow;
        T* inputA = step < wordsA.Length ? InputRow(wordsA[step]) : null, inputB = step < wordsB.Length ? InputRow(wordsB[step]) : null;
        walkers.Clear();
        if (inputA != null)
        {
            Enter(inputA, stateA, inner.Pointer);
        }

        if (inputB != null)
        {
            Enter(inputB, stateB, inner.Pointer + gateRow);
        }

        Inner(step);
        if (inputA != null)
        {
            TCell.Forward<TSimd, TVector, T>(units, unitRow, inner.Pointer, inputA, Bias, stateA, walkingActivations.Pointer, stateA);
        }

        if (inputB != null)
        {
            TCell.Forward<TSimd, TVector, T>(units, unitRow, inner.Pointer + gateRow, inputB, Bias, stateB, walkingActivations.Pointer, stateB);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(RecurrentTrainingMemory<T> memory, PackedSentences sentences, ReadOnlySpan<int> batch)
    {
        var steps = 0;
        for (var s = 0; s < batch.Length; s++)
        {
            memory.Before.Span.Slice(memory.Row(s, 0) * unitRow, unitRow).Clear();
            steps = Math.Max(steps, memory.Length(s));
        }

        for (var step = 0; step < steps; step++)
        {
            walkers.Clear();
            for (var s = 0; s < batch.Length; s++)
            {
                if (step < memory.Length(s))
                {
                    Enter(
                        InputRow(sentences[batch[s]][step]), memory.Before.Pointer + (memory.Row(s, step) * unitRow), inner.Pointer + (s * gateRow));
                }
            }

            Inner(step);
            for (var s = 0; s < batch.Length; s++)
            {
                if (step < memory.Length(s))
                {
                    CellForward(memory, s, step, step + 1 == memory.Length(s), inner.Pointer + (s * gateRow), InputRow(sentences[batch[s]][step]));
                }
            }
        }
    }

    /// <summary>One sentence more for <see cref="Inner"/>; with one row of bias the word's part goes in there, too.</summary>
    private void Enter(T* input, T* before, T* target) => walkers.Add(oneBias ? input : null, T.One, before, target);

    /// <summary>The hidden units' part of what enters the walkers' gates; with one row of bias, all of it.</summary>
    private void Inner(int step) =>
        PairProduct<TSimd, TVector, T>.Run(
            Bias + ((Layout.BiasRows - 1) * Layout.GateColumns), Recurrent, step == 0 ? 0 : units, Layout.GateColumns, walkers);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CellForward(RecurrentTrainingMemory<T> memory, int s, int step, bool last, T* enters, T* input)
    {
        var row = memory.Row(s, step);
        var before = memory.Before.Pointer + (row * unitRow);
        TCell.Forward<TSimd, TVector, T>(
            units,
            unitRow,
            enters,
            input,
            Bias,
            before,
            memory.Activations.Pointer + (row * activationRow),
            last ? head.LastHidden(s) : before - unitRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(RecurrentTrainingMemory<T> memory, int count)
    {
        var steps = 0;
        for (var s = 0; s < count; s++)
        {
            steps = Math.Max(steps, memory.Length(s));
        }

        for (var step = steps - 1; step >= 0; step--)
        {
            walkers.Clear();
            for (var s = 0; s < count; s++)
            {
                if (step < memory.Length(s))
                {
                    CellBackward(memory, s, step);
                    var hidden = head.HiddenGradient(s);
                    walkers.Add(hidden, T.One, memory.InnerGradients.Pointer + (memory.Row(s, step) * gateRow), hidden);
                }
            }

            if (step > 0)
            {
                PairProduct<TSimd, TVector, T>.Run(zeros.Pointer, memory.RecurrentTransposed.Pointer, Layout.Gates * units, unitRow, walkers);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CellBackward(RecurrentTrainingMemory<T> memory, int s, int step)
    {
        var row = memory.Row(s, step);
        TCell.Backward<TSimd, TVector, T>(
            units,
            unitRow,
            memory.Activations.Pointer + (row * activationRow),
            memory.Before.Pointer + (row * unitRow),
            head.HiddenGradient(s),
            memory.InputGradients.Pointer + (row * gateRow),
            memory.InnerGradients.Pointer + (row * gateRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumGradients(RecurrentTrainingMemory<T> memory, PackedSentences sentences, ReadOnlySpan<int> batch, int rows)
    {
        T* target = memory.Gradients.Pointer, input = memory.InputGradients.Pointer, hidden = memory.InnerGradients.Pointer;
        var columns = Layout.GateColumns;
        memory.Gradients.Span[..Layout.Recurrent].Clear();
        for (var s = 0; s < batch.Length; s++)
        {
            var words = sentences[batch[s]];
            for (var step = words.Length - 1; step >= 0; step--)
            {
                RowProducts<TSimd, TVector, T>.AddScaled(T.One, input + (memory.Row(s, step) * gateRow), columns, target + (words[step] * columns));
            }
        }

        RowProducts<TSimd, TVector, T>.OuterProducts(memory.Before.Pointer, unitRow, hidden, gateRow, rows, units, columns, target + Layout.Recurrent);
        RowProducts<TSimd, TVector, T>.SumOfRows(input, gateRow, rows, columns, target + Layout.Bias);
        if (!oneBias)
        {
            RowProducts<TSimd, TVector, T>.SumOfRows(hidden, gateRow, rows, columns, target + Layout.Bias + columns);
        }

        head.SumGradients(batch.Length, target);
    }

    private void TransposeWeights(RecurrentTrainingMemory<T> memory)
    {
        Transposition.Run(Recurrent, units, Layout.Gates * units, Layout.GateColumns, memory.RecurrentTransposed.Pointer, unitRow);
        head.Transpose();
    }

    private T* InputRow(int word) => Weights.Pointer + ((nint)word * Layout.GateColumns);
}
