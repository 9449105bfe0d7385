using CslRepro.Experiments.MapSettings;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class MapSettingTests
{
    [Fact]
    public void One_setting_is_changed_at_a_time_and_none_is_the_papers() =>
        Assert.All(MapSetting.All, setting => Assert.True(setting.Neighbors == 15 ^ setting.MinimumDistance == 0.1, setting.Name));
}
