using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>The standard profile, which decides every claim: see <see cref="Profile.Standard"/>. It takes up to an hour and is run by night.</summary>
[Trait("Profile", "standard")]
public class StandardProfile(ReproductionFixture fixture) : ProfileTests(fixture, Profile.Standard)
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

    [Fact(Explicit = true)]
    public void The_tables_of_the_multiverse() => TablesOfTheMultiverseAreTheApprovedOnes();

    [Fact(Explicit = true)]
    public void The_approved_results_are_those_of_the_run() => ResultsAreTheApprovedOnes();
}
