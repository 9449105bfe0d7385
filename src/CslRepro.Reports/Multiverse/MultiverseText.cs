using System.Globalization;
using System.Text;
using CslRepro.Harness.Multiverse;

namespace CslRepro.Reports.Multiverse;

/// <summary>What a multiverse consists of, as text: what is registered before its run.</summary>
public static class MultiverseText
{
    /// <summary>Lists the open choices with their options, the numbers with their choices, and the seeds.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Text with LF line ends.</returns>
    public static string Of(MultiversePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder("Choices; the first option of each is the one under which claims are decided:\n");
        foreach (var choice in plan.Quantities.SelectMany(quantity => quantity.Choices).Where(choice => choice.IsOpen).Distinct())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {choice.Name,-20} {choice.Title} {string.Join(", ", choice.Options.Select(option => option.Name))}\n");
        }

        text.Append("Numbers:\n");
        foreach (var quantity in plan.Quantities)
        {
            var open = quantity.Choices.Where(choice => choice.IsOpen).Select(choice => choice.Name);
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {quantity.Name} ({quantity.Claim})\n    {quantity.Hypothesis.Quantity}: {quantity.Hypothesis.Criterion.Text}\n"
                    + $"    {quantity.Specifications.Count} combinations of {string.Join(", ", open)}\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"{(plan with { Share = null }).Runs.Count} trainings; {plan.Seeds} seeds each, {plan.FirstSeed} to {plan.AllSeeds[^1]}.\n");
        return text.ToString();
    }
}
