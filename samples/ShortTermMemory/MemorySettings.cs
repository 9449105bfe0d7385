using CslRepro.Harness.Runs;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>All that determines a run of this study, beside its seed. Its defaults are the run that the claims vary.</summary>
public sealed record MemorySettings : RunSettings
{
    /// <summary>Number of units N.</summary>
    public int Units { get; init; } = 20;

    /// <summary>How they are connected.</summary>
    public Topology Topology { get; init; } = Topology.Random;

    /// <summary>Spectral radius of the random weights, weight of the cycle.</summary>
    public double Radius { get; init; } = 0.9;

    /// <summary>Whether units are tanh units; else they are linear.</summary>
    public bool IsTanh { get; init; }

    /// <summary>The input weights are uniform in (-this, this), the input in (-1, 1).</summary>
    public double InputScaling { get; init; } = 0.1;

    /// <summary>Standard deviation of the normal noise that each unit gets at each step.</summary>
    public double Noise { get; init; }

    /// <summary>Correlation of an input with the one before it: 0 for independent ones.</summary>
    public double InputCorrelation { get; init; }

    /// <summary>Length of the stretch that the readout learns from, and of the one that it is tested on; 200 steps come before both.</summary>
    public int Steps { get; init; } = 2000;
}
