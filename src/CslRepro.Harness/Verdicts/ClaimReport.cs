using CslRepro.Harness.Looks;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Verdicts;

/// <summary>A claim with its verdict.</summary>
/// <param name="Claim">The entry of the catalogue.</param>
/// <param name="Hypotheses">The decided hypotheses.</param>
/// <param name="Controls">The decided controls.</param>
/// <param name="Scope">Which conditions and sizes were run.</param>
/// <param name="Summary">What came out, for people; empty if nothing was looked at.</param>
public sealed record ClaimReport(
    Claim Claim, Verdict Verdict, IReadOnlyList<DecidedHypothesis> Hypotheses, IReadOnlyList<DecidedControl> Controls, string Scope, string Summary)
{
    /// <summary>The decided narrower statements.</summary>
    public IReadOnlyList<DecidedStatement> Within { get; init; } = [];

    /// <summary>The decided tests of the paper's explanation.</summary>
    public IReadOnlyList<DecidedStatement> Tests { get; init; } = [];

    /// <summary>The decided rival explanations.</summary>
    public IReadOnlyList<DecidedStatement> Rivals { get; init; } = [];

    /// <summary>Why no more seeds were asked for.</summary>
    public Ending Ending { get; init; }

    /// <summary>The block of seeds that was looked at.</summary>
    public SeedBlock Seeds { get; init; } = SeedBlock.Deciding;

    /// <summary>What the look that was not taken needs; null if there is none.</summary>
    public NextLook? NextLook { get; init; }

    /// <summary>The runs that the claim rests on.</summary>
    public IReadOnlyList<ConditionRuns> Runs { get; init; } = [];

    /// <summary>The runs that the next look needs, where none were made.</summary>
    public IReadOnlyList<(Condition Condition, ulong Seed)> Missing { get; init; } = [];

    /// <summary>The decided statements: narrower ones, tests and rivals.</summary>
    public IEnumerable<DecidedStatement> Statements => Within.Concat(Tests).Concat(Rivals);

    /// <summary>The decision of each measured hypothesis, each by itself.</summary>
    public IReadOnlyDictionary<MeasuredHypothesis, Decision> Decisions
    {
        get
        {
            var decisions = new Dictionary<MeasuredHypothesis, Decision>(ReferenceEqualityComparer.Instance);
            foreach (var decided in Hypotheses.Concat(Statements.SelectMany(statement => statement.Hypotheses)))
            {
                decisions[decided.Measured] = decided.Decision;
            }

            foreach (var control in Controls)
            {
                decisions[control.Measured] = control.Decision;
            }

            return decisions;
        }
    }

    /// <summary>Whether both answers are those that the catalogue expects.</summary>
    public bool IsExpected => Claim.AwaitsRun || Verdict == Claim.Expected;

    /// <summary>
    /// Whether the verdict is no alarm: the expected one, or one that is open yet because a budget or an interruption ended the looks.
    /// </summary>
    /// <returns>True if nobody needs to act.</returns>
    public bool IsAcceptable => IsExpected
        || (Ending is Ending.BudgetEnded or Ending.NotYet
            && Verdict.MayBecome(Claim.Expected, Within.Any(statement => statement.Decision != Decision.Refuted)));
}
