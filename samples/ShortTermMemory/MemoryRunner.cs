using CslRepro.Harness.Runs;
using CslRepro.Models.EchoStates;
using CslRepro.Numerics;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>Makes a run: draws network and input, runs them, and measures the memory capacity; that of linear cycles is calculated as well.</summary>
/// <param name="isPilot">Whether to draw from other seeds than those that decide: to try out rules before they are written down.</param>
public sealed class MemoryRunner(bool isPilot = false) : IRunner
{
    /// <summary>The capacity as measured.</summary>
    public const string Measured = "capacity";

    /// <summary>The capacity as calculated.</summary>
    public const string Calculated = "calculated";

    private const ulong PilotSeeds = 1000;

    /// <inheritdoc/>
    public string Engine => isPilot ? "own, pilot seeds" : "own";

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed) => Digest.Of(MemoryNetwork.DrawInput(Own(settings), SeedOf(seed)));

    /// <inheritdoc/>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var settings = Own(condition.Settings);
        var network = MemoryNetwork.Draw(settings, SeedOf(seed));
        var input = MemoryNetwork.DrawInput(settings, SeedOf(seed));
        var samples = network.Run(settings, input, SeedOf(seed));
        var measured = new Measurement(Measured, MemoryCapacity.OfStates(samples, input, settings.Delays, settings.Steps, washout: settings.Washout).Total);

        // Random weights have no such number: W^k w tells delays apart by less than double precision holds.
        MeasurementList measurements = settings is { Topology: not Topology.Random, IsTanh: false, Noise: 0, InputCorrelation: 0 }
            ? [measured, new Measurement(Calculated, MemoryCapacity.OfLinear(network.Recurrent, network.Input, 1000).Total)]
            : [measured];
        return new RunResult(condition.Name, seed, Cost(settings), Digest.Of(input), Digest.Of(samples), measurements);
    }

    private static MemorySettings Own(RunSettings settings) =>
        settings as MemorySettings ?? throw new ArgumentException($"{settings?.GetType().Name} are settings of another study.", nameof(settings));

    // The states, the normal equations' two sides, and the reconstruction of the second stretch.
    private static long Cost(MemorySettings settings)
    {
        long units = settings.Units, row = units + 1;
        return ((settings.Washout + (2L * settings.Steps)) * units * row) + (settings.Steps * ((row * (row + 1) / 2) + (2 * row * settings.Delays)));
    }

    private ulong SeedOf(ulong seed) => isPilot ? seed + PilotSeeds : seed;
}
