namespace CslRepro.Explorer;

/// <summary>A recorded network with its maps.</summary>
/// <param name="Network">The recording.</param>
/// <param name="Maps">Its maps.</param>
/// <param name="Others">What a group on them can be looked for in.</param>
internal sealed record DrawnNetwork(RecordedNetwork Network, NetworkMaps Maps, OtherViews Others)
{
    /// <summary>Draws a network's maps.</summary>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    public static DrawnNetwork Of(RecordedNetwork network, int threads, CancellationToken cancellation = default) =>
        new(network, NetworkMaps.Of(network, threads, cancellation), OtherViews.Of(network, threads, cancellation));
}
