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
        var runs = plan.SelectMany(planned => planned.All).Select(
            run => TaskRun.Result(run.Condition.Name, run.Seed, 10, 1, 2, 0.5, 100 + (long)run.Seed, $"weights {run.Seed}", $"corpus {run.Seed}"));
        var evidence = new Evidence(Profile.Smoke, new Dictionary<Experiment, object> { [ThresholdExperiment.Runs] = RunSet.From(runs) });

        var records = ConditionRecord.Of(ThresholdExperiment.Runs, evidence).ToArray();

        Assert.Equal(plan.Select(planned => planned.Condition.Name), records.Select(record => record.Name));
        Assert.Equal(records.Length, records.Select(record => record.SettingsDigest).Distinct().Count());
        var first = records[0];
        Assert.Equal(plan[0].Instances, first.Instances);
        Assert.Equal(Enumerable.Range(0, first.Instances).Sum(seed => 100L + seed), first.MultiplyAdds);
        Assert.Equal(Sha256(string.Concat(Enumerable.Range(0, first.Instances).Select(seed => $"corpus {seed}\n"))), first.InputsDigest);
        Assert.Equal(Sha256(string.Concat(Enumerable.Range(0, first.Instances).Select(seed => $"weights {seed}\n"))), first.OutcomesDigest);
        Assert.Equal(Sha256(first.Settings), first.SettingsDigest);
        Assert.Contains("Units", first.Settings, StringComparison.Ordinal);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
