using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>What the claims that states decide have in common.</summary>
internal static class HyperMapNumbers
{
    public static string Scope(Evidence evidence) =>
        $"n = 4, reservoirs of 1000 units, 1000 test sentences, seeds 0 ... {evidence.Get(HyperMapExperiment.Runs).Of(HyperMapExperiment.Optimum).Count - 1}";
}
