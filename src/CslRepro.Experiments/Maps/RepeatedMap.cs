using CslRepro.Analysis.Recordings;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Maps;

/// <summary>A map in which a state stands as often as it is met: once for each word of each sentence (figure 17.C).</summary>
/// <param name="Recording">States, outputs and what is known of each.</param>
/// <param name="Rows">For each point of the map its row of the recording, in the order of <see cref="Recording.Steps"/>.</param>
/// <param name="Map">Points x 2: the UMAP map of all of them.</param>
/// <param name="Distinct">Rows x 2: the map of the same states, each once.</param>
public sealed record RepeatedMap(Recording Recording, IReadOnlyList<int> Rows, Matrix<float> Map, Matrix<float> Distinct);
