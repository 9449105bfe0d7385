using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>The smoke profile: see <see cref="ReproductionFixture.Smoke"/>.</summary>
[Trait("Profile", "smoke")]
public class SmokeProfile(ReproductionFixture fixture) : ProfileTests(fixture, ReproductionFixture.Smoke)
{
    [Theory]
    [MemberData(nameof(Claims))]
    public void Claim(string id) => ClaimDecidesAsApproved(id);

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
