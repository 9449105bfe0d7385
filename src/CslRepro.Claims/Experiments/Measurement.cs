using CslRepro.Claims.Experiments.Probes;

namespace CslRepro.Claims.Experiments;

/// <summary>A number that a <see cref="Probe"/> measured.</summary>
/// <param name="Name">Its name within the run, such as "valid@1.3": no spaces, no equals sign.</param>
/// <param name="Value">The number.</param>
public readonly record struct Measurement(string Name, double Value);
