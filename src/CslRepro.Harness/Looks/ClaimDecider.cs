using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Looks;

/// <summary>
/// Decides a claim by itself, look by look: each look asks for as many seeds as are registered, of those conditions alone on which an answer still hangs. It
/// ends when more seeds could change no answer, when the last look was taken, or when the next look would take more multiply-adds than the profile grants a
/// claim. Controls that are only reported come last, from the seeds of the first look, if the budget has room for all of them.
/// </summary>
public sealed class ClaimDecider
{
    private readonly Claim claim;
    private readonly ExperimentContext context;
    private readonly IReadOnlyDictionary<Experiment, object> results;
    private readonly ClaimRuns runs;
    private readonly LookState[] hypotheses;
    private readonly (Control Control, LookState State)[] controls;
    private readonly (Statement Statement, LookState[] States)[] within;
    private readonly (Statement Statement, LookState[] States)[] tests;
    private readonly (Statement Statement, LookState[] States)[] rivals;

    // The look that is about to be taken, or that was not.
    private NextLook? next;

    // Of the last look that was taken.
    private int seedsTaken;

    private ClaimDecider(Claim claim, ExperimentContext context, IReadOnlyDictionary<Experiment, object> results)
    {
        this.claim = claim;
        this.context = context;
        this.results = results;
        runs = new ClaimRuns(claim, context, results);
        hypotheses = [.. claim.Hypotheses.Select(State)];
        controls = [.. claim.Controls.Select(control => (control, State(control.Hypothesis)))];
        within = States(claim.Within);
        tests = States(claim.Explanation.Tests);
        rivals = States(claim.Explanation.Rivals);

        LookState State(Hypothesis hypothesis) => new(hypothesis, claim.Looks);
        (Statement, LookState[])[] States(IReadOnlyList<Statement> statements) =>
            [.. statements.Select(statement => (statement, statement.Hypotheses.Select(State).ToArray()))];
    }

    /// <summary>Decides a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="context">What makes the runs, and how much may be spent.</param>
    /// <param name="results">The results of the experiments that it needs and that are no runs.</param>
    /// <param name="shown">Told of the claim as it stands after each look; may be null.</param>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static ClaimReport Decide(
        Claim claim, ExperimentContext context, IReadOnlyDictionary<Experiment, object> results, Action<ClaimReport>? shown = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(results);
        return new ClaimDecider(claim, context, results).Decide(shown);
    }

    /// <summary>What the first look of a claim takes, without the controls that are only reported.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="context">What makes the runs.</param>
    /// <returns>Multiply-adds; 0 if everything is counted.</returns>
    public static long CostOfFirstLook(Claim claim, ExperimentContext context)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(context);
        return new ClaimRuns(claim, context, new Dictionary<Experiment, object>()).CostOf(claim.Deciding, claim.Looks.Seeds[0]);
    }

    private IEnumerable<LookState> Deciding =>
    [
        .. hypotheses,
        .. controls.Where(control => control.Control.IsRequired).Select(control => control.State),
        .. within.Concat(tests).Concat(rivals).SelectMany(statement => statement.States),
    ];

    private IEnumerable<LookState> ReportedOnly => Reported.Select(control => control.State);

    private IEnumerable<(Control Control, LookState State)> Reported => controls.Where(control => !control.Control.IsRequired);

    private ClaimReport Decide(Action<ClaimReport>? shown)
    {
        foreach (var state in Deciding.Concat(ReportedOnly).Where(state => !state.TakesSeeds && results.ContainsKey(state.Hypothesis.Estimand.Experiment)))
        {
            state.Count(runs.Evidence());
        }

        // What is counted was interrupted.
        if (Deciding.Any(state => state is { TakesSeeds: false, Measured: null }))
        {
            return Report(Ending.NotYet);
        }

        var ending = Look(shown);
        if (ending is not Ending.NotYet && (runs.Any || ending == Ending.Settled))
        {
            ending = LookAtReported(ending);
        }

        return Report(ending);
    }

    private Ending Look(Action<ClaimReport>? shown)
    {
        for (var look = 0; ; look++)
        {
            LookState[] needed = [.. (look == 0 ? Deciding : Needed(Report(Ending.Settled))).Where(state => state.TakesSeeds).Distinct()];
            if (needed.Length == 0)
            {
                return Ending.Settled;
            }

            if (look == claim.Looks.Seeds.Count)
            {
                return Ending.LooksEnded;
            }

            var seeds = claim.Looks.Seeds[look];
            next = new NextLook(seeds, CostOf(needed, look), context.Profile.MultiplyAddsOfClaim);
            if (next.MultiplyAdds > Left)
            {
                return Ending.BudgetEnded;
            }

            if (!Make(needed, look))
            {
                return Ending.NotYet;
            }

            next = null;
            seedsTaken = seeds;
            var evidence = runs.Evidence(seeds);
            foreach (var state in needed)
            {
                state.Look(evidence, look);
            }

            shown?.Invoke(Report(Ending.NotYet));
        }
    }

    private Ending LookAtReported(Ending ending)
    {
        LookState[] reported = [.. ReportedOnly.Where(state => state.TakesSeeds)];
        if (reported.Length == 0 || CostOf(reported, 0) > Left)
        {
            return ending;
        }

        if (!Make(reported, 0))
        {
            return Ending.NotYet;
        }

        var first = runs.Evidence(claim.Looks.Seeds[0]);
        var all = runs.Evidence(Math.Max(claim.Looks.Seeds[0], seedsTaken));
        foreach (var (control, state) in Reported.Where(item => item.State.TakesSeeds))
        {
            state.Count(control.IsOfAllSeeds ? all : first);
        }

        return ending;
    }

    private long Left => context.Profile.MultiplyAddsOfClaim - runs.Spent;

    private long CostOf(IEnumerable<LookState> states, int look) => runs.CostOf(states.Select(state => state.Hypothesis), claim.Looks.Seeds[look]);

    private bool Make(IEnumerable<LookState> states, int look) => runs.Make([.. states.Select(state => state.Hypothesis)], claim.Looks.Seeds[look]);

    /// <summary>The hypotheses on which an answer still hangs.</summary>
    private IEnumerable<LookState> Needed(ClaimReport report) => ForObservation(report).Concat(ForExplanation(report));

    private IEnumerable<LookState> ForObservation(ClaimReport report)
    {
        var required = controls.Where(control => control.Control.IsRequired).Select(control => control.State);
        var isRefuted = report.Hypotheses.Any(hypothesis => hypothesis.Decision == Decision.Refuted);
        return !isRefuted ? Open(report, hypotheses.Concat(required))
            : report.Within.Any(statement => statement.Decision == Decision.Supported) ? Open(report, required)
            : report.Within.Any(statement => statement.Decision == Decision.Open) ? Open(report, within).Concat(Open(report, required))
            : [];
    }

    private IEnumerable<LookState> ForExplanation(ClaimReport report) =>
        report.Rivals.Any(rival => rival.Decision == Decision.Supported) ? []
        : report.Tests.Any(test => test.Decision == Decision.Refuted) ? Open(report, rivals)
        : Open(report, tests.Concat(rivals));

    private static IEnumerable<LookState> Open(ClaimReport report, IEnumerable<LookState> states)
    {
        var decisions = report.Decisions;
        return states.Where(state => state.Measured is null || decisions[state.Measured] == Decision.Open);
    }

    /// <summary>Of each open statement the open hypotheses; all of them where each is supported, but not corrected for the number of statements.</summary>
    private static IEnumerable<LookState> Open(ClaimReport report, IEnumerable<(Statement Statement, LookState[] States)> statements)
    {
        foreach (var (statement, states) in statements)
        {
            var decided = report.Statements.First(item => ReferenceEquals(item.Statement, statement));
            if (decided.Decision == Decision.Open)
            {
                LookState[] open = [.. Open(report, states)];
                foreach (var state in open.Length > 0 ? open : states)
                {
                    yield return state;
                }
            }
        }
    }

    private ClaimReport Report(Ending ending)
    {
        var evidence = runs.Evidence();
        var isMeasured = Deciding.All(state => state.Measured is not null);
        return Judge.Decide(
            new Finding(
                claim,
                Measured(hypotheses),
                [
                    .. controls.Where(control => control.State.Measured is not null)
                        .Select(control => new MeasuredControl(control.Control, control.State.Measured!)),
                ],
                claim.Scope,
                isMeasured ? claim.Summarise(evidence) : "")
            {
                Within = Statements(within),
                Tests = Statements(tests),
                Rivals = Statements(rivals),
            }) with
        {
            Ending = ending,
            Seeds = runs.Seeds,
            Runs = runs.All,
            Missing = runs.Missing,
            NextLook = next,
        };
    }

    private static MeasuredHypothesis[] Measured(IEnumerable<LookState> states) => [.. states.Select(state => state.Measured).OfType<MeasuredHypothesis>()];

    private static MeasuredStatement[] Statements((Statement Statement, LookState[] States)[] statements) =>
        [.. statements.Select(statement => new MeasuredStatement(statement.Statement, Measured(statement.States)))];
}
