using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>The standard profile: see <see cref="Profile.Standard"/>.</summary>
[Trait("Profile", "standard")]
public class StandardProfile(ReproductionFixture fixture) : ProfileTests(fixture, Profile.Standard)
{
    [Theory]
    [MemberData(nameof(Claims))]
    public void Claim(string id) => ClaimHasItsVerdict(id);

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Runs(string condition) => RunsAreTheSameToTheBit(condition);

    [Theory]
    [MemberData(nameof(Experiments))]
    public void ExperimentRuns(string experiment) => ExperimentsRunsAreTheSameToTheBit(experiment);

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figure(string figure) => FigureIsDrawnFromTheSameData(figure);
}
