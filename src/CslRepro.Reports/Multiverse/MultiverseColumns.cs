using System.Globalization;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Multiverse;

/// <summary>The columns of tables on a multiverse.</summary>
public static class MultiverseColumns
{
    /// <summary>A row a quantity: how many combinations agree with the claim, and where their estimates lie.</summary>
    public static IReadOnlyList<Column<SpecificationCurve>> Curves { get; } =
    [
        new("claim", curve => curve.Quantity.Claim),
        new("number", curve => $"{curve.Quantity.Hypothesis.Quantity}, {curve.Quantity.Hypothesis.Criterion.Text}"),
        new("combinations", curve => Text($"{curve.Estimates.Count}")),
        new("agree", curve => Text($"{curve.Agreeing}")),
        new("supported", curve => Text($"{curve.Count(Decision.Supported)}")),
        new("open", curve => Text($"{curve.Count(Decision.Open)}")),
        new("refuted", curve => Text($"{curve.Count(Decision.Refuted)}")),
        new("as decided", curve => Text($"{curve.AsDecided.Value:G3}")),
        new("least ... median ... most", curve => Text($"{curve.Sorted[0].Value:G3} ... {curve.Median:G3} ... {curve.Sorted[^1].Value:G3}")),
        new("joint p", curve => curve.Joint is { } joint ? Text($"{joint.PValue:G2}") : "none"),
    ];

    /// <summary>A row a choice of a quantity: what its options lead to.</summary>
    public static IReadOnlyList<Column<(SpecificationCurve Curve, ChoiceEffect Effect)>> Effects { get; } =
    [
        new("number", item => item.Curve.Quantity.Name),
        new("choice", item => item.Effect.Choice.Name),
        new("moves it by", item => Text($"{item.Effect.Moved:G3}")),
        new("turns the sign", item => Text($"{item.Effect.Turned} of {item.Effect.Pairs}")),
        new("supported against refuted", item => Text($"{item.Effect.Reversed} of {item.Effect.Pairs}")),
        new("median and agreeing, by option", item => string.Join("; ", item.Effect.Options.Select(OptionText))),
    ];

    /// <summary>The rows of <see cref="Effects"/>: every choice of every quantity that has more than one option.</summary>
    /// <param name="result">What was computed.</param>
    public static IReadOnlyList<(SpecificationCurve Curve, ChoiceEffect Effect)> EffectsOf(MultiverseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Curves.SelectMany(curve => curve.Effects, (curve, effect) => (curve, effect)).Where(item => item.effect.Choice.IsOpen)];
    }

    private static string OptionText(OptionEffect option) => string.Create(
        CultureInfo.InvariantCulture, $"{option.Option.Name} {option.Median:G3}, {option.Agreeing} of {option.Combinations}");

    private static Cell Text(FormattableString text) => FormattableString.Invariant(text);
}
