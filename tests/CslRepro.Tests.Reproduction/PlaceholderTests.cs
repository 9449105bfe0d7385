using Xunit;

namespace CslRepro.Tests.Reproduction;

public class PlaceholderTests
{
    [Fact]
    public void Builds() => Assert.True(Environment.ProcessorCount > 0);
}
