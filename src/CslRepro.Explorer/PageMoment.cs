namespace CslRepro.Explorer;

/// <summary>A moment of a network's training as a page shows it.</summary>
/// <param name="Label">When.</param>
/// <param name="Step">What one step of the outputs stands for.</param>
/// <param name="Outputs">Int16, D for each state.</param>
/// <param name="Losses">Float32 for each state: mean squared difference between outputs and target.</param>
/// <param name="Flags">Uint8 for each state, <see cref="SlotFlags"/>.</param>
internal sealed record PageMoment(string Label, double Step, byte[] Outputs, byte[] Losses, byte[] Flags);
