namespace CslRepro.Umap.Neighbors;

internal static class NeighborDescent
{
    public static bool Suits(int points, int count) => false;

    public static NearestNeighbors Among(PointSpace space, int count, ulong seed, int threads, Action<double>? progress, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
