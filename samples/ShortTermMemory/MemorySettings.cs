using CslRepro.Harness.Runs;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>All that determines a run of this study, beside its seed. Its defaults are the run that the claims vary.</summary>
/// <param name="Units">Number of units N.</param>
/// <param name="Topology">How they are connected.</param>
/// <param name="Radius">Spectral radius of the random weights, weight of the cycle.</param>
/// <param name="IsTanh">Whether units are tanh units; else they are linear.</param>
/// <param name="InputScaling">The input weights are uniform in (-this, this), the input in (-1, 1).</param>
/// <param name="Noise">Standard deviation of the normal noise that each unit gets at each step.</param>
/// <param name="InputCorrelation">Correlation of an input with the one before it: 0 for independent ones.</param>
/// <param name="Steps">Length of the stretch that the readout learns from, and of the one that it is tested on; 200 steps come before both.</param>
public sealed record MemorySettings(
    int Units = 20,
    Topology Topology = Topology.Random,
    double Radius = 0.9,
    bool IsTanh = false,
    double InputScaling = 0.1,
    double Noise = 0,
    double InputCorrelation = 0,
    int Steps = 2000) : RunSettings;
