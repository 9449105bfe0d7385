using System.Runtime.CompilerServices;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Layout;

/// <summary>
/// The layout in deterministic batches: which thread or lane moves which point does not matter.
/// </summary>
/// <remarks>
/// <para>An epoch takes the same edges as the classic layout, in a few rounds. In a round each point takes its share of the
/// edges whose turn it is: for each a pull, and then its random pushes.</para>
/// <para>Pulls are computed from where both ends were when the round began. The edge is in the other end's list as well, so what one end
/// gets the other gets with the opposite sign, and pulls never move a neighbourhood as a whole. (Pulls from a moved point towards points
/// that seem to stand still would hold every neighbourhood back where it was, and the map would unfold too slowly.) In the classic
/// layout an edge is taken once from each end and moves both ends each time: so a pull counts twice here.</para>
/// <para>Pushes are made one after the other, each from where the last one has moved the point, against the positions at the epoch's begin.</para>
/// <para>Random points are drawn by rotation: they lie in a random order that stays (the deck), and for each push a random number turns
/// the deck against the order in which points are processed. Every point meets a uniformly random one, for the price of
/// one random number for all of them and of loads from consecutive places.</para>
/// </remarks>
internal sealed unsafe class BatchLayout : ILayoutRun
{
    /// <summary>Points that are moved side by side.</summary>
    private const int GroupSize = 64;

    /// <summary>Points of a group that are left out together when none of them has an edge left to take.</summary>
    private const int ChunkSize = 16;

    /// <summary>About how many edges a point takes in a round: more make rounds fewer, but let pulls add up to more than is stable.</summary>
    private const double EdgesInRound = 5;

    /// <summary>A point with more edges than this in one round (a hub) looks again where it is after so many of them.</summary>
    private const int EdgesBeforeLookingAgain = 8;

    private const int MostRounds = 16;

    private const int GroupsInPiece = 4;

    private readonly LayoutProblem problem;
    private readonly SimdWidth width;
    private readonly int points;
    private readonly int components;
    private readonly int groups;
    private readonly int stride;
    private readonly int targets;
    private readonly int targetStride;

    /// <summary>Which point lies at each place: the points by falling number of expected moves.</summary>
    private readonly int[] order;
    private readonly int[] rowStarts;
    private readonly int[] columns;
    private readonly uint[] rates;
    private readonly float[]? fixedTargets;
    private readonly RandomRotation rotation;
    private readonly float[] deck;
    private readonly int deckLength;
    private readonly uint[] turns;
    private readonly int[] listStarts;
    private readonly int[] listLengths;
    private readonly int[] taken;
    private readonly float[] counts;
    private readonly int[] steps;
    private readonly int[] chunkSteps;
    private readonly Buffers[] buffers;
    private readonly int rounds;
    private float[] positions;
    private float[] next;

    public BatchLayout(LayoutProblem problem, int threads, SimdWidth width)
    {
        this.problem = problem;
        this.width = width;
        points = problem.Start.Rows;
        components = problem.Components;
        groups = (points + GroupSize - 1) / GroupSize;
        stride = groups * GroupSize;
        order = ByExpectedMoves(problem, out var placeOf, out var edgesInEpoch);

        rowStarts = new int[stride + 1];
        columns = new int[problem.Graph.Edges + TurnSelection.Slack];
        rates = new uint[problem.Graph.Edges + TurnSelection.Slack];
        var pointRates = problem.SampleRates();
        for (var place = 0; place < stride; place++)
        {
            var edge = rowStarts[place];
            if (place < points)
            {
                for (var old = problem.Graph.RowStarts[order[place]]; old < problem.Graph.RowStarts[order[place] + 1]; old++)
                {
                    columns[edge] = problem.Fixed is null ? placeOf[problem.Graph.Columns[old]] : problem.Graph.Columns[old];
                    rates[edge++] = pointRates[old];
                }
            }

            rowStarts[place + 1] = edge;
        }

        listStarts = new int[groups + 1];
        listLengths = new int[groups];
        for (var group = 0; group < groups; group++)
        {
            var most = 0;
            for (var lane = 0; lane < GroupSize; lane++)
            {
                var place = (group * GroupSize) + lane;
                most = Math.Max(most, rowStarts[place + 1] - rowStarts[place]);
            }

            listLengths[group] = most + TurnSelection.Slack;
            listStarts[group + 1] = listStarts[group] + (GroupSize * listLengths[group]);
        }

        taken = new int[listStarts[groups]];
        counts = new float[stride];
        steps = new int[groups];
        chunkSteps = new int[stride / ChunkSize];
        positions = new float[stride * components];
        next = new float[stride * components];
        Spread(problem.Start, order, positions, stride);
        targets = points;
        targetStride = stride;
        if (problem.Fixed is not null)
        {
            targets = targetStride = problem.Fixed.Rows;
            fixedTargets = new float[targets * components];
            Spread(problem.Fixed, null, fixedTargets, targetStride);
        }

        rotation = RandomRotation.Of(problem.Seed, targets);
        deckLength = targets + GroupSize;
        deck = new float[deckLength * components];
        var mostSteps = 0;
        for (var group = 0; group < groups; group++)
        {
            mostSteps = Math.Max(mostSteps, listLengths[group]);
        }

        turns = new uint[((mostSteps * problem.NegativeSampleRate) + 3) / 4 * 4];
        buffers = new Buffers[Math.Min(threads, groups)];
        for (var worker = 0; worker < buffers.Length; worker++)
        {
            buffers[worker] = new Buffers(components);
        }

        rounds = Math.Clamp((int)Math.Ceiling(edgesInEpoch / (points * EdgesInRound)), 1, MostRounds);
    }

    public int Epoch { get; private set; }

    public Matrix<float> Positions()
    {
        var result = new Matrix<float>(points, components);
        for (var place = 0; place < points; place++)
        {
            for (var component = 0; component < components; component++)
            {
                result[order[place], component] = positions[(component * stride) + place];
            }
        }

        return result;
    }

    /// <summary>Puts the points elsewhere.</summary>
    /// <param name="moved">Points x components.</param>
    public void Place(Matrix<float> moved) => Spread(moved, order, positions, stride);

    public void Step()
    {
        var rate = problem.LearningRate * (1 - ((float)Epoch / problem.Epochs));
        rotation.Turns(Epoch, turns);
        FillDeck();
        WorkSharing.RunRanges(groups, GroupsInPiece, buffers.Length, (first, end) =>
        {
            for (var group = first; group < end; group++)
            {
                Take(group);
            }
        });
        for (var round = 0; round < rounds; round++)
        {
            var thisRound = round;
            WorkSharing.Run((groups + GroupsInPiece - 1) / GroupsInPiece, buffers.Length, (piece, worker) =>
            {
                var kernel = new Kernel
                {
                    Layout = this,
                    Buffers = buffers[worker],
                    Rate = rate,
                    FirstGroup = piece * GroupsInPiece,
                    EndGroup = Math.Min(groups, (piece + 1) * GroupsInPiece),
                    Round = thisRound,
                };
                SimdDispatch.Run(ref kernel, width);
            });
            (positions, next) = (next, positions);
        }

        Epoch++;
    }

    /// <summary>
    /// The points by falling number of expected moves, so that the points of a group have about equally many to take.
    /// </summary>
    private static int[] ByExpectedMoves(LayoutProblem problem, out int[] placeOf, out double edgesInEpoch)
    {
        var points = problem.Start.Rows;
        var rates = problem.SampleRates();
        var result = new int[points];
        var sums = new ulong[points];
        var total = 0UL;
        for (var point = 0; point < points; point++)
        {
            result[point] = point;
            for (var edge = problem.Graph.RowStarts[point]; edge < problem.Graph.RowStarts[point + 1]; edge++)
            {
                sums[point] += rates[edge];
            }

            total += sums[point];
        }

        edgesInEpoch = total / 4294967296.0;

        // Array.Sort is not stable: equal sums are told apart by the point.
        Array.Sort(result, (left, right) => sums[left] != sums[right] ? sums[right].CompareTo(sums[left]) : left.CompareTo(right));
        placeOf = new int[points];
        for (var place = 0; place < points; place++)
        {
            placeOf[result[place]] = place;
        }

        return result;
    }

    /// <summary>Rows of a matrix as one array for each component.</summary>
    private static void Spread(Matrix<float> source, int[]? order, float[] target, int stride)
    {
        for (var place = 0; place < source.Rows; place++)
        {
            var row = source.Row(order is null ? place : order[place]);
            for (var component = 0; component < row.Length; component++)
            {
                target[(component * stride) + place] = row[component];
            }
        }
    }

    private void FillDeck()
    {
        var source = fixedTargets ?? positions;
        for (var component = 0; component < components; component++)
        {
            var target = deck.AsSpan(component * deckLength, deckLength);
            var from = source.AsSpan(component * targetStride, targets);
            for (var place = 0; place < targets; place++)
            {
                target[place] = from[rotation.Order[place]];
            }

            for (var place = targets; place < deckLength; place++)
            {
                target[place] = target[place - targets];
            }
        }
    }

    /// <summary>Lists the edges of a group's points whose turn it is in this epoch.</summary>
    private void Take(int group)
    {
        var length = listLengths[group];
        steps[group] = 0;
        for (var chunk = group * (GroupSize / ChunkSize); chunk < (group + 1) * (GroupSize / ChunkSize); chunk++)
        {
            chunkSteps[chunk] = 0;
            for (var place = chunk * ChunkSize; place < (chunk + 1) * ChunkSize; place++)
            {
                var list = taken.AsSpan(listStarts[group] + ((place % GroupSize) * length), length);
                var count = TurnSelection.Select(rates, columns, rowStarts[place], rowStarts[place + 1], (uint)Epoch, list);
                counts[place] = count;
                chunkSteps[chunk] = Math.Max(chunkSteps[chunk], count);
            }

            steps[group] = Math.Max(steps[group], chunkSteps[chunk]);
        }
    }

    /// <summary>One worker's memory, one array for each component after the other.</summary>
    private sealed class Buffers(int components)
    {
        /// <summary>Where the group's points pull from.</summary>
        public readonly float[] Own = new float[GroupSize * components];

        /// <summary>Where the neighbours are that pull.</summary>
        public readonly float[] Pulls = new float[GroupSize * components];

        /// <summary>Each lane's step size.</summary>
        public readonly float[] Rates = new float[GroupSize];
    }

    private ref struct Kernel : ISimdKernel<float>
    {
        public BatchLayout Layout;
        public Buffers Buffers;
        public float Rate;
        public int FirstGroup;
        public int EndGroup;
        public int Round;

        public readonly void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, float>
        {
            var layout = Layout;
            var components = layout.components;
            var stride = layout.stride;
            fixed (float* positions = layout.positions)
            fixed (float* next = layout.next)
            fixed (float* own = Buffers.Own)
            fixed (float* pulls = Buffers.Pulls)
            fixed (float* rates = Buffers.Rates)
            fixed (float* deck = layout.deck)
            fixed (float* counts = layout.counts)
            fixed (int* taken = layout.taken)
            fixed (int* chunkSteps = layout.chunkSteps)
            fixed (float* targets = layout.fixedTargets ?? layout.positions)
            {
                var chunks = stackalloc int[GroupSize / ChunkSize];
                for (var group = FirstGroup; group < EndGroup; group++)
                {
                    var first = group * GroupSize;
                    Copy(positions + first, stride, next + first, stride);
                    var steps = layout.steps[group];
                    var begin = steps * Round / layout.rounds;
                    var end = steps * (Round + 1) / layout.rounds;
                    for (var step = begin; step < end; step++)
                    {
                        if ((step - begin) % EdgesBeforeLookingAgain == 0)
                        {
                            Copy(next + first, stride, own, GroupSize);
                        }

                        var active = 0;
                        for (var chunk = 0; chunk < GroupSize / ChunkSize; chunk++)
                        {
                            if (step < chunkSteps[(first / ChunkSize) + chunk])
                            {
                                chunks[active++] = chunk * ChunkSize;
                            }
                        }

                        var length = layout.listLengths[group];
                        var list = taken + layout.listStarts[group] + step;
                        for (var chunk = 0; chunk < active; chunk++)
                        {
                            Gather(targets, list, length, chunks[chunk], pulls);

                            // Lanes with fewer edges go on with a step size of 0.
                            for (var lane = chunks[chunk]; lane < chunks[chunk] + ChunkSize; lane += TSimd.Width)
                            {
                                TSimd.Store(
                                    rates + lane,
                                    TSimd.SelectLessThan(TSimd.Broadcast(step), TSimd.Load(counts + first + lane), TSimd.Broadcast(Rate), TSimd.Broadcast(0f)));
                            }
                        }

                        Take<TSimd, TVector>(group, step, chunks, active, own, next + first, pulls, rates, deck);
                    }
                }
            }
        }

        /// <summary>Where the neighbours are that pull a chunk of points.</summary>
        private readonly void Gather(float* targets, int* list, int length, int firstLane, float* pulls)
        {
            var stride = (nint)Layout.targetStride;
            if (Layout.components == 2)
            {
                for (var lane = firstLane; lane < firstLane + ChunkSize; lane++)
                {
                    var place = targets + list[lane * length];
                    pulls[lane] = place[0];
                    pulls[GroupSize + lane] = place[stride];
                }

                return;
            }

            for (var component = 0; component < Layout.components; component++)
            {
                for (var lane = firstLane; lane < firstLane + ChunkSize; lane++)
                {
                    pulls[(component * GroupSize) + lane] = targets[(component * stride) + list[lane * length]];
                }
            }
        }

        /// <summary>One edge of each of the group's points that has one left: the pull, then the pushes.</summary>
        private readonly void Take<TSimd, TVector>(
            int group, int step, int* chunks, int active, float* own, float* current, float* pulls, float* rates, float* deck)
            where TSimd : struct, ISimd<TVector, float>
        {
            var layout = Layout;
            var moves = layout.problem.Moves;
            var components = layout.components;
            var stride = layout.stride;
            var pushes = layout.problem.NegativeSampleRate;
            var both = TSimd.Broadcast(layout.fixedTargets is null ? 2f : 1f);
            for (var chunk = 0; chunk < active; chunk++)
            {
                for (var lane = chunks[chunk]; lane < chunks[chunk] + ChunkSize; lane += TSimd.Width)
                {
                    Move<TSimd, TVector>(
                        moves,
                        true,
                        components,
                        own + lane,
                        GroupSize,
                        current + lane,
                        stride,
                        pulls + lane,
                        GroupSize,
                        TSimd.Multiply(both, TSimd.Load(rates + lane)));
                }
            }

            for (var push = 0; push < pushes; push++)
            {
                var turned = (uint)(group * GroupSize) + layout.turns[(step * pushes) + push];
                var from = deck + (turned % (uint)layout.targets);
                for (var chunk = 0; chunk < active; chunk++)
                {
                    for (var lane = chunks[chunk]; lane < chunks[chunk] + ChunkSize; lane += TSimd.Width)
                    {
                        Move<TSimd, TVector>(
                            moves, false, components, current + lane, stride, current + lane, stride, from + lane, layout.deckLength, TSimd.Load(rates + lane));
                    }
                }
            }
        }

        private readonly void Copy(float* source, int sourceStride, float* target, int targetStride)
        {
            for (var component = 0; component < Layout.components; component++)
            {
                new ReadOnlySpan<float>(source + ((nint)component * sourceStride), GroupSize).CopyTo(
                    new Span<float>(target + ((nint)component * targetStride), GroupSize));
            }
        }

        /// <summary>Moves a vector of points by what follows from the difference between two others.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Move<TSimd, TVector>(
            CurveMoves moves, bool pull, int components, float* from, int fromStride, float* current, int stride, float* other, int otherStride, TVector rate)
            where TSimd : struct, ISimd<TVector, float>
        {
            if (components == 2)
            {
                var dx = TSimd.Subtract(TSimd.Load(from), TSimd.Load(other));
                var dy = TSimd.Subtract(TSimd.Load(from + fromStride), TSimd.Load(other + otherStride));
                var squaredDistance = TSimd.MultiplyAdd(dy, dy, TSimd.Multiply(dx, dx));
                var factor = pull ? moves.Attraction<TSimd, TVector>(squaredDistance) : moves.Repel<TSimd, TVector>(squaredDistance);
                TSimd.Store(current, CurveMoves.Move<TSimd, TVector>(TSimd.Load(current), factor, dx, rate));
                TSimd.Store(current + stride, CurveMoves.Move<TSimd, TVector>(TSimd.Load(current + stride), factor, dy, rate));
                return;
            }

            var squared = TSimd.Broadcast(0f);
            for (var component = 0; component < components; component++)
            {
                var difference = TSimd.Subtract(TSimd.Load(from + ((nint)component * fromStride)), TSimd.Load(other + ((nint)component * otherStride)));
                squared = TSimd.MultiplyAdd(difference, difference, squared);
            }

            var coefficient = pull ? moves.Attraction<TSimd, TVector>(squared) : moves.Repel<TSimd, TVector>(squared);
            for (var component = 0; component < components; component++)
            {
                var difference = TSimd.Subtract(TSimd.Load(from + ((nint)component * fromStride)), TSimd.Load(other + ((nint)component * otherStride)));
                var place = current + ((nint)component * stride);
                TSimd.Store(place, CurveMoves.Move<TSimd, TVector>(TSimd.Load(place), coefficient, difference, rate));
            }
        }
    }
}
