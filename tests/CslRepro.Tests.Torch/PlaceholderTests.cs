using Xunit;

namespace CslRepro.Tests.Torch;

public class PlaceholderTests
{
    [Fact]
    public void Builds() => Assert.True(Environment.ProcessorCount > 0);
}
