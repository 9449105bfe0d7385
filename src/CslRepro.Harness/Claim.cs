using System.Runtime.CompilerServices;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness;

/// <summary>An entry of the catalogue: what the paper asserts, and how it is decided. Written down before the runs that decide it.</summary>
public sealed record Claim
{
    // The reading whose runs stand for the declared conditions; null if those are run themselves.
    private StudyReading? runs;

    /// <summary>Begins an entry.</summary>
    /// <param name="source">The declaring file; the compiler fills it in.</param>
    public Claim([CallerFilePath] string source = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = RepositoryPath.Of(source);
    }

    /// <summary>The identifier: name of test, snapshot and report section.</summary>
    public required string Id { get; init; }

    /// <summary>The chapter of reports that it stands in, such as "B: Performance"; it decides nothing.</summary>
    public required string Group { get; init; }

    /// <summary>What is asserted, in our words.</summary>
    public required string Assertion { get; init; }

    /// <summary>Where it stands: section, figure or table as exactly as possible, such as "section 5.2, figure 11.C".</summary>
    public required string Place { get; init; }

    /// <summary>Whether the paper asserts it there, or it is inferred, another paper's, or ours.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Whose description the runs follow: the text's, the program's, or both alike.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Where text and program differ for this claim, and what is known of the other reading; empty where they do not.</summary>
    public string ReadingNote { get; init; } = "";

    /// <summary>What the paper prints, in its units; empty if it prints no number.</summary>
    public string PaperNumber { get; init; } = "";

    /// <summary>The rule that turns numbers into the verdict.</summary>
    public required string Rule { get; init; }

    /// <summary>The answers that are known and defended in <see cref="Reason"/>; others are a change that someone must explain.</summary>
    public required Verdict Expected { get; init; }

    /// <summary>Why the verdict is what it is.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// Whether the rule is registered, but its deciding run was not made: then no answer is known, none is expected, and only a run that names the
    /// claim decides it.
    /// </summary>
    public bool AwaitsRun { get; init; }

    /// <summary>Path in the repository of the file that declares the claim.</summary>
    public string Source { get; }

    /// <summary>What is asserted, as decidable statements; all must be supported for the claim to be reproduced.</summary>
    public required IReadOnlyList<Hypothesis> Hypotheses { get; init; }

    /// <summary>Runs in which the claim should not hold, and rival explanations.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];

    /// <summary>
    /// Narrower statements, such as one for a range of sizes: where the whole one is refuted, the claim is reproduced within the scope that they name, or
    /// underspecified, where they fill in what the paper leaves open. Written down with the rule, so that no scope is chosen by its result.
    /// </summary>
    public IReadOnlyList<Statement> Within { get; init; } = [];

    /// <summary>The paper's explanation, its tests and its rivals.</summary>
    public Explanation Explanation { get; init; } = Explanation.None;

    /// <summary>Which conditions and sizes are run; the seeds stand beside it.</summary>
    public required string Scope { get; init; }

    /// <summary>The numbers of seeds at which it is looked at.</summary>
    public LookSchedule Looks { get; init; } = LookSchedule.Standard;

    /// <summary>The block of seeds that decides it.</summary>
    public SeedBlock Seeds { get; init; } = SeedBlock.Deciding;

    /// <summary>From the evidence to what came out, in one or two sentences for people. Reads no other conditions than those that decide.</summary>
    public required Func<Evidence, string> Summary { get; init; }

    /// <summary>The claim that decides the same on the other reading, and that this one belongs to in lists; null for a claim that stands by itself.</summary>
    public string? Counterpart { get; init; }

    /// <summary>What the answers hang on: hypotheses, required controls, narrower statements, tests of the explanation and its rivals, in this order.</summary>
    public IReadOnlyList<Hypothesis> Deciding =>
    [
        .. Hypotheses,
        .. Controls.Where(control => control.IsRequired).Select(control => control.Hypothesis),
        .. Statements.SelectMany(statement => statement.Hypotheses),
    ];

    /// <summary>Everything that is estimated: hypotheses, controls, narrower statements, tests of the explanation and of its rivals, in this order.</summary>
    public IReadOnlyList<Hypothesis> Estimated =>
    [
        .. Hypotheses,
        .. Controls.Select(control => control.Hypothesis),
        .. Statements.SelectMany(statement => statement.Hypotheses),
    ];

    /// <summary>The experiments that are read by what is estimated, each once, in their order.</summary>
    public IReadOnlyList<Experiment> Needs => [.. Estimated.Select(hypothesis => hypothesis.Estimand.Experiment).Distinct()];

    /// <summary>What came out, in words, from the runs of the claim's reading.</summary>
    /// <param name="evidence">The claim's runs, and the results of other experiments.</param>
    public string Summarise(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Summary(runs is null ? evidence : evidence.Under(runs));
    }

    /// <summary>The same claim decided on the runs of a reading.</summary>
    /// <param name="reading">Which conditions are run.</param>
    /// <exception cref="InvalidOperationException">The claim is of a reading already: readings change what was declared, not each other.</exception>
    public Claim Under(StudyReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (runs is not null)
        {
            throw new InvalidOperationException($"Claim {Id} is of the {runs.Reading.Word()}'s runs already; give it a reading as it was declared.");
        }

        return this with
        {
            Reading = reading.Reading,
            Hypotheses = [.. Hypotheses.Select(reading.Of)],
            Controls = [.. Controls.Select(reading.Of)],
            Within = [.. Within.Select(reading.Of)],
            Explanation = Explanation with { Tests = [.. Explanation.Tests.Select(reading.Of)], Rivals = [.. Explanation.Rivals.Select(reading.Of)] },
            runs = reading,
        };
    }

    private IEnumerable<Statement> Statements => Within.Concat(Explanation.Tests).Concat(Explanation.Rivals);
}
