using CslRepro.Harness.Runs;
using CslRepro.Models.EchoStates;
using CslRepro.Numerics;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>Makes a run: draws network and input, runs them, and measures the memory capacity; that of cycles and lines is calculated as well.</summary>
public sealed class MemoryRunner : IRunner
{
    /// <summary>The capacity as measured.</summary>
    public const string Measured = "capacity";

    /// <summary>The capacity as calculated.</summary>
    public const string Calculated = "calculated";

    private const int Delays = 60;

    /// <inheritdoc/>
    public string Engine => "own";

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed) => Digest.Of(MemoryNetwork.DrawInput(settings.As<MemorySettings>(), seed));

    /// <summary>The states, the normal equations' two sides, and the reconstruction of the second stretch.</summary>
    public long MultiplyAdds(RunSettings settings)
    {
        var own = settings.As<MemorySettings>();
        long units = own.Units, row = units + 1, steps = own.Steps;
        return ((MemoryNetwork.Washout + (2 * steps)) * units * row) + (steps * ((row * (row + 1) / 2) + (2 * row * Delays)));
    }

    /// <inheritdoc/>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var settings = condition.Settings.As<MemorySettings>();
        var network = MemoryNetwork.Draw(settings, seed);
        var input = MemoryNetwork.DrawInput(settings, seed);
        var samples = network.Run(settings, input, seed);
        var measured = new Measurement(Measured, MemoryCapacity.OfStates(samples, input, Delays, settings.Steps, washout: MemoryNetwork.Washout).Total);

        // Random weights have no such number: W^k w tells delays apart by less than double precision holds.
        MeasurementList measurements = settings.Topology == Topology.Random
            ? [measured]
            : [measured, new Measurement(Calculated, MemoryCapacity.OfLinear(network.Recurrent, network.Input, 1000).Total)];
        return new RunResult(condition.Name, seed, MultiplyAdds(settings), Digest.Of(input), Digest.Of(samples), measurements);
    }
}
