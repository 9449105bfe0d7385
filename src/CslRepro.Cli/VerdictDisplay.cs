using System.Globalization;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports;
using Spectre.Console;

namespace CslRepro.Cli;

/// <summary>
/// A table that fills while claims are decided: a line for each claim with both answers and its first number, or why it is open. On a terminal the last line
/// says what is being run; a log gets such a line now and then.
/// </summary>
internal sealed class VerdictDisplay : IProgress<ClaimProgress>, IProgress<RunProgress>
{
    private const string ClearLine = "\r\u001b[K";

    private readonly TextWriter error;
    private readonly bool isTerminal;
    private readonly int width;
    private readonly Lock gate = new();
    private readonly RemainingTime remaining = new(TimeProvider.System);
    private readonly PlainProgress log;
    private string state = "";

    public VerdictDisplay(TextWriter error)
    {
        this.error = error;
        log = new PlainProgress(error, TimeProvider.System);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        isTerminal = console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi;
        width = isTerminal ? Math.Max(20, console.Profile.Width) : int.MaxValue;
    }

    /// <inheritdoc/>
    public void Report(ClaimProgress value)
    {
        lock (gate)
        {
            state = $"{value.Report.Claim.Id}: {FirstNumber(value.Report)}";
            if (value.IsLast)
            {
                Clear();
                error.WriteLine(Cut(Line(value)));
                error.Flush();
            }
        }
    }

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (!isTerminal)
        {
            log.Report(value);
            return;
        }

        lock (gate)
        {
            var standing = state.StartsWith(value.Experiment + ": ", StringComparison.Ordinal) ? state[(value.Experiment.Length + 2)..] : "";
            error.Write(ClearLine + Cut($"{value.Experiment}: {remaining.Describe(value)} {standing}"));
            error.Flush();
        }
    }

    /// <summary>Takes the line away that says what is being run.</summary>
    public void Clear()
    {
        if (isTerminal)
        {
            error.Write(ClearLine);
        }
    }

    private static string Line(ClaimProgress value)
    {
        var report = value.Report;
        var verdict = report.Verdict;
        var detail = verdict.Observation == Observation.Undecided ? ClaimRecord.From(report).WhyEnded : FirstNumber(report);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Done,3}/{value.Total} {report.Claim.Id,-30} {verdict.Observation.InWords(),-25} {verdict.Explanation.InWords(),-23} {detail}");
    }

    private static string FirstNumber(ClaimReport report) => report.Hypotheses.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{ReportNumbers.Estimate(NumberRecord.From(report.Hypotheses[0]))}{Seeds(report.Hypotheses[0].Measured.Estimate.Instances)}");

    private static string Seeds(int count) => count == 0 ? ", counted" : string.Create(CultureInfo.InvariantCulture, $", {count} seeds");

    private string Cut(string text) => text.Length < width ? text : text[..(width - 1)];
}
