namespace CslRepro.Explorer;

/// <summary>A moment of a network's training as a page shows it.</summary>
/// <param name="Label">When.</param>
/// <param name="Step">What one step of the outputs stands for.</param>
/// <param name="Outputs">Int16, D for each state.</param>
/// <param name="Losses">Float32 for each state: mean squared difference between outputs and target.</param>
/// <param name="Flags">Uint8 for each state, <see cref="SlotFlags"/>.</param>
/// <param name="Readout">Float32, D x (N + 1): the readout of an ESN; null of another network.</param>
/// <param name="Weights">The weights of a network trained by backpropagation; null of an ESN.</param>
internal sealed record PageMoment(
    string Label, double Step, byte[] Outputs, byte[] Losses, byte[] Flags, byte[]? Readout, PageRecurrent? Weights);
