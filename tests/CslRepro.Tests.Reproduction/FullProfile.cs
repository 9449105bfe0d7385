using CslRepro.Claims;
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

    [Fact(Explicit = true)]
    public void Figure_table_2() => TableTwoIsDrawnFromTheSameData();
}
