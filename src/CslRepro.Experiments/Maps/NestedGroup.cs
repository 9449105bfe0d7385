namespace CslRepro.Experiments.Maps;

/// <summary>States that agree in what has been said of some concepts.</summary>
/// <param name="Values">The value of each concept, in the order in which they divide.</param>
/// <param name="Last">The last of them as index, or -1 where nothing has been said of it.</param>
/// <param name="States">How many states agree.</param>
public sealed record NestedGroup(IReadOnlyList<string> Values, int Last, int States);
