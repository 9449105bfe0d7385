using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>A study's program ends with a line where files or settings are wrong, and with a stack trace where its code is.</summary>
public sealed class StudyProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<Exception> Foreseen =>
    [
        new IOException("The disk is full."),
        new UnauthorizedAccessException("The folder belongs to somebody else."),
        new InvalidDataException("data.csv, line 3 has two fields."),
        new ArgumentException("The delay must be 1 or more."),
    ];

    public static TheoryData<Exception> Mistakes =>
    [
        new InvalidOperationException("Sequence contains no elements"),
        new ArgumentNullException("states"),
        new KeyNotFoundException(),
    ];

    [Theory]
    [MemberData(nameof(Foreseen))]
    public async Task What_is_wrong_in_a_run_is_a_line(Exception wrong)
    {
        Assert.Equal((2, wrong.Message + Environment.NewLine), await RunProgram(() => throw wrong));
        Assert.Equal((2, wrong.Message + Environment.NewLine), await RunProgram(() => Parallel.For(0, 2, _ => throw wrong)));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_in_the_code_keeps_its_stack_trace(Exception mistake)
    {
        Assert.Same(mistake, await Assert.ThrowsAsync(mistake.GetType(), () => RunProgram(() => throw mistake)));
        var several = await Assert.ThrowsAsync<AggregateException>(
            () => RunProgram(() => throw new AggregateException(new IOException("The disk is full."), mistake)));
        Assert.Contains(mistake, several.InnerExceptions);
    }

    [Fact]
    public async Task A_line_is_one_line() =>
        Assert.Equal((2, "One. Two." + Environment.NewLine), await RunProgram(() => throw new IOException("One.\nTwo.")));

    public void Dispose() => folder.Dispose();

    private async Task<(int Code, string Error)> RunProgram(Action work)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var study = new Study("errors", [], [new Failing(work)]);
        var code = await StudyProgram.RunAsync(
            study, SyntheticRuns.Measuring(_ => []), [], ["--out", folder["report"]], output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }

    private sealed class Failing(Action work) : Experiment<string>("failing")
    {
        public override string Run(ExperimentContext context)
        {
            work();
            return "";
        }
    }
}
