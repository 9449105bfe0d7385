using CslRepro.Claims.Experiments;
using CslRepro.Claims.Verdicts;

namespace CslRepro.Claims.Catalogue;

/// <summary>What the claims of one file of the catalogue have in common.</summary>
/// <param name="Group">Their family.</param>
/// <param name="Source">Path in the repository of the file that decides them.</param>
/// <param name="Kind">The experiment that they read.</param>
internal sealed record CataloguePage(string Group, string Source, ExperimentKind Kind)
{
    /// <summary>A claim of this page; see <see cref="Claim"/>.</summary>
    public Claim Entry(string id, string assertion, string place, string rule, Verdict expected, string reason, Func<Evidence, Finding> find) => new()
    {
        Id = id,
        Group = Group,
        Assertion = assertion,
        Place = place,
        Rule = rule,
        Expected = expected,
        Reason = reason,
        Source = Source,
        Needs = [Kind],
        Find = find,
    };
}
