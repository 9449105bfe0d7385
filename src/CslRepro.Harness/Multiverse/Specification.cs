using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Multiverse;

/// <summary>An answer to each of some open choices.</summary>
/// <param name="Options">One option of each choice, in the order of the choices, which is the order in which they are applied.</param>
public sealed record Specification(IReadOnlyList<OpenOption> Options)
{
    /// <summary>The options' names, separated by spaces.</summary>
    public string Name => string.Join(' ', Options.Select(option => option.Name));

    /// <summary>A condition as this specification has it, under its own name.</summary>
    /// <param name="condition">The condition as its claim declares it.</param>
    public Condition Of(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Condition(condition.Name, Options.Aggregate(condition.Settings, (settings, option) => option.Apply(settings)));
    }

    /// <summary>Every combination of options.</summary>
    /// <param name="choices">The choices.</param>
    /// <returns>The first is that of all first options; the last choice changes fastest.</returns>
    public static IReadOnlyList<Specification> All(IReadOnlyList<OpenChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        IEnumerable<IReadOnlyList<OpenOption>> combined = [[]];
        foreach (var choice in choices)
        {
            combined = [.. combined.SelectMany(options => choice.Options, (options, option) => (IReadOnlyList<OpenOption>)[.. options, option])];
        }

        return [.. combined.Select(options => new Specification(options))];
    }
}
