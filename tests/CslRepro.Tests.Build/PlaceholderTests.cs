using Xunit;

namespace CslRepro.Tests.Build;

public class PlaceholderTests
{
    [Fact]
    public void Builds() => Assert.True(Environment.ProcessorCount > 0);
}
