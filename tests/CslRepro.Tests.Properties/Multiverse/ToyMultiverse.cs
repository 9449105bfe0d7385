using System.Collections.Concurrent;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Tests.Properties.Multiverse;

/// <summary>A study of two models, each a number that is its own result, with two open choices about the first and one about the second.</summary>
internal sealed class ToyMultiverse : IRunner
{
    private const string Number = "number";

    private readonly ConcurrentBag<(RunSettings Settings, ulong Seed)> made = [];

    public static Condition Left { get; } = new("left", new Toy("left", 1));

    public static Condition Right { get; } = new("right", new Toy("right", 0));

    public static RunsExperiment Runs { get; } = new("toys");

    /// <summary>Adds nothing, 2 or 4 to the left model.</summary>
    public static OpenChoice Sum { get; } = new(
        "sum", "What is added?", [new("none", Of("left", x => x)), new("two", Of("left", x => x + 2)), new("four", Of("left", x => x + 4))]);

    /// <summary>Turns the left model's sign or does not.</summary>
    public static OpenChoice Sign { get; } = new("sign", "Which sign?", [new("plus", Of("left", x => x)), new("minus", Of("left", x => -x))]);

    /// <summary>Takes the right model for 0 or for 2.</summary>
    public static OpenChoice Other { get; } = new("other", "Which rival?", [new("zero", Of("right", x => x)), new("two", Of("right", x => x + 2))]);

    /// <summary>What each seed adds to the left model.</summary>
    public IReadOnlyList<double> Scatter { get; init; } = [-0.1, 0, 0.1, 0];

    public IReadOnlyCollection<(RunSettings Settings, ulong Seed)> Made => made;

    public string Engine => "toy";

    /// <summary>The left model minus the right one, seed by seed, with a statement about it.</summary>
    public static Hypothesis Difference(Func<string, Estimand, Hypothesis> statement) => statement(
        "left minus right",
        Estimand.From(
            Runs, [Left, Right], runs => MeanEstimate.From(
                [.. runs.Of(Left).Zip(runs.Of(Right), (left, right) => left.Measurements[Number] - right.Measurements[Number])], 1e-6)));

    public SpecificationCurve Curve(Hypothesis hypothesis, params IReadOnlyList<OpenChoice> choices) =>
        MultiverseRun.Run(Plan(hypothesis, choices), new RunScheduler(this, 2)).Curves[0];

    public MultiversePlan Plan(Hypothesis hypothesis, params IReadOnlyList<OpenChoice> choices) =>
        new([new MultiverseQuantity("claim", "difference", hypothesis, choices)], 7, Scatter.Count);

    public string InputDigest(RunSettings settings, ulong seed) => "";

    public long MultiplyAdds(RunSettings settings) => 1;

    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        made.Add((condition.Settings, seed));
        var toy = condition.Settings.As<Toy>();
        var value = toy.Value + (toy.Model == "left" ? Scatter[(int)(seed - 7)] : 0);
        return new RunResult(condition.Name, seed, 1, "", "", new MeasurementList([new Measurement(Number, value)]));
    }

    private static Func<RunSettings, RunSettings> Of(string model, Func<double, double> change) =>
        settings => settings is Toy toy && toy.Model == model ? toy with { Value = change(toy.Value) } : settings;

    private sealed record Toy(string Model, double Value) : RunSettings;
}
