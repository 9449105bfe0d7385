using System.CommandLine;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Keywords;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Cli.Commands;

/// <summary>
/// The options that describe what `cslrepro train` trains, and the condition that they make. Every default is the paper's, or the program's where it
/// is silent.
/// </summary>
internal sealed class TrainOptions
{
    private const string Keywords = "keywords";
    private static readonly string[] KeyNames = [.. Enum.GetNames<KeywordKeys>().Select(name => name.ToLowerInvariant())];

    private readonly Option<string> model = new("--model") { Description = $"The model: {string.Join(", ", Models)}.", Required = true };
    private readonly Option<int> objects = CommonOptions.Objects();
    private readonly Option<string> keys = new("--keys")
    {
        Description = "keywords: what it keeps of a clause's content words: sets (the paper's text) or lists (the authors' program: a repeated word counts).",
        DefaultValueFactory = _ => KeyNames[0],
    };

    private readonly Option<int?> patience = new("--patience")
    {
        Description = "Judge every pass on the validation sentences, end after so many without a better one, and keep the network of the best.",
    };

    private readonly BoundOption[] settings = [.. NetworkKinds.Options.Select(setting => BoundOption.Of(setting))];

    /// <summary>The names of all models.</summary>
    public static IReadOnlyList<string> Models { get; } = [.. NetworkKinds.Presets.Select(preset => preset.Name), Keywords];

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(objects);
        command.Add(keys);
        command.Add(patience);
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }
    }

    public Condition Condition(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(model);
        return new Condition(name, new TaskSettings(Model(parsed, name))
        {
            Objects = CommonOptions.Objects(parsed, objects),
            Stop = Require.Range(parsed, patience, value => value >= 1, "1 or more") is { } passes ? new EarlyStop(passes) : null,
        });
    }

    private TaskModel Model(ParseResult parsed, string name)
    {
        if (name == Keywords)
        {
            CommonOptions.Refuse(parsed, "the keyword model", [patience, .. settings.Select(setting => setting.Option)]);
            return new KeywordTaskModel { Keys = Keys(parsed) };
        }

        var preset = NetworkKinds.Presets.FirstOrDefault(preset => preset.Name == name)
            ?? throw new BadInputException($"--model {name}: unknown; there are {string.Join(", ", Models)}.");
        CommonOptions.Refuse(parsed, name, keys);
        var network = settings.Where(setting => setting.IsGiven(parsed)).Aggregate(preset.Settings, (changed, setting) => setting.Apply(parsed, changed));
        network.Validate();
        return new NetworkModel(network);
    }

    private KeywordKeys Keys(ParseResult parsed)
    {
        var given = parsed.GetRequiredValue(keys);
        return KeyNames.Contains(given)
            ? Enum.Parse<KeywordKeys>(given, ignoreCase: true)
            : throw new BadInputException($"--keys {given}: unknown; there are {string.Join(", ", KeyNames)}.");
    }
}
