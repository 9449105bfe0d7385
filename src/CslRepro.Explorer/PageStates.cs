namespace CslRepro.Explorer;

/// <summary>
/// The states that a map was made of, in few bytes: along their leading principal components where there are many units, else as they are, in steps.
/// Distances among them tell who is near whom in the full space.
/// </summary>
/// <param name="Bits">8 or 16: of each number.</param>
/// <param name="Step">The length of one step.</param>
/// <param name="Values">Int8 or Int16, K for each state.</param>
/// <param name="Means">Float32, N: what is subtracted before a state is projected; null if states are as they are.</param>
/// <param name="Axes">Float32, N x K: what it is then multiplied by; null if states are as they are.</param>
internal sealed record PageStates(int Bits, double Step, byte[] Values, byte[]? Means, byte[]? Axes);
