using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>What the claims that states decide have in common.</summary>
internal static class HyperMapNumbers
{
    public const string Scope = "n = 4, reservoirs of 1000 units, 1000 test sentences";
}
