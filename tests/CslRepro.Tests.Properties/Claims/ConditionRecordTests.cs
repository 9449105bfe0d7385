using System.Security.Cryptography;
using System.Text;
using CslRepro.Claims;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Results;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class ConditionRecordTests
{
    [Fact]
    public void A_record_names_settings_corpora_weights_and_operations()
    {
        var plan = ExperimentPlan.Of(ExperimentKind.Threshold, Profile.Smoke);
        var runs = plan.SelectMany(planned => planned.All).Select(run => new RunResult(run.Condition.Name, run.Seed, 10, 1, 2, 0.5, 100 + (long)run.Seed, $"weights {run.Seed}", $"corpus {run.Seed}"));
        var evidence = new Evidence(Profile.Smoke, new Dictionary<ExperimentKind, object> { [ExperimentKind.Threshold] = RunSet.From(runs) });

        var records = ConditionRecord.Of(ExperimentKind.Threshold, evidence).ToArray();

        Assert.Equal(plan.Select(planned => planned.Condition.Name), records.Select(record => record.Name));
        Assert.Equal(records.Length, records.Select(record => record.SettingsDigest).Distinct().Count());
        var first = records[0];
        Assert.Equal(plan[0].Instances, first.Instances);
        Assert.Equal(Enumerable.Range(0, first.Instances).Sum(seed => 100L + seed), first.MultiplyAdds);
        Assert.Equal(Sha256(string.Concat(Enumerable.Range(0, first.Instances).Select(seed => $"corpus {seed}\n"))), first.CorporaDigest);
        Assert.Equal(Sha256(string.Concat(Enumerable.Range(0, first.Instances).Select(seed => $"weights {seed}\n"))), first.WeightsDigest);
        Assert.Equal(Sha256(first.Settings), first.SettingsDigest);
        Assert.Contains("Units", first.Settings, StringComparison.Ordinal);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
