using System.CommandLine;
using CslRepro.Corpora;

namespace CslRepro.Cli.Commands;

/// <summary>Options that several commands have, with their checks.</summary>
internal static class CommonOptions
{
    public static Option<int> Objects() => new("--objects")
    {
        Description = $"Number of objects of the corpus, {Language.MinObjects} ... {Language.MaxObjects}.",
        DefaultValueFactory = _ => 4,
    };

    public static int Objects(ParseResult parsed, Option<int> option) =>
        Require.Range(
            parsed,
            option,
            value => value is >= Language.MinObjects and <= Language.MaxObjects,
            $"{Language.MinObjects} ... {Language.MaxObjects}, the sizes of the paper's corpora");

    public static Option<int> Threads(string what) => new("--threads")
    {
        Description = $"{what}; results do not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static int Threads(ParseResult parsed, Option<int> option) => Require.Range(parsed, option, value => value >= 1, "1 or more");

    public static Option<string> Engine() => new("--engine")
    {
        Description = "What trains an LSTM: own (exact, fast) or torch (the reference implementation; its bits differ between machines).",
        DefaultValueFactory = _ => Engines.Names[0],
    };

    /// <summary>Refuses options that mean nothing beside what else was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="what">What was asked for, such as "an LSTM".</param>
    /// <exception cref="BadInputException">One was given.</exception>
    public static void Refuse(ParseResult parsed, string what, params IReadOnlyList<Option> options)
    {
        if (options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } given)
        {
            throw new BadInputException($"{given.Name} does not apply to {what}.");
        }
    }
}
