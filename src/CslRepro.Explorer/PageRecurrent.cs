namespace CslRepro.Explorer;

/// <summary>All weights of a network trained by backpropagation, in Keras' layout, as Float32, so that a page can run it.</summary>
/// <param name="Kind">"lstm", "gru" or "simple": which equations these weights belong to.</param>
/// <param name="HardGates">Whether an LSTM's gates use the hard sigmoid.</param>
/// <param name="Kernel">V x G N.</param>
/// <param name="Recurrent">N x G N.</param>
/// <param name="Bias">G N, or 2 x G N of a GRU.</param>
/// <param name="Dense">N x D.</param>
/// <param name="DenseBias">D.</param>
internal sealed record PageRecurrent(string Kind, bool HardGates, byte[] Kernel, byte[] Recurrent, byte[] Bias, byte[] Dense, byte[] DenseBias);
