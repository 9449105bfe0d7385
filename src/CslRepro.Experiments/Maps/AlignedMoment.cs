using CslRepro.Numerics;

namespace CslRepro.Experiments.Maps;

/// <summary>A network's map at one moment of its training.</summary>
/// <param name="Epoch">The epoch that has ended; 0 is before the first.</param>
/// <param name="Map">States x 2, in the same order at every moment.</param>
public sealed record AlignedMoment(int Epoch, Matrix<float> Map);
