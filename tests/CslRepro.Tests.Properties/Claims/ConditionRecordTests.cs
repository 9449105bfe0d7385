using System.Security.Cryptography;
using System.Text;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class ConditionRecordTests
{
    [Fact]
    public void A_record_names_settings_corpora_weights_and_operations()
    {
        var plan = ThresholdExperiment.Runs.Plan(Profile.Smoke);
        var records = plan.Select(planned => ConditionRecord.From(new ConditionRuns(
            ThresholdExperiment.Runs,
            planned.Condition,
            [
                .. planned.All.Select(run => TaskRun.Result(
                    run.Condition.Name, run.Seed, 10, 1, 2, 0.5, 100 + (long)run.Seed, $"weights {run.Seed}", $"corpus {run.Seed}")),
            ]))).ToArray();

        Assert.Equal(plan.Select(planned => planned.Condition.Name), records.Select(record => record.Name));
        Assert.Equal(records.Length, records.Select(record => record.SettingsDigest).Distinct().Count());
        var first = records[0];
        ulong[] seeds = [.. plan[0].All.Select(run => run.Seed)];
        Assert.Equal((seeds[0], seeds.Length), (first.FirstSeed, first.Instances));
        Assert.Equal(seeds.Sum(seed => 100L + (long)seed), first.MultiplyAdds);
        Assert.Equal(Sha256(string.Concat(seeds.Select(seed => $"corpus {seed}\n"))), first.InputsDigest);
        Assert.Equal(Sha256(string.Concat(seeds.Select(seed => $"weights {seed}\n"))), first.OutcomesDigest);
        Assert.Equal(Sha256(first.Settings), first.SettingsDigest);
        Assert.Contains("Units", first.Settings, StringComparison.Ordinal);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
