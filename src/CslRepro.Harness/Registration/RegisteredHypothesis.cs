using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Registration;

/// <summary>What a rule asks of one number, in the form in which it is registered.</summary>
/// <param name="Quantity">What is measured, with its unit.</param>
/// <param name="Criterion">What is said of it, with its limit or margin.</param>
/// <param name="Why">Why the limit or margin is what it is.</param>
/// <param name="Tail">What is believed of its distribution, where it is a mean.</param>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Conditions">The names of the conditions that it reads; none where the experiment makes no runs.</param>
public sealed record RegisteredHypothesis(string Quantity, string Criterion, string Why, string Tail, string Experiment, IReadOnlyList<string> Conditions)
{
    internal static RegisteredHypothesis From(Hypothesis hypothesis) => new(
        hypothesis.Quantity,
        hypothesis.Criterion.Text,
        hypothesis.Why,
        hypothesis.Tail.ToString(),
        hypothesis.Estimand.Experiment.Name,
        [.. hypothesis.Estimand.Conditions.Select(condition => condition.Name)]);
}
