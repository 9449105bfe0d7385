using System.Collections;
using TorchSharp;

namespace CslRepro.Tests.Torch;

/// <summary>Sentences that note how many tensors are alive whenever a training asks for one of them.</summary>
internal sealed class CountingList(IReadOnlyList<int[]> sentences) : IReadOnlyList<int[]>
{
    public List<long> Counts { get; } = [];

    public int Count => sentences.Count;

    public int[] this[int index]
    {
        get
        {
            Counts.Add(torch.Tensor.TotalCount);
            return sentences[index];
        }
    }

    public IEnumerator<int[]> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
