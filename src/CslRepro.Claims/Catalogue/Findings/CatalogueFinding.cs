using CslRepro.Experiments.Findings;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Findings;

/// <summary>A finding as the catalogue keeps it, a file in findings/.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Block">The number of the block of seeds that decides it, 1 to 9.</param>
/// <param name="Observation">What is known to come out; null as long as the deciding run was not made.</param>
/// <param name="Reason">Why it is so.</param>
/// <param name="Finding">What was noticed.</param>
internal sealed record CatalogueFinding(string Format, int Block, Observation? Observation, string Reason, NoticedGroup Finding)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-catalogue-finding 1";
}
