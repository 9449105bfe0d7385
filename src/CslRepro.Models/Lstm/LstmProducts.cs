using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// The way back from the gates of the LSTM to its hidden states, for two sentences at a time, so that a weight is loaded once for both.
/// Every element is a chain of fused multiply-adds in the order that its method states; vectors run across elements, never along a sum.
/// </summary>
internal static unsafe class LstmProducts<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// How the loss changes with the hidden states before a word, for two sentences: dh[k] is a sum over each gate's N values by itself,
    /// ascending from 0, and then (input + forget) + (cell + output).
    /// </summary>
    /// <param name="transposed">The recurrent kernel's transpose: 4N rows of <paramref name="unitRow"/>.</param>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="gatesA">The first sentence's dz.</param>
    /// <param name="targetA">Receives the first sentence's dh.</param>
    /// <param name="gatesB">As for the first sentence.</param>
    /// <param name="targetB">As for the first sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Hidden(T* transposed, int units, int unitRow, T* gatesA, T* targetA, T* gatesB, T* targetB)
    {
        var width = TSimd.Width;
        var gate = (nint)units * unitRow;
        var column = 0;
        for (; column + width < units; column += 2 * width)
        {
            var zero = TSimd.Broadcast(T.Zero);
            TVector ai0 = zero, ai1 = zero, af0 = zero, af1 = zero, ac0 = zero, ac1 = zero, ao0 = zero, ao1 = zero;
            TVector bi0 = zero, bi1 = zero, bf0 = zero, bf1 = zero, bc0 = zero, bc1 = zero, bo0 = zero, bo1 = zero;
            var row = transposed + column;
            for (var j = 0; j < units; j++)
            {
                var u0 = TSimd.Load(row);
                var u1 = TSimd.Load(row + width);
                var a = TSimd.Broadcast(gatesA[j]);
                var b = TSimd.Broadcast(gatesB[j]);
                ai0 = TSimd.MultiplyAdd(a, u0, ai0);
                ai1 = TSimd.MultiplyAdd(a, u1, ai1);
                bi0 = TSimd.MultiplyAdd(b, u0, bi0);
                bi1 = TSimd.MultiplyAdd(b, u1, bi1);

                u0 = TSimd.Load(row + gate);
                u1 = TSimd.Load(row + gate + width);
                a = TSimd.Broadcast(gatesA[units + j]);
                b = TSimd.Broadcast(gatesB[units + j]);
                af0 = TSimd.MultiplyAdd(a, u0, af0);
                af1 = TSimd.MultiplyAdd(a, u1, af1);
                bf0 = TSimd.MultiplyAdd(b, u0, bf0);
                bf1 = TSimd.MultiplyAdd(b, u1, bf1);

                u0 = TSimd.Load(row + (2 * gate));
                u1 = TSimd.Load(row + (2 * gate) + width);
                a = TSimd.Broadcast(gatesA[(2 * units) + j]);
                b = TSimd.Broadcast(gatesB[(2 * units) + j]);
                ac0 = TSimd.MultiplyAdd(a, u0, ac0);
                ac1 = TSimd.MultiplyAdd(a, u1, ac1);
                bc0 = TSimd.MultiplyAdd(b, u0, bc0);
                bc1 = TSimd.MultiplyAdd(b, u1, bc1);

                u0 = TSimd.Load(row + (3 * gate));
                u1 = TSimd.Load(row + (3 * gate) + width);
                a = TSimd.Broadcast(gatesA[(3 * units) + j]);
                b = TSimd.Broadcast(gatesB[(3 * units) + j]);
                ao0 = TSimd.MultiplyAdd(a, u0, ao0);
                ao1 = TSimd.MultiplyAdd(a, u1, ao1);
                bo0 = TSimd.MultiplyAdd(b, u0, bo0);
                bo1 = TSimd.MultiplyAdd(b, u1, bo1);
                row += unitRow;
            }

            TSimd.Store(targetA + column, TSimd.Add(TSimd.Add(ai0, af0), TSimd.Add(ac0, ao0)));
            TSimd.Store(targetA + column + width, TSimd.Add(TSimd.Add(ai1, af1), TSimd.Add(ac1, ao1)));
            TSimd.Store(targetB + column, TSimd.Add(TSimd.Add(bi0, bf0), TSimd.Add(bc0, bo0)));
            TSimd.Store(targetB + column + width, TSimd.Add(TSimd.Add(bi1, bf1), TSimd.Add(bc1, bo1)));
        }

        for (; column < units; column += width)
        {
            var zero = TSimd.Broadcast(T.Zero);
            TVector ai = zero, af = zero, ac = zero, ao = zero;
            TVector bi = zero, bf = zero, bc = zero, bo = zero;
            var row = transposed + column;
            for (var j = 0; j < units; j++)
            {
                var u = TSimd.Load(row);
                ai = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[j]), u, ai);
                bi = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[j]), u, bi);
                u = TSimd.Load(row + gate);
                af = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[units + j]), u, af);
                bf = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[units + j]), u, bf);
                u = TSimd.Load(row + (2 * gate));
                ac = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[(2 * units) + j]), u, ac);
                bc = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[(2 * units) + j]), u, bc);
                u = TSimd.Load(row + (3 * gate));
                ao = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[(3 * units) + j]), u, ao);
                bo = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[(3 * units) + j]), u, bo);
                row += unitRow;
            }

            TSimd.Store(targetA + column, TSimd.Add(TSimd.Add(ai, af), TSimd.Add(ac, ao)));
            TSimd.Store(targetB + column, TSimd.Add(TSimd.Add(bi, bf), TSimd.Add(bc, bo)));
        }
    }
}
