using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// The way back from the gates of the LSTM to its hidden states, for sentences that walk side by side.
/// Every element is a chain of fused multiply-adds in the order that its method states; vectors run across elements, never along a sum.
/// </summary>
internal static unsafe class LstmProducts<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// How the loss changes with the hidden states before a word: dh[k] is a sum over each gate's N values by itself,
    /// ascending from 0, and then (input + forget) + (cell + output).
    /// </summary>
    /// <param name="transposed">The recurrent kernel's transpose: 4N rows of <paramref name="unitRow"/>.</param>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="walkers">The sentences: their vectors are dz, their targets receive dh.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Hidden(T* transposed, int units, int unitRow, Walkers<T> walkers)
    {
        var gates = 2 * units;
        var second = transposed + ((nint)gates * unitRow);
        var width = TSimd.Width;
        var column = 0;
        for (; column + width < units; column += 2 * width)
        {
            for (var pair = 0; pair < walkers.Pairs; pair++)
            {
                TwoGatesTwoVectors(false, transposed + column, units, unitRow, 0, column, walkers[pair]);
            }

            for (var pair = 0; pair < walkers.Pairs; pair++)
            {
                TwoGatesTwoVectors(true, second + column, units, unitRow, gates, column, walkers[pair]);
            }
        }

        for (var pair = 0; column < units && pair < walkers.Pairs; pair++)
        {
            TwoGates(false, transposed + column, units, unitRow, 0, column, walkers[pair]);
            TwoGates(true, second + column, units, unitRow, gates, column, walkers[pair]);
        }
    }

    /// <summary>
    /// Two gates' sums and their sum, added to the target or written there. Eight accumulators and their factors fit the sixteen registers of 256 bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoGatesTwoVectors(bool add, T* transposed, int units, int unitRow, int gates, int column, Walker<T>* pair)
    {
        T* gatesA = pair->Vector + gates, targetA = pair->Target + column;
        pair++;
        T* gatesB = pair->Vector + gates, targetB = pair->Target + column;
        var width = TSimd.Width;
        var gate = (nint)units * unitRow;
        var zero = TSimd.Broadcast(T.Zero);
        TVector a00 = zero, a01 = zero, a10 = zero, a11 = zero;
        TVector b00 = zero, b01 = zero, b10 = zero, b11 = zero;
        for (var j = 0; j < units; j++)
        {
            var u0 = TSimd.Load(transposed);
            var u1 = TSimd.Load(transposed + width);
            var a = TSimd.Broadcast(gatesA[j]);
            var b = TSimd.Broadcast(gatesB[j]);
            a00 = TSimd.MultiplyAdd(a, u0, a00);
            a01 = TSimd.MultiplyAdd(a, u1, a01);
            b00 = TSimd.MultiplyAdd(b, u0, b00);
            b01 = TSimd.MultiplyAdd(b, u1, b01);

            u0 = TSimd.Load(transposed + gate);
            u1 = TSimd.Load(transposed + gate + width);
            a = TSimd.Broadcast(gatesA[units + j]);
            b = TSimd.Broadcast(gatesB[units + j]);
            a10 = TSimd.MultiplyAdd(a, u0, a10);
            a11 = TSimd.MultiplyAdd(a, u1, a11);
            b10 = TSimd.MultiplyAdd(b, u0, b10);
            b11 = TSimd.MultiplyAdd(b, u1, b11);
            transposed += unitRow;
        }

        Put(add, targetA, TSimd.Add(a00, a10));
        Put(add, targetA + width, TSimd.Add(a01, a11));
        Put(add, targetB, TSimd.Add(b00, b10));
        Put(add, targetB + width, TSimd.Add(b01, b11));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoGates(bool add, T* transposed, int units, int unitRow, int gates, int column, Walker<T>* pair)
    {
        T* gatesA = pair->Vector + gates, targetA = pair->Target + column;
        pair++;
        T* gatesB = pair->Vector + gates, targetB = pair->Target + column;
        var gate = (nint)units * unitRow;
        var zero = TSimd.Broadcast(T.Zero);
        TVector a0 = zero, a1 = zero, b0 = zero, b1 = zero;
        for (var j = 0; j < units; j++)
        {
            var u = TSimd.Load(transposed);
            a0 = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[j]), u, a0);
            b0 = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[j]), u, b0);
            u = TSimd.Load(transposed + gate);
            a1 = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[units + j]), u, a1);
            b1 = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[units + j]), u, b1);
            transposed += unitRow;
        }

        Put(add, targetA, TSimd.Add(a0, a1));
        Put(add, targetB, TSimd.Add(b0, b1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(bool add, T* target, TVector value) => TSimd.Store(target, add ? TSimd.Add(TSimd.Load(target), value) : value);
}
