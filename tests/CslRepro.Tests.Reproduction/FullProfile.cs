using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>The full profile: see <see cref="Profile.Full"/>.</summary>
[Trait("Profile", "full")]
public class FullProfile(ReproductionFixture fixture) : ProfileTests(fixture, Profile.Full)
{
    [Theory(Explicit = true)]
    [MemberData(nameof(Claims))]
    public void Claim(string id) => ClaimHasItsVerdict(id);

    [Theory(Explicit = true)]
    [MemberData(nameof(Conditions))]
    public void Runs(string condition) => RunsAreTheSameToTheBit(condition);

    [Theory(Explicit = true)]
    [MemberData(nameof(Experiments))]
    public void ExperimentRuns(string experiment) => ExperimentsRunsAreTheSameToTheBit(experiment);

    [Theory(Explicit = true)]
    [MemberData(nameof(Figures))]
    public void Figure(string figure) => FigureIsDrawnFromTheSameData(figure);
}
