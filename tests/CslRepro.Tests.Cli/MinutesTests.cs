using System.Text.Json;
using CslRepro.Cli;
using CslRepro.Harness.Results;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>`reproduce --minutes` stops where it is, says what is not decided yet, and goes on from its store.</summary>
public sealed class MinutesTests : IDisposable
{
    private static readonly string[] Command = ["reproduce", "--claim", "unit-lstm-content-words", "--claim", "task-dimensions", "--json", "--store"];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_is_not_decided_in_time_says_not_yet_and_the_same_command_goes_on()
    {
        using var output = new StringWriter();
        var stopped = await CommandRun.Of(output, TestContext.Current.CancellationToken, [.. Command, folder["store"], "--minutes", "0.02"]);
        Assert.Equal(ExitCodes.Success, stopped.ExitCode);
        Assert.Contains(("unit-lstm-content-words", "undecided", "notYet"), Claims(output.ToString()));

        using var second = new StringWriter();
        var through = await CommandRun.Of(second, TestContext.Current.CancellationToken, [.. Command, folder["store"]]);
        Assert.Equal(ExitCodes.Success, through.ExitCode);
        Assert.Equal([("task-dimensions", "reproduced", "settled"), ("unit-lstm-content-words", "reproduced", "settled")], Claims(second.ToString()));
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<(string, string, string)> Claims(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(ResultsDocument.CurrentFormat, document.RootElement.GetProperty("format").GetString());
        return
        [
            .. document.RootElement.GetProperty("claims").EnumerateArray().Select(claim => (
                claim.GetProperty("id").GetString()!,
                claim.GetProperty("verdict").GetProperty("observation").GetString()!,
                claim.GetProperty("ending").GetString()!)),
        ];
    }
}
