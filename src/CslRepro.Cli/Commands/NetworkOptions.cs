using System.CommandLine;
using CslRepro.Corpora;
using CslRepro.LanguageTask.Interchange;
using CslRepro.Models.Lstm;

namespace CslRepro.Cli.Commands;

/// <summary>The options that name a trained network: one of ours, or weights that were trained elsewhere.</summary>
internal sealed class NetworkOptions
{
    private readonly Option<string?> folder = new("--model-folder") { Description = "The network's folder, as `train --save DIR` wrote it: DIR/seed-N." };

    private readonly Option<string?> weights = new("--weights")
    {
        Description = "Instead: a folder of weights trained elsewhere, as NumPy files, with vocabulary.txt and concepts.txt (docs/interchange.md).",
    };

    private readonly Option<string?> kind = new("--model") { Description = "Weights: esn or lstm (default: told by the files; W.npy or kernel.npy)." };

    private readonly Option<double?> leak = new("--leak") { Description = "Weights of an ESN: its leak rate, in (0, 1]; required, since no file holds it." };

    private readonly Option<string?> gates = new("--gates") { Description = "Weights of an LSTM: sigmoid (default) or hard-sigmoid." };

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(weights);
        command.Add(kind);
        command.Add(leak);
        command.Add(gates);
    }

    /// <summary>Where the network comes from, for messages.</summary>
    public string Source(ParseResult parsed) => parsed.GetValue(weights) ?? parsed.GetValue(folder)!;

    /// <summary>Checks everything that can be checked before a file is read.</summary>
    /// <exception cref="BadInputException">No network is named, or two, or an option does not apply.</exception>
    public void Check(ParseResult parsed)
    {
        var (own, foreign) = (parsed.GetValue(folder), parsed.GetValue(weights));
        if (own is null == foreign is null)
        {
            throw new BadInputException(
                own is null ? "Which network? Give --model-folder DIR or --weights DIR." : "--model-folder and --weights name two networks; give one of them.");
        }

        Require.Range(parsed, leak, value => value is > 0 and <= 1, "in (0, 1]");
        if (own is not null)
        {
            RefuseGiven(parsed, "--model-folder, whose model.json says it", kind, leak, gates);
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

        if (KindOf(parsed, path) == "esn")
        {
            RefuseGiven(parsed, "an ESN", gates);
            var esn = EsnWeightsFolder.Read(
                path,
                language,
                parsed.GetValue(leak)
                    ?? throw new BadInputException("--leak is required for an ESN's weights, since no file holds its leak rate; the paper's is 0.05."));
            return new LoadedNetwork(esn.Model, esn.Mapping);
        }

        RefuseGiven(parsed, "an LSTM", leak);
        var activation = Choice.Of(
            "--gates",
            parsed.GetValue(gates) ?? "sigmoid",
            ("sigmoid", GateActivation.Sigmoid),
            ("hard-sigmoid", GateActivation.HardSigmoid));
        return LstmWeightsFolder.IsDouble(path) ? Load<double>() : Load<float>();

        LoadedNetwork Load<T>()
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        {
            var lstm = LstmWeightsFolder.Read<T>(path, language, activation);
            return new LoadedNetwork(lstm.Model, lstm.Mapping);
        }
    }

    private string KindOf(ParseResult parsed, string path)
    {
        if (!Directory.Exists(path))
        {
            throw new BadInputException($"--weights {path}: there is no such folder.");
        }

        if (parsed.GetValue(kind) is { } said)
        {
            return Choice.Of("--model", said, ("esn", "esn"), ("lstm", "lstm"));
        }

        var (isEsn, isLstm) = (File.Exists(Path.Combine(path, EsnWeightsFolder.RecurrentName)), File.Exists(Path.Combine(path, LstmWeightsFolder.KernelName)));
        return isEsn != isLstm
            ? isEsn ? "esn" : "lstm"
            : throw new BadInputException(
                $"--weights {path}: it holds {(isEsn ? "both" : "neither")} {EsnWeightsFolder.RecurrentName} (an ESN) {(isEsn ? "and" : "nor")} "
                    + $"{LstmWeightsFolder.KernelName} (an LSTM)"
                + (isEsn ? "; say --model esn or --model lstm." : "."));
    }

    private static void RefuseGiven(ParseResult parsed, string what, params Option[] options)
    {
        if (Array.Find(options, option => parsed.GetResult(option) is { Implicit: false }) is { } given)
        {
            throw new BadInputException($"{given.Name} does not apply to {what}.");
        }
    }
}
