using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness;

/// <summary>
/// How conditions are run under one reading of a paper. A claim is declared once; where text and program differ, each reading has its own runs and its own
/// answers, and none is blended from both.
/// </summary>
/// <param name="Reading">The reading.</param>
/// <param name="Settings">From a condition's settings to those of this reading: the same where it says nothing else.</param>
public sealed record StudyReading(Reading Reading, Func<RunSettings, RunSettings> Settings)
{
    /// <summary>What the names of its conditions end with; the reading's name unless it is said otherwise.</summary>
    public string Suffix { get; init; } = Reading.Word();

    /// <summary>The condition as this reading has it: itself, if its settings stay the same, or one with <see cref="Suffix"/> at the end of its name.</summary>
    /// <param name="condition">A condition as it was declared.</param>
    public Condition Of(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var settings = Settings(condition.Settings);
        return settings == condition.Settings ? condition : new Condition($"{condition.Name}-{Suffix}", settings);
    }

    /// <summary>The hypothesis about this reading's runs.</summary>
    /// <param name="hypothesis">The hypothesis as it was declared.</param>
    public Hypothesis Of(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return hypothesis with { Estimand = hypothesis.Estimand.Under(this) };
    }

    /// <summary>The control in this reading's runs.</summary>
    /// <param name="control">The control as it was declared.</param>
    public Control Of(Control control)
    {
        ArgumentNullException.ThrowIfNull(control);
        return control.About(Of(control.Hypothesis));
    }

    /// <summary>The statement about this reading's runs.</summary>
    /// <param name="statement">The statement as it was declared.</param>
    public Statement Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new Statement(statement.Text, [.. statement.Hypotheses.Select(Of)]) { FillsGap = statement.FillsGap };
    }
}
