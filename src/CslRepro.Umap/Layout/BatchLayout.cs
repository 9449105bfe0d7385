using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Layout;

/// <summary>
/// The layout in deterministic batches. In an epoch every point starts from its own position and takes its moves one after the
/// other: for each of its neighbours whose turn it is a pull, the random pushes that go with it, and a second pull (an
/// edge of the symmetric graph is taken once from each end, and each time both ends move). All other points are seen where they were at the end of the
/// epoch before. So points do not wait for each other, and it does not matter which thread or lane moves which point.
/// </summary>
/// <remarks>
/// Random points are drawn by rotation: the points lie in a random order that stays (the deck), and for each push a random number
/// turns the deck against the order in which points are processed. Every point meets a uniformly random one, and is met exactly once,
/// at the price of one random number for all points and of loads from consecutive places.
/// </remarks>
internal sealed unsafe class BatchLayout : ILayoutRun
{
    /// <summary>Points that are moved side by side.</summary>
    private const int GroupSize = 64;

    // 2^32 divided by the golden ratio: spreads the turns of a point's edges evenly over the epochs.
    private const uint PhaseStep = 0x9E3779B9;

    private readonly LayoutProblem problem;
    private readonly int threads;
    private readonly SimdWidth width;
    private readonly int points;
    private readonly int components;
    private readonly int targets;
    private readonly uint[] rates;
    private readonly int[] order;
    private readonly int[] deckOrder;
    private readonly float[] deck;
    private readonly int deckLength;
    private readonly uint[] turns;
    private readonly uint[] turnWords = new uint[4];
    private readonly uint turnKey0;
    private readonly uint turnKey1;
    private readonly Buffers[] buffers;
    private float[] positions;
    private float[] next;

    public BatchLayout(LayoutProblem problem, int threads, SimdWidth width)
    {
        this.problem = problem;
        this.threads = threads;
        this.width = width;
        points = problem.Start.Rows;
        components = problem.Components;
        targets = problem.Fixed?.Rows ?? points;
        positions = problem.Start.Elements.ToArray();
        next = new float[positions.Length];
        rates = problem.SampleRates();
        order = ByExpectedMoves(out var mostEdges);
        var random = new RandomStream(problem.Seed, "umap/layout/batch");
        deckOrder = new int[targets];
        for (var i = 0; i < targets; i++)
        {
            deckOrder[i] = i;
        }

        random.Shuffle<int>(deckOrder);
        turnKey0 = random.NextUInt32();
        turnKey1 = random.NextUInt32();
        deckLength = targets + GroupSize;
        deck = new float[deckLength * components];
        turns = new uint[((mostEdges * problem.NegativeSampleRate) + 3) / 4 * 4];
        var groups = (points + GroupSize - 1) / GroupSize;
        buffers = new Buffers[Math.Max(1, Math.Min(threads, groups))];
        for (var i = 0; i < buffers.Length; i++)
        {
            buffers[i] = new Buffers(mostEdges, components);
        }

        if (problem.Fixed is not null)
        {
            FillDeck(problem.Fixed.Elements);
        }
    }

    public int Epoch { get; private set; }

    public Matrix<float> Positions() => new(points, components, (float[])positions.Clone());

    public void Step()
    {
        var rate = problem.LearningRate * (1 - ((float)Epoch / problem.Epochs));
        DrawTurns();
        if (problem.Fixed is null)
        {
            FillDeck(positions);
        }

        const int groupsTogether = 2;
        var groups = (points + GroupSize - 1) / GroupSize;
        WorkSharing.Run((groups + groupsTogether - 1) / groupsTogether, buffers.Length, (piece, worker) =>
        {
            var kernel = new Kernel
            {
                Layout = this,
                Buffers = buffers[worker],
                Rate = rate,
                FirstGroup = piece * groupsTogether,
                EndGroup = Math.Min(groups, (piece + 1) * groupsTogether),
            };
            SimdDispatch.Run(ref kernel, width);
        });
        (positions, next) = (next, positions);
        Epoch++;
    }

    /// <summary>
    /// The points by falling number of expected moves, so that the points of a group have about equally many to take.
    /// </summary>
    private int[] ByExpectedMoves(out int mostEdges)
    {
        var result = new int[points];
        var keys = new ulong[points];
        mostEdges = 0;
        for (var point = 0; point < points; point++)
        {
            ulong sum = 0;
            for (var edge = problem.Graph.RowStarts[point]; edge < problem.Graph.RowStarts[point + 1]; edge++)
            {
                sum += rates[edge];
            }

            result[point] = point;
            keys[point] = ulong.MaxValue - sum;
            mostEdges = Math.Max(mostEdges, problem.Graph.RowStarts[point + 1] - problem.Graph.RowStarts[point]);
        }

        // Array.Sort is not stable: equal keys are told apart by the point.
        Array.Sort(result, (left, right) => keys[left] != keys[right] ? keys[left].CompareTo(keys[right]) : left.CompareTo(right));
        return result;
    }

    private void FillDeck(ReadOnlySpan<float> source)
    {
        for (var component = 0; component < components; component++)
        {
            var target = deck.AsSpan(component * deckLength, deckLength);
            for (var place = 0; place < targets; place++)
            {
                target[place] = source[(deckOrder[place] * components) + component];
            }

            for (var place = targets; place < deckLength; place++)
            {
                target[place] = target[place - targets];
            }
        }
    }

    private void DrawTurns()
    {
        for (var i = 0; i < turns.Length; i += 4)
        {
            turnWords[0] = (uint)i;
            turnWords[1] = (uint)Epoch;
            turnWords[2] = 0;
            turnWords[3] = 0;
            Philox.Encrypt(turnWords, turnKey0, turnKey1);
            for (var word = 0; word < 4; word++)
            {
                turns[i + word] = (uint)(((ulong)turnWords[word] * (uint)targets) >> 32);
            }
        }
    }

    /// <summary>One worker's memory.</summary>
    private sealed class Buffers(int mostEdges, int components)
    {
        public readonly float[] Current = new float[GroupSize * components];
        public readonly float[] Targets = new float[(mostEdges + 1) * GroupSize * components];
        public readonly float[] Counts = new float[GroupSize];
        public readonly float[] Rates = new float[GroupSize];
        public readonly int[] Taken = new int[mostEdges + 1];
    }

    private ref struct Kernel : ISimdKernel<float>
    {
        public BatchLayout Layout;
        public Buffers Buffers;
        public float Rate;
        public int FirstGroup;
        public int EndGroup;

        public readonly void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, float>
        {
            fixed (float* current = Buffers.Current)
            fixed (float* pulls = Buffers.Targets)
            fixed (float* counts = Buffers.Counts)
            fixed (float* rates = Buffers.Rates)
            fixed (float* deck = Layout.deck)
            {
                for (var group = FirstGroup; group < EndGroup; group++)
                {
                    var steps = Gather(group);
                    Optimise<TSimd, TVector>(group, steps, current, pulls, counts, rates, deck);
                    Scatter(group);
                }
            }
        }

        /// <summary>Collects the group's own positions and those of the neighbours whose turn it is.</summary>
        /// <returns>The greatest number of such neighbours.</returns>
        private readonly int Gather(int group)
        {
            var layout = Layout;
            var components = layout.components;
            var rowStarts = layout.problem.Graph.RowStarts;
            var columns = layout.problem.Graph.Columns;
            var fixedPoints = layout.problem.Fixed;
            var source = fixedPoints is null ? layout.positions : fixedPoints.Elements;
            var own = layout.positions.AsSpan();
            var pulls = Buffers.Targets;
            var taken = Buffers.Taken;
            var epoch = (uint)layout.Epoch;
            var most = 0;
            for (var lane = 0; lane < GroupSize; lane++)
            {
                var place = (group * GroupSize) + lane;
                if (place >= layout.points)
                {
                    Buffers.Counts[lane] = 0;
                    continue;
                }

                var point = layout.order[place];
                var start = rowStarts[point];
                var rates = layout.rates.AsSpan(start, rowStarts[point + 1] - start);
                var rowColumns = columns.AsSpan(start, rates.Length);
                var phase = (uint)start * PhaseStep;
                var count = 0;
                for (var edge = 0; edge < rates.Length; edge++)
                {
                    // An edge's turn comes when the multiples of its rate pass a whole number.
                    var rate = rates[edge];
                    var before = phase + (epoch * rate);
                    taken[count] = rowColumns[edge];
                    count += before + rate < before ? 1 : 0;
                    phase += PhaseStep;
                }

                for (var component = 0; component < components; component++)
                {
                    Buffers.Current[(component * GroupSize) + lane] = own[(point * components) + component];
                }

                for (var step = 0; step < count; step++)
                {
                    var position = taken[step] * components;
                    for (var component = 0; component < components; component++)
                    {
                        pulls[(((step * components) + component) * GroupSize) + lane] = source[position + component];
                    }
                }

                Buffers.Counts[lane] = count;
                most = Math.Max(most, count);
            }

            return most;
        }

        private readonly void Scatter(int group)
        {
            var layout = Layout;
            var components = layout.components;
            var end = Math.Min(layout.points, (group + 1) * GroupSize);
            for (var place = group * GroupSize; place < end; place++)
            {
                for (var component = 0; component < components; component++)
                {
                    layout.next[(layout.order[place] * components) + component] = Buffers.Current[(component * GroupSize) + (place % GroupSize)];
                }
            }
        }

        private readonly void Optimise<TSimd, TVector>(int group, int steps, float* current, float* pulls, float* counts, float* rates, float* deck)
            where TSimd : struct, ISimd<TVector, float>
        {
            var layout = Layout;
            var moves = layout.problem.Moves;
            var components = layout.components;
            var deckLength = layout.deckLength;
            var pushes = layout.problem.NegativeSampleRate;
            for (var step = 0; step < steps; step++)
            {
                // Lanes with fewer neighbours go on with a rate of 0.
                for (var lane = 0; lane < GroupSize; lane += TSimd.Width)
                {
                    TSimd.Store(rates + lane, TSimd.SelectLessThan(TSimd.Broadcast(step), TSimd.Load(counts + lane), TSimd.Broadcast(Rate), TSimd.Broadcast(0f)));
                }

                var pull = pulls + (step * components * GroupSize);
                for (var lane = 0; lane < GroupSize; lane += TSimd.Width)
                {
                    Move<TSimd, TVector>(moves, true, components, current + lane, pull + lane, GroupSize, TSimd.Load(rates + lane));
                }

                for (var push = 0; push < pushes; push++)
                {
                    var turned = (group * GroupSize) + (long)layout.turns[(step * pushes) + push];
                    var from = deck + (turned % layout.targets);
                    for (var lane = 0; lane < GroupSize; lane += TSimd.Width)
                    {
                        Move<TSimd, TVector>(moves, false, components, current + lane, from + lane, deckLength, TSimd.Load(rates + lane));
                    }
                }

                if (layout.problem.Fixed is null)
                {
                    for (var lane = 0; lane < GroupSize; lane += TSimd.Width)
                    {
                        Move<TSimd, TVector>(moves, true, components, current + lane, pull + lane, GroupSize, TSimd.Load(rates + lane));
                    }
                }
            }
        }

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        private static void Move<TSimd, TVector>(CurveMoves moves, bool pull, int components, float* current, float* other, int otherStride, TVector rate)
            where TSimd : struct, ISimd<TVector, float>
        {
            if (components == 2)
            {
                var x = TSimd.Load(current);
                var y = TSimd.Load(current + GroupSize);
                var dx = TSimd.Subtract(x, TSimd.Load(other));
                var dy = TSimd.Subtract(y, TSimd.Load(other + otherStride));
                var squaredDistance = TSimd.MultiplyAdd(dy, dy, TSimd.Multiply(dx, dx));
                var factor = pull ? moves.Attraction<TSimd, TVector>(squaredDistance) : moves.Repel<TSimd, TVector>(squaredDistance);
                TSimd.Store(current, CurveMoves.Move<TSimd, TVector>(x, factor, dx, rate));
                TSimd.Store(current + GroupSize, CurveMoves.Move<TSimd, TVector>(y, factor, dy, rate));
                return;
            }

            var squared = TSimd.Broadcast(0f);
            for (var component = 0; component < components; component++)
            {
                var difference = TSimd.Subtract(TSimd.Load(current + (component * GroupSize)), TSimd.Load(other + ((nint)component * otherStride)));
                squared = TSimd.MultiplyAdd(difference, difference, squared);
            }

            var coefficient = pull ? moves.Attraction<TSimd, TVector>(squared) : moves.Repel<TSimd, TVector>(squared);
            for (var component = 0; component < components; component++)
            {
                var position = TSimd.Load(current + (component * GroupSize));
                var difference = TSimd.Subtract(position, TSimd.Load(other + ((nint)component * otherStride)));
                TSimd.Store(current + (component * GroupSize), CurveMoves.Move<TSimd, TVector>(position, coefficient, difference, rate));
            }
        }
    }
}
