namespace CslRepro.Explorer;

/// <summary>The fixed weights of an ESN, so that a page can run it: r' = (1 - a) r + a tanh(W r + W_in [1; x]).</summary>
/// <param name="Leak">Leak rate a.</param>
/// <param name="Input">Float32, N x (1 + V): W_in, the bias first.</param>
/// <param name="Recurrent">Float32, N x N: W; null if it is drawn.</param>
/// <param name="Draw">How W is drawn, which takes no room; null if it is given.</param>
internal sealed record PageReservoir(double Leak, byte[] Input, byte[]? Recurrent, PageDraw? Draw);
