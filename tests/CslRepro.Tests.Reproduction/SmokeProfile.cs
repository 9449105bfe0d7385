using CslRepro.Claims;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>The smoke profile: see <see cref="Profile.Smoke"/>.</summary>
[Trait("Profile", "smoke")]
public class SmokeProfile(ReproductionFixture fixture) : ProfileTests(fixture, Profile.Smoke)
{
    [Theory]
    [MemberData(nameof(Claims))]
    public void Claim(string id) => ClaimHasItsVerdict(id);

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Runs(string condition) => RunsAreTheSameToTheBit(condition);

    [Fact]
    public void Figure_table_2() => TableTwoIsDrawnFromTheSameData();
}
