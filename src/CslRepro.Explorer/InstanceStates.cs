using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>The same states of another instance of a network.</summary>
/// <param name="Label">Which instance, for people, such as "seed 1".</param>
/// <param name="States">States x units.</param>
internal sealed record InstanceStates(string Label, Matrix<float> States);
