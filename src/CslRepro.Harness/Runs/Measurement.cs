namespace CslRepro.Harness.Runs;

/// <summary>A number that a run measured.</summary>
/// <param name="Name">Its name within the run, such as "valid@1.3": no spaces, no equals sign.</param>
/// <param name="Value">The number.</param>
public readonly record struct Measurement(string Name, double Value);
