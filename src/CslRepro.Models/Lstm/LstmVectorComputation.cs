using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// <see cref="LstmComputation{T}"/> at one vector width.
/// <para>
/// The sentences of a batch walk through their words side by side, in pairs (<see cref="Walkers{T}"/>), so that a recurrent weight is loaded once for two
/// sentences.
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

    private readonly Walkers<T> walkers;

    // All walkers' scratch rows: what enters the gates, and for prediction, where two walk at once, the states.
    private readonly PinnedBuffer<T> gateInputs;
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
        var atOnce = longestSentence > 0 ? Math.Max(2, settings.BatchSize) : 2;
        walkers = new Walkers<T>(atOnce, gateRow);
        gateInputs = new PinnedBuffer<T>(atOnce * gateRow);
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
        Forward(memory, sentences, batch);
        var loss = head.Loss(targets, batch);
        memory.CellGradients.Span.Clear();
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
        walkers.Clear();
        if (a)
        {
            walkers.Add(InputRow(wordsA[step]), T.One, hidden, inputs);
        }

        if (b)
        {
            walkers.Add(InputRow(wordsB[step]), T.One, hidden + unitRow, inputs + gateRow);
        }

        PairProduct<TSimd, TVector, T>.Run(Bias, Recurrent, step == 0 ? 0 : Layout.Units, Layout.GateColumns, walkers);
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
    private void Forward(LstmTrainingMemory<T> memory, PackedSentences sentences, ReadOnlySpan<int> batch)
    {
        T* hidden = memory.HiddenBefore.Pointer, inputs = gateInputs.Pointer;
        var scales = memory.InputScales.Pointer;
        var steps = 0;
        for (var s = 0; s < batch.Length; s++)
        {
            var first = memory.FirstRows[s] * unitRow;
            memory.HiddenBefore.Span.Slice(first, unitRow).Clear();
            memory.CellBefore.Span.Slice(first, unitRow).Clear();
            steps = Math.Max(steps, memory.Length(s));
        }

        for (var step = 0; step < steps; step++)
        {
            walkers.Clear();
            for (var s = 0; s < batch.Length; s++)
            {
                if (step < memory.Length(s))
                {
                    var row = memory.FirstRows[s] + step;
                    walkers.Add(InputRow(sentences[batch[s]][step]), scales[row], hidden + (row * unitRow), inputs + (s * gateRow));
                }
            }

            PairProduct<TSimd, TVector, T>.Run(Bias, Recurrent, step == 0 ? 0 : Layout.Units, Layout.GateColumns, walkers);
            for (var s = 0; s < batch.Length; s++)
            {
                if (step < memory.Length(s))
                {
                    CellForward(memory, s, memory.FirstRows[s] + step, step + 1 == memory.Length(s), inputs + (s * gateRow));
                }
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
    private void Backward(LstmTrainingMemory<T> memory, int count)
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
                    var row = memory.FirstRows[s] + step;
                    CellBackward(memory, s, row);
                    walkers.Add(null, T.Zero, memory.GateGradients.Pointer + (row * gateRow), head.HiddenGradient(s));
                }
            }

            if (step > 0)
            {
                LstmProducts<TSimd, TVector, T>.Hidden(memory.RecurrentTransposed.Pointer, Layout.Units, unitRow, walkers);
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
