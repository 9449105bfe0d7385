using System.Text.Json.Nodes;
using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>A report is the same, down to its last digit, however busy the machine is: 20 repetitions, half of them beside two busy loops.</summary>
public class BusyMachineTests
{
    private const int Repetitions = 20;
    private static readonly string[] Small = ["scale-theoretical-exact-high", "perf-esn-faster", "unit-lstm-content-words"];

    [Fact(Explicit = true)]
    public async Task Repetitions_of_a_small_report_differ_in_nothing_but_durations()
    {
        var first = await ReportAsync();
        Assert.Contains("\"settled\"", first, StringComparison.Ordinal);
        for (var repetition = 1; repetition < Repetitions; repetition++)
        {
            using var end = new CancellationTokenSource();
            Thread[] loops = [.. Enumerable.Range(0, repetition % 2 == 0 ? 0 : 2).Select(_ => new Thread(() => Spin(end.Token)))];
            Array.ForEach(loops, loop => loop.Start());
            try
            {
                Assert.Equal(first, await ReportAsync());
            }
            finally
            {
                await end.CancelAsync();
                Array.ForEach(loops, loop => loop.Join());
            }
        }
    }

    private static void Spin(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            Thread.SpinWait(1000);
        }
    }

    private static async Task<string> ReportAsync()
    {
        var options = new ReproductionOptions(Profile.Smoke, new RunScheduler(Engines.Trainer("own"), Environment.ProcessorCount))
        {
            Claims = [.. Small.Select(ClaimCatalogue.Study.Named)],
            RunsPlans = false,
        };
        var found = await Harness.Reproduction.RunAsync(ClaimCatalogue.Study, options, null, TestContext.Current.CancellationToken);
        var document = JsonNode.Parse(ResultsDocument.From(found).ToJson())!.AsObject();
        Assert.True(document["provenance"]!.AsObject().Remove("seconds"));
        return document.ToJsonString();
    }
}
