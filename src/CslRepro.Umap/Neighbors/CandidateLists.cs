using System.Runtime.CompilerServices;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// For each of some rows, the best candidates seen so far: smallest value first, equal values by smaller index. What a list
/// holds in the end depends only on what was offered, not on the order, so threads may offer in any order (one at a time).
/// </summary>
internal sealed class CandidateLists
{
    private readonly float[] values;
    private readonly int[] indices;

    public CandidateLists(int rows, int capacity)
    {
        Capacity = capacity;
        values = new float[rows * capacity];
        indices = new int[rows * capacity];
        Worst = new float[rows];
        Array.Fill(values, float.PositiveInfinity);
        Array.Fill(indices, int.MaxValue);
        Array.Fill(Worst, float.PositiveInfinity);
    }

    public int Capacity { get; }

    /// <summary>Each row's last value; a candidate with a greater one need not be offered.</summary>
    public float[] Worst { get; }

    public Span<float> Values(int row) => values.AsSpan(row * Capacity, Capacity);

    /// <summary>The candidates; places not filled yet hold <see cref="int.MaxValue"/>.</summary>
    public Span<int> Indices(int row) => indices.AsSpan(row * Capacity, Capacity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int row, float value, int index)
    {
        if (value <= Worst[row])
        {
            Insert(row, value, index);
        }
    }

    private void Insert(int row, float value, int index)
    {
        var rowValues = Values(row);
        var rowIndices = Indices(row);
        var place = Capacity - 1;
        if (value == rowValues[place] && index > rowIndices[place])
        {
            return;
        }

        while (place > 0 && (value < rowValues[place - 1] || (value == rowValues[place - 1] && index < rowIndices[place - 1])))
        {
            rowValues[place] = rowValues[place - 1];
            rowIndices[place] = rowIndices[place - 1];
            place--;
        }

        rowValues[place] = value;
        rowIndices[place] = index;
        Worst[row] = rowValues[Capacity - 1];
    }
}
