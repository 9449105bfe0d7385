using Xunit;

namespace CslRepro.Tests.Properties;

public class PlaceholderTests
{
    [Fact]
    public void Builds() => Assert.True(Environment.ProcessorCount > 0);
}
