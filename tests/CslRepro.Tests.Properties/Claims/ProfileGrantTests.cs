using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>A profile that grants something else to a claim plans what it planned.</summary>
public class ProfileGrantTests
{
    [Fact]
    public void Only_the_grant_differs()
    {
        var less = Profile.Smoke.Granting(5);

        Assert.Equal(5, less.MultiplyAddsOfClaim);
        Assert.Equal((Profile.Smoke.Name, Profile.Smoke.Instances, Profile.Smoke.ControlInstances), (less.Name, less.Instances, less.ControlInstances));
        Assert.Equal("smoke", less.Choose("smoke", "standard"));
        Assert.Equal(Profile.Smoke, less);
        Assert.Equal(Profile.Smoke.GetHashCode(), less.GetHashCode());
        Assert.NotEqual(Profile.Standard, Profile.Smoke);
    }

    [Fact]
    public void A_negative_grant_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Profile.Smoke.Granting(-1));
}
