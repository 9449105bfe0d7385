using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using CslRepro.Samples.ShortTermMemory;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Samples;

/// <summary>The sample's verdicts, numbers and runs.</summary>
public class ShortTermMemoryTests
{
    private const string Folder = "samples/short-term-memory/";

    [Fact]
    public async Task Claims_come_out_as_expected()
    {
        var scheduler = new RunScheduler(new MemoryRunner(), Environment.ProcessorCount);
        var found = await Reproduction.RunAsync(
            MemoryStudy.Study, new ReproductionOptions(Profile.Standard, scheduler), cancellation: TestContext.Current.CancellationToken);
        Snapshot.Verify(new RunsSnapshot([MemoryRunner.Measured], "states", "input").Render(found.Evidence.Get(MemoryStudy.Runs)), Folder + "runs");
        Snapshot.Verify(string.Join('\n', found.Reports.Select(ClaimSnapshot.Render)), Folder + "claims");
        Snapshot.Verify(MemoryStudy.Figure.Create(found.Evidence).Render(), Folder + "memory-by-units");
        Assert.All(found.Reports, report => Assert.Equal(report.Claim.Expected, report.Verdict));
        Assert.All(found.Reports, report => Assert.NotEmpty(report.Controls));
    }
}
