using CslRepro.Analysis.Recordings;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Maps;

/// <summary>A map of all states of one network after every word of its test sentences.</summary>
/// <param name="Name">Which network: the name of its condition.</param>
/// <param name="Recording">States, outputs and what is known of each.</param>
/// <param name="Map">Rows x 2: the UMAP map.</param>
/// <param name="Principal">Rows x 2: the two leading principal components.</param>
public sealed record StateMap(string Name, Recording Recording, Matrix<float> Map, Matrix<float> Principal);
