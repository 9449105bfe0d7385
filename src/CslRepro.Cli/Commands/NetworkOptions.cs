using System.CommandLine;
using CslRepro.Corpora;
using CslRepro.LanguageTask.Interchange;
using CslRepro.Models;

namespace CslRepro.Cli.Commands;

/// <summary>The options that name a trained network: one of ours, or weights that were trained elsewhere.</summary>
internal sealed class NetworkOptions
{
    private readonly Option<string?> folder = new("--model-folder") { Description = "The network's folder, as `train --save DIR` wrote it: DIR/seed-N." };

    private readonly Option<string?> weights = new("--weights")
    {
        Description = "Instead: a folder of weights trained elsewhere, as NumPy files, with vocabulary.txt and concepts.txt (docs/interchange.md).",
    };

    private readonly Option<string?> kind = new("--model")
    {
        Description = $"Weights: {string.Join(" or ", WeightsFolder.Kinds)} (default: told by the files; "
            + $"{string.Join(" or ", WeightsFolder.Kinds.Select(kind => kind.ForeignWeights!.KnownBy))}).",
    };

    private readonly BoundOption[] settings =
        [.. WeightsFolder.Kinds.SelectMany(kind => kind.ForeignWeights!.Options).Distinct().Select(setting => BoundOption.Of(setting, Describe(setting)))];

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(weights);
        command.Add(kind);
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }
    }

    /// <summary>Where the network comes from, for messages.</summary>
    public string Source(ParseResult parsed) => parsed.GetValue(weights) ?? parsed.GetValue(folder)!;

    /// <summary>Checks everything that can be checked before a file is read.</summary>
    /// <exception cref="BadInputException">No network is named, or two, or an option does not apply.</exception>
    /// <exception cref="ArgumentException">An option's value is out of its range.</exception>
    public void Check(ParseResult parsed)
    {
        var (own, foreign) = (parsed.GetValue(folder), parsed.GetValue(weights));
        if (own is null == foreign is null)
        {
            throw new BadInputException(
                own is null ? "Which network? Give --model-folder DIR or --weights DIR." : "--model-folder and --weights name two networks; give one of them.");
        }

        foreach (var setting in settings)
        {
            setting.Apply(parsed, setting.Setting.Kinds()[0].Presets[0].Settings);
        }

        if (own is not null)
        {
            CommonOptions.Refuse(parsed, "--model-folder, whose model.json says it", [kind, .. settings.Select(setting => setting.Option)]);
        }
    }

    /// <summary>Loads the network, which must speak a language.</summary>
    /// <exception cref="BadInputException">An option is missing, does not apply, or there are no such files.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is not right; the message names it and says what is wrong.</exception>
    public LoadedNetwork Load(ParseResult parsed, Language language)
    {
        if (parsed.GetValue(weights) is not { } path)
        {
            return LoadedNetwork.Load(parsed.GetValue(folder)!, language);
        }

        var imported = WeightsFolder.Read(path, language, SettingsOf(parsed, KindOf(parsed, path)));
        return new LoadedNetwork(imported.Network, imported.Mapping);
    }

    private static string Describe(SettingOption setting)
    {
        var kinds = WeightsFolder.Kinds.Where(kind => kind.ForeignWeights!.Options.Contains(setting)).ToArray();
        var rest = kinds[0].ForeignWeights!.Required.Contains(setting)
            ? "Required, since no file holds it."
            : $"[default: {setting.TextIn(kinds[0].Presets[0].Settings)}]";
        return $"Weights of {string.Join(" or ", kinds.Select(kind => kind.TitleWithArticle))}: "
            + $"{char.ToLowerInvariant(setting.Description[0])}{setting.Description[1..]} {rest}";
    }

    private NetworkSettings SettingsOf(ParseResult parsed, NetworkKind network)
    {
        var (foreign, usual) = (network.ForeignWeights!, network.Presets[0].Settings);
        CommonOptions.Refuse(
            parsed, network.TitleWithArticle, [.. settings.Where(setting => !foreign.Options.Contains(setting.Setting)).Select(setting => setting.Option)]);
        if (settings.FirstOrDefault(setting => foreign.Required.Contains(setting.Setting) && !setting.IsGiven(parsed)) is { } missing)
        {
            throw new BadInputException(
                $"{missing.Setting.Name} is required for the weights of {network.TitleWithArticle}, since no file holds it; the paper's is "
                    + $"{missing.Setting.TextIn(usual)}.");
        }

        return settings.Where(setting => foreign.Options.Contains(setting.Setting)).Aggregate(usual, (changed, setting) => setting.Apply(parsed, changed));
    }

    private NetworkKind KindOf(ParseResult parsed, string path)
    {
        if (!Directory.Exists(path))
        {
            throw new BadInputException($"--weights {path}: there is no such folder.");
        }

        if (parsed.GetValue(kind) is { } said)
        {
            return Choice.Of(kind.Name, said, [.. WeightsFolder.Kinds.Select(kind => (kind.Name, kind))]);
        }

        return WeightsFolder.KindsIn(path) switch
        {
            [var only] => only,
            [] => throw new BadInputException($"--weights {path}: it holds neither {Files(WeightsFolder.Kinds, " nor ")}."),
            var several => throw new BadInputException(
                $"--weights {path}: it holds both {Files(several, " and ")}; say {string.Join(" or ", several.Select(kind => $"--model {kind}"))}."),
        };
    }

    private static string Files(IEnumerable<NetworkKind> kinds, string between) =>
        string.Join(between, kinds.Select(kind => $"{kind.ForeignWeights!.KnownBy} ({kind.TitleWithArticle})"));
}
