using CslRepro.Experiments.Hyper;
using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>What the claims that errors and outputs decide have in common.</summary>
internal static class HyperNumbers
{
    public const string Scope = "n = 4, ESN FL, 1000 test sentences each";
}
