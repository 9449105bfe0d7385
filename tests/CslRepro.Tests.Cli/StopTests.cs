using CslRepro.Cli;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>Ctrl+C reaches a command as a cancelled token.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("reproduce --profile smoke --out {}/new/report")]
    [InlineData("reproduce --profile smoke --out {}/report/ --json")]
    [InlineData("train --model lstm --save {}/models")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --quality")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --json")]
    public async Task A_stopped_command_says_so_and_leaves_nothing(string line)
    {
        folder.Write("points.csv", string.Join('\n', Enumerable.Range(0, 100).Select(i => $"{i},{i * i}")));
        var before = folder.Content;
        using var output = new StringWriter();

        var run = await CommandRun.Of(
            output,
            new CancellationToken(canceled: true),
            [.. line.Split(' ').Select(word => word.Replace("{}", folder.Path, StringComparison.Ordinal))]);

        Assert.Equal(ExitCodes.Cancelled, run.ExitCode);
        Assert.Equal("cslrepro: stopped; nothing was left half-written.", Assert.Single(run.Error));
        Assert.Empty(run.Output);
        Assert.Equal(before, folder.Content);
    }

    public void Dispose() => folder.Dispose();
}
