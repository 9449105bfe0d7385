using CslRepro.Cli;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Commands =>
    [
        "reproduce", "merge", "train", "tune", "multiverse", "evaluate", "record", "corpus", "embed", "explore", "check-finding", "site", "audit", "register",
        "compare", "crate", "verify",
    ];

    [Fact]
    public void Every_command_is_tested_here() =>
        Assert.Equal(Commands.Select(row => row.Data), CommandLine.Root(TextWriter.Null, TextWriter.Null).Subcommands.Select(command => command.Name));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_shows_examples_and_exit_codes(string command)
    {
        var help = await CommandRun.OutputOf(command, "--help");

        Assert.Contains("Examples:", help);
        Assert.Contains(help, line => line.StartsWith($"cslrepro {command} ", StringComparison.Ordinal));
        Assert.Contains("Exit codes:", help);
        Assert.Contains(help, line => line.StartsWith("130 ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_a_command_that_can_be_given(string command)
    {
        var root = CommandLine.Root(TextWriter.Null, TextWriter.Null);
        var taught = Assert.IsType<TaughtCommand>(root.Subcommands.Single(item => item.Name == command));

        Assert.All(taught.Examples, example => Assert.Empty(root.Parse(example.Line).Errors));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_documentation_has_every_option(string command)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "cli.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n## {command}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/cli.md has no section \"## {command}\".");
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? page[start..] : page[start..end];

        var options = CommandLine.Root(TextWriter.Null, TextWriter.Null).Subcommands.Single(item => item.Name == command).Options;

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains($"`{option.Name}", section, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_at_all_shows_the_help() =>
        Assert.Equal(await CommandRun.OutputOf("--help"), await CommandRun.OutputOf());
}
