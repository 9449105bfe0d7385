using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Analysis.Recordings;
using CslRepro.Files;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro record`: writes a network's states and outputs for other programs.</summary>
internal static class RecordCommand
{
    public static Command Create(TextWriter output)
    {
        var network = new NetworkOptions();
        var corpusFile = new Option<string>("--corpus") { Description = "The corpus file whose sentences the network hears.", Required = true };
        var split = new Option<string>("--split") { Description = "Which of its sentences: train, validation or test.", DefaultValueFactory = _ => "test" };
        var state = new Option<string?>("--state")
        {
            Description = "Which of the network's states, where it has several. LSTM: cells (default; what the paper shows) or hidden.",
        };
        var target = new Option<string>("--out") { Description = "The folder to write, which must not be there yet or be empty.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new TaughtCommand(
            "record",
            "Write states and outputs after every word as NumPy files with a JSON Lines index, so that a notebook can go on from them (docs/interchange.md).",
            ("A network of ours:", "record --model-folder models/seed-0 --corpus corpora/objects-4-seed-0.txt --out recording"),
            (
                "The hidden states of an LSTM that another program trained:",
                "record --weights my-lstm --corpus corpora/objects-4-seed-0.txt --state hidden --out recording"));
        network.AddTo(command);
        command.Add(corpusFile);
        command.Add(split);
        command.Add(state);
        command.Add(target);
        command.Add(json);
        command.SetAction(parsed =>
        {
            network.Check(parsed);
            var folder = parsed.GetRequiredValue(target);
            Require.WritableFolder("--out", folder);
            ModelFolder.RequireFree(folder);
            var splitName = Choice.Of("--split", parsed.GetValue(split)!, ("train", "train"), ("validation", "validation"), ("test", "test"));
            var corpus = CheckedCorpus.Read(parsed.GetRequiredValue(corpusFile));
            var examples = splitName switch { "train" => corpus.Train, "validation" => corpus.Validation, _ => corpus.Test };
            if (examples.IsEmpty)
            {
                throw new BadInputException($"{parsed.GetRequiredValue(corpusFile)} has no {splitName} sentences.");
            }

            var model = network.Load(parsed, corpus.Language);
            var states = model.Network.StateNames;
            var stateName = parsed.GetValue(state) ?? states[0];
            if (!states.Contains(stateName))
            {
                throw new BadInputException(states.Count == 1
                    ? $"--state does not apply to {model.Network.Kind.TitleWithArticle}."
                    : $"--state {stateName}: unknown; there are {string.Join(", ", states)}.");
            }

            var digest = model.Network.Digest();
            var recording = Recording.Of(model.Network, corpus.Language, [.. examples.Select(example => example.Sentence)], stateName);
            FiniteOutputs.Require(recording.Outputs, network.Source(parsed));
            RecordingFolder.Write(recording, folder, new RecordingSource(model.Network.Kind.Name, digest, stateName, corpus.Checksum, splitName));
            output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new
                {
                    @out = folder,
                    model = model.Network.Kind.Name,
                    digest,
                    state = stateName,
                    corpusSha256 = corpus.Checksum,
                    split = splitName,
                    sentences = recording.Sentences.Count,
                    words = recording.Steps.Length,
                    rows = recording.Rows,
                    units = recording.Units,
                })
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{folder}: {recording.Steps.Length} words of {recording.Sentences.Count} {splitName} sentences, {recording.Rows} distinct prefixes; "
                        + $"{model.Network.Kind} {digest[..16]}"));
            return ExitCodes.Success;
        });
        return command;
    }
}
