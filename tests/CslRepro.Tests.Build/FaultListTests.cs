using CslRepro.Faults;
using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>The faults of the mutation testing are of this code: each names a line that stands in its file.</summary>
public class FaultListTests
{
    [Fact]
    public void Every_fault_can_be_applied() =>
        Assert.All(
            Fault.ReadAll(Path.Combine(BuiltSolution.Root, "tests/CslRepro.Faults/faults.txt")),
            fault => Assert.NotEmpty(fault.Apply(File.ReadAllText(Path.Combine(BuiltSolution.Root, fault.File)))));
}
