using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// <see cref="LstmComputation{T}"/> at one vector width.
/// <para>
/// A batch is cut into pairs of sentences that walk through their words side by side, so that a recurrent weight is loaded once for two
/// sentences; where one of them has ended, or has no partner, the other walks beside an idle row whose results nobody reads.
/// Every word of the batch has a row in the buffers, sentence after sentence; gradients are summed over rows in that order:
/// ascending sentence, then ascending word.
/// </para>
/// <para>
/// The methods of a training step are compiled with full optimisation at once: a training is over before the runtime's usual stages,
/// which begin with slow code, have ended.
/// </para>
/// </summary>
internal sealed unsafe class LstmVectorComputation<TSimd, TVector, T> : LstmComputation<T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly bool hard;
    private readonly int unitRow;
    private readonly int gateRow;
    private readonly int activationRow;

    // Both walkers' scratch rows: what enters the gates, and for prediction the states.
    private readonly PinnedBuffer<T> gateInputs;
    private readonly PinnedBuffer<T> idleGates;
    private readonly PinnedBuffer<T> idleUnits;
    private readonly PinnedBuffer<T> walkingHidden;
    private readonly PinnedBuffer<T> walkingCell;
    private readonly PinnedBuffer<T> walkingActivations;
    private readonly LinearHead<TSimd, TVector, T> head;

    // For training only.
    private readonly LstmTrainingMemory<T>? training;
    private readonly Adam<TSimd, TVector, T>? adam;

    public LstmVectorComputation(LstmSettings settings, RecurrentLayout layout, int longestSentence)
        : base(settings, layout)
    {
        hard = settings.GateActivation == GateActivation.HardSigmoid;
        unitRow = layout.UnitRow;
        gateRow = layout.GateRow;
        activationRow = 5 * unitRow;
        gateInputs = new PinnedBuffer<T>(2 * gateRow);
        idleGates = new PinnedBuffer<T>(2 * gateRow);
        idleUnits = new PinnedBuffer<T>(2 * unitRow);
        walkingHidden = new PinnedBuffer<T>(2 * unitRow);
        walkingCell = new PinnedBuffer<T>(2 * unitRow);
        walkingActivations = new PinnedBuffer<T>(activationRow);
        head = new LinearHead<TSimd, TVector, T>(layout, Weights, longestSentence > 0 ? settings.BatchSize : 0);
        if (longestSentence > 0)
        {
            training = new LstmTrainingMemory<T>(layout, settings.BatchSize, longestSentence);
            adam = new Adam<TSimd, TVector, T>(settings, layout.Length);
        }
    }

    public override Span<T> InputScales => Training.InputScales.Span;

    private LstmTrainingMemory<T> Training => training ?? throw new InvalidOperationException("This computation was made for prediction only.");

    private T* Recurrent => Weights.Pointer + Layout.Recurrent;

    private T* Bias => Weights.Pointer + Layout.Bias;

    public override void SetWeights(LstmWeights<T> source)
    {
        base.SetWeights(source);
        if (training != null)
        {
            TransposeWeights(training);
        }
    }

    public override LstmWeights<T> CopyGradients() => LstmWeights<T>.Of(Layout.Unpack<T>(Training.Gradients.Span));

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
        for (var s = 0; s < batch.Length; s += 2)
        {
            var pair = s + 1 < batch.Length;
            Forward(memory, s, sentences[batch[s]], pair ? sentences[batch[s + 1]] : []);
        }

        var loss = head.Loss(targets, batch);
        memory.CellGradients.Span.Clear();
        for (var s = 0; s < batch.Length; s += 2)
        {
            Backward(memory, s, s + 1 < batch.Length);
        }

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

    public override void Predict(PackedSentences sentences, Matrix<T> outputs)
    {
        T* hidden = walkingHidden.Pointer, cell = walkingCell.Pointer;
        for (var s = 0; s < sentences.Count; s += 2)
        {
            walkingHidden.Span.Clear();
            walkingCell.Span.Clear();
            var wordsA = sentences[s];
            var wordsB = s + 1 < sentences.Count ? sentences[s + 1] : [];
            var steps = Math.Max(wordsA.Length, wordsB.Length);
            for (var step = 0; step < steps; step++)
            {
                Walk(step, wordsA, wordsB);
            }

            head.Output(hidden, outputs.Row(s));
            if (s + 1 < sentences.Count)
            {
                head.Output(hidden + unitRow, outputs.Row(s + 1));
            }
        }

        GC.KeepAlive(this);
    }

    public override void Record(ReadOnlySpan<int> sentence, Matrix<T> hidden, Matrix<T> cells, Matrix<T> outputs)
    {
        walkingHidden.Span.Clear();
        walkingCell.Span.Clear();
        for (var step = 0; step < sentence.Length; step++)
        {
            Walk(step, sentence, []);
            walkingHidden.Span[..Layout.Units].CopyTo(hidden.Row(step));
            walkingCell.Span[..Layout.Units].CopyTo(cells.Row(step));
            head.Output(walkingHidden.Pointer, outputs.Row(step));
        }

        GC.KeepAlive(this);
    }

    /// <summary>One word further in a pair of sentences, without what training needs later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Walk(int step, ReadOnlySpan<int> wordsA, ReadOnlySpan<int> wordsB)
    {
        T* hidden = walkingHidden.Pointer, cell = walkingCell.Pointer, inputs = gateInputs.Pointer;
        bool a = step < wordsA.Length, b = step < wordsB.Length;
        PairProduct<TSimd, TVector, T>.Run(
            Bias,
            Recurrent,
            step == 0 ? 0 : Layout.Units,
            Layout.GateColumns,
            InputRow(a ? wordsA[step] : 0),
            T.One,
            hidden,
            inputs,
            InputRow(b ? wordsB[step] : 0),
            T.One,
            hidden + unitRow,
            inputs + gateRow);
        if (a)
        {
            LstmCell<TSimd, TVector, T>.Forward(hard, Layout.Units, unitRow, inputs, cell, walkingActivations.Pointer, cell, hidden);
        }

        if (b)
        {
            LstmCell<TSimd, TVector, T>.Forward(
                hard, Layout.Units, unitRow, inputs + gateRow, cell + unitRow, walkingActivations.Pointer, cell + unitRow, hidden + unitRow);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(LstmTrainingMemory<T> memory, int s, ReadOnlySpan<int> wordsA, ReadOnlySpan<int> wordsB)
    {
        int rowA = memory.FirstRows[s], rowB = memory.FirstRows[s + 1];
        T* hidden = memory.HiddenBefore.Pointer, cells = memory.CellBefore.Pointer, inputs = gateInputs.Pointer;
        var scales = memory.InputScales.Pointer;
        memory.HiddenBefore.Span.Slice(rowA * unitRow, unitRow).Clear();
        memory.CellBefore.Span.Slice(rowA * unitRow, unitRow).Clear();
        if (wordsB.Length > 0)
        {
            memory.HiddenBefore.Span.Slice(rowB * unitRow, unitRow).Clear();
            memory.CellBefore.Span.Slice(rowB * unitRow, unitRow).Clear();
        }

        var steps = Math.Max(wordsA.Length, wordsB.Length);
        for (var step = 0; step < steps; step++)
        {
            bool a = step < wordsA.Length, b = step < wordsB.Length;
            PairProduct<TSimd, TVector, T>.Run(
                Bias,
                Recurrent,
                step == 0 ? 0 : Layout.Units,
                Layout.GateColumns,
                InputRow(a ? wordsA[step] : 0),
                a ? scales[rowA + step] : T.Zero,
                a ? hidden + ((rowA + step) * unitRow) : idleUnits.Pointer,
                inputs,
                InputRow(b ? wordsB[step] : 0),
                b ? scales[rowB + step] : T.Zero,
                b ? hidden + ((rowB + step) * unitRow) : idleUnits.Pointer,
                inputs + gateRow);
            if (a)
            {
                CellForward(memory, s, rowA + step, step + 1 == wordsA.Length, inputs);
            }

            if (b)
            {
                CellForward(memory, s + 1, rowB + step, step + 1 == wordsB.Length, inputs + gateRow);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CellForward(LstmTrainingMemory<T> memory, int s, int row, bool last, T* inputs)
    {
        var cells = memory.CellBefore.Pointer + (row * unitRow);
        LstmCell<TSimd, TVector, T>.Forward(
            hard,
            Layout.Units,
            unitRow,
            inputs,
            cells,
            memory.Activations.Pointer + (row * activationRow),
            last ? walkingCell.Pointer : cells + unitRow,
            last ? head.LastHidden(s) : memory.HiddenBefore.Pointer + ((row + 1) * unitRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(LstmTrainingMemory<T> memory, int s, bool pair)
    {
        int rowA = memory.FirstRows[s], rowB = memory.FirstRows[s + 1];
        var lengthA = rowB - rowA;
        var lengthB = pair ? memory.FirstRows[s + 2] - rowB : 0;
        var gates = memory.GateGradients.Pointer;
        for (var step = Math.Max(lengthA, lengthB) - 1; step >= 0; step--)
        {
            bool a = step < lengthA, b = step < lengthB;
            if (a)
            {
                CellBackward(memory, s, rowA + step);
            }

            if (b)
            {
                CellBackward(memory, s + 1, rowB + step);
            }

            if (step > 0)
            {
                LstmProducts<TSimd, TVector, T>.Hidden(
                    memory.RecurrentTransposed.Pointer,
                    Layout.Units,
                    unitRow,
                    a ? gates + ((rowA + step) * gateRow) : idleGates.Pointer,
                    a ? head.HiddenGradient(s) : idleUnits.Pointer + unitRow,
                    b ? gates + ((rowB + step) * gateRow) : idleGates.Pointer,
                    b ? head.HiddenGradient(s + 1) : idleUnits.Pointer + unitRow);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CellBackward(LstmTrainingMemory<T> memory, int s, int row) =>
        LstmCell<TSimd, TVector, T>.Backward(
            hard,
            Layout.Units,
            unitRow,
            memory.Activations.Pointer + (row * activationRow),
            memory.CellBefore.Pointer + (row * unitRow),
            head.HiddenGradient(s),
            memory.CellGradients.Pointer + (s * unitRow),
            memory.GateGradients.Pointer + (row * gateRow));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumGradients(LstmTrainingMemory<T> memory, PackedSentences sentences, ReadOnlySpan<int> batch, int rows)
    {
        T* target = memory.Gradients.Pointer, gates = memory.GateGradients.Pointer;
        memory.Gradients.Span[..Layout.Recurrent].Clear();
        for (var s = 0; s < batch.Length; s++)
        {
            var words = sentences[batch[s]];
            for (var step = 0; step < words.Length; step++)
            {
                var row = memory.FirstRows[s] + step;
                RowProducts<TSimd, TVector, T>.AddScaled(
                    memory.InputScales.Pointer[row], gates + (row * gateRow), Layout.GateColumns, target + (words[step] * Layout.GateColumns));
            }
        }

        RowProducts<TSimd, TVector, T>.OuterProducts(
            memory.HiddenBefore.Pointer, unitRow, gates, gateRow, rows, Layout.Units, Layout.GateColumns, target + Layout.Recurrent);
        RowProducts<TSimd, TVector, T>.SumOfRows(gates, gateRow, rows, Layout.GateColumns, target + Layout.Bias);
        head.SumGradients(batch.Length, target);
    }

    private void TransposeWeights(LstmTrainingMemory<T> memory)
    {
        Transposition.Run(Recurrent, Layout.Units, Layout.Gates * Layout.Units, Layout.GateColumns, memory.RecurrentTransposed.Pointer, unitRow);
        head.Transpose();
    }

    private T* InputRow(int word) => Weights.Pointer + ((nint)word * Layout.GateColumns);
}
