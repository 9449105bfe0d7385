using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Calibration;

/// <summary>
/// Real runs of everything that decides a claim, on seeds that decide nothing. Instances are drawn from them with replacement, so that the true value of
/// each of the claim's numbers is known: it is the number over these runs.
/// </summary>
internal sealed class ClaimWorld
{
    private readonly Dictionary<RunSettings, IReadOnlyList<RunResult>> runs;
    private readonly Evidence evidence;

    private ClaimWorld(Claim rule, Dictionary<RunSettings, IReadOnlyList<RunResult>> runs, Evidence evidence)
    {
        Rule = rule;
        this.runs = runs;
        this.evidence = evidence;
    }

    /// <summary>The claim with nothing but what its observation rests on.</summary>
    public Claim Rule { get; }

    /// <summary>How many instances it has.</summary>
    public int Size => runs.Values.First().Count;

    /// <summary>Makes the runs.</summary>
    /// <param name="claim">A claim that rests on runs alone.</param>
    /// <param name="scheduler">Makes them.</param>
    /// <param name="seeds">The seeds of the world.</param>
    public static ClaimWorld Of(Claim claim, RunScheduler scheduler, IReadOnlyList<ulong> seeds)
    {
        var rule = RuleOf(claim);
        var conditions = rule.Deciding
            .SelectMany(hypothesis => hypothesis.Estimand.Conditions.Select(condition => (hypothesis.Estimand.Experiment, Condition: condition)))
            .Distinct()
            .ToArray();
        var made = scheduler.Run(claim.Id, [.. conditions.SelectMany(item => seeds.Select(seed => (item.Condition, seed)))]).Chunk(seeds.Count).ToArray();
        var sets = conditions.Zip(made)
            .GroupBy(item => item.First.Experiment)
            .ToDictionary(
                group => group.Key,
                object (group) => new RunSet(group.ToDictionary(item => item.First.Condition.Name, item => (IReadOnlyList<RunResult>)item.Second)));
        return new ClaimWorld(
            rule,
            conditions.Zip(made).DistinctBy(item => item.First.Condition.Settings)
                .ToDictionary(item => item.First.Condition.Settings, item => (IReadOnlyList<RunResult>)item.Second),
            new Evidence(Profile.Standard, sets));
    }

    /// <summary>The claim with its hypotheses and the controls that its verdict rests on alone, without narrower statements and explanations.</summary>
    public static Claim RuleOf(Claim claim) => claim with
    {
        Controls = [.. claim.Controls.Where(control => control.IsRequired)],
        Within = [],
        Explanation = Explanation.None,
        Summary = _ => "",
    };

    /// <summary>The runs of some settings.</summary>
    public IReadOnlyList<RunResult> Of(RunSettings settings) => runs[settings];

    /// <summary>
    /// The same rule with the limit of one of its numbers moved to the true value, where the number just fails: the rule must not pass. Null if the number has
    /// no limit, or if its true value cannot be a margin.
    /// </summary>
    /// <param name="index">The number: those of the hypotheses first, then those of the controls.</param>
    public Claim? AtLimitOf(int index)
    {
        var control = index - Rule.Hypotheses.Count;
        return control < 0
            ? Moved(Rule.Hypotheses[index]) is { } hypothesis ? Rule with { Hypotheses = Replaced(Rule.Hypotheses, index, hypothesis) } : null
            : Moved(Rule.Controls[control].Hypothesis) is { } required
                ? Rule with { Controls = Replaced(Rule.Controls, control, Control.Required(Rule.Controls[control].Purpose, required)) }
                : null;
    }

    private Hypothesis? Moved(Hypothesis hypothesis)
    {
        var truth = hypothesis.Estimate(evidence)!.Value;
        return hypothesis.Criterion.Limits.Count switch
        {
            1 => hypothesis with
            {
                Criterion = hypothesis.Criterion.Text.StartsWith("above", StringComparison.Ordinal) ? Criterion.Above(truth) : Criterion.Below(truth),
            },
            2 when truth != 0 => hypothesis with { Criterion = Criterion.Within(Math.Abs(truth)) },
            _ => null,
        };
    }

    private static T[] Replaced<T>(IReadOnlyList<T> items, int index, T item) => [.. items.Take(index), item, .. items.Skip(index + 1)];
}
