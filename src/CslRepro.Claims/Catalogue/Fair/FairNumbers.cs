using System.Globalization;
using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Fair;

/// <summary>The numbers that the group's claims read.</summary>
internal static class FairNumbers
{
    /// <summary>The paper's hardest corpus.</summary>
    public const int Hardest = 50;

    /// <summary>The other numbers of objects that were searched.</summary>
    public static IReadOnlyList<int> Easier { get; } = [4, 8, 15, 25];

    public static string Place => "abstract, section 7";

    public static string Effort => "a random search with 2 10¹² multiply-adds for each kind of network and number of objects (registration/search.txt)";

    public static Condition Tuned(SearchSpace space, int objects) => TunedConditions.Of(space, objects);

    /// <summary>The paper's ESN with final learning.</summary>
    public static Condition PaperEsn(int objects) => ScaleConditions.Esn(objects);

    /// <summary>Both errors of one network minus those of another, paired by corpus, lie above 0.</summary>
    public static IEnumerable<Hypothesis> Above(int objects, Condition left, string leftName, Condition right, string rightName) =>
        Above(TunedExperiment.Runs, ScaleNumbers.At(objects), left, leftName, right, rightName);

    /// <summary>The same on the runs of another experiment.</summary>
    /// <param name="at">Where, as quantities say it.</param>
    public static IEnumerable<Hypothesis> Above(
        RunsExperiment experiment, string at, Condition left, string leftName, Condition right, string rightName) =>
        ScaleNumbers.Errors.Select(error => Hypothesis.Above(
            $"{error.Name}, {leftName} minus {rightName}, {at}", experiment.Paired(left, right, error.Of), 0) with
        {
            Tail = Tail.Moderate,
        });

    /// <summary>The same as reported controls.</summary>
    /// <param name="purpose">What they ask.</param>
    public static IEnumerable<Control> Reported(string purpose, IEnumerable<Hypothesis> hypotheses) =>
        hypotheses.Select(hypothesis => Control.Reported(purpose, hypothesis));

    /// <summary>Mean errors of a condition, for people.</summary>
    public static string Errors(Evidence evidence, Condition condition) => Errors(evidence.Get(TunedExperiment.Runs), condition);

    /// <inheritdoc cref="Errors(Evidence, Condition)"/>
    public static string Errors(RunSet runs, Condition condition)
    {
        string Mean(Func<RunResult, double> error) => RunNumbers.Percent(runs.Rate(condition, error).Rate);
        return $"{Mean(RunNumbers.ValidError)} valid, {Mean(RunNumbers.ExactError)} exact error";
    }

    /// <summary>What a training took on average, for people.</summary>
    public static string Cost(Evidence evidence, Condition condition) => string.Create(
        CultureInfo.InvariantCulture,
        $"{evidence.Get(TunedExperiment.Runs).Of(condition).Average(run => run.MultiplyAdds / 1e9):0.#} 10⁹ multiply-adds a training");
}
