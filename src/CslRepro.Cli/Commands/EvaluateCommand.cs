using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Corpora;
using CslRepro.LanguageTask;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro evaluate`: tests a trained network on a corpus file.</summary>
internal static class EvaluateCommand
{
    public static Command Create(TextWriter output)
    {
        var network = new NetworkOptions();
        var corpusFile = new Option<string>("--corpus")
        {
            Description = "The corpus file; its test sentences are used. The network must have its words and concepts.",
            Required = true,
        };
        var threshold = new Option<double>("--threshold")
        {
            Description = "The threshold factor f: where the largest softmax output is below f / K, nothing is read off.",
            DefaultValueFactory = _ => SceneReader.PaperThresholdFactor,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object, with errors as fractions and the result of every sentence." };
        var command = new TaughtCommand(
            "evaluate",
            "Test a network, ours or one trained elsewhere, on the test sentences of a corpus file. Damaged weights, other vocabularies and edited corpora are "
                + "refused.",
            ("The same errors as training printed:", "train --model lstm --seeds 0 --save models"),
            ("", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-0.txt"),
            ("On sentences and scenes of another seed:", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-1.txt --json"),
            ("An ESN that another program trained:", "evaluate --weights my-esn --leak 0.05 --corpus corpora/objects-4-seed-0.txt"));
        network.AddTo(command);
        command.Add(corpusFile);
        command.Add(threshold);
        command.Add(json);
        command.SetAction(parsed =>
        {
            network.Check(parsed);
            var factor = Require.Range(parsed, threshold, value => value > 0 && double.IsFinite(value), "a number above 0");
            var corpus = CheckedCorpus.Read(parsed.GetRequiredValue(corpusFile));
            if (corpus.Test.IsEmpty)
            {
                throw new BadInputException($"{parsed.GetRequiredValue(corpusFile)} has no test sentences.");
            }

            var model = network.Load(parsed, corpus.Language);
            var outputs = model.Network.Predict(TrainingData.Sentences(corpus.Test));
            FiniteOutputs.Require(outputs, network.Source(parsed));
            var result = Evaluation.Of(corpus.Language, corpus.Test, outputs, factor);
            if (parsed.GetValue(json))
            {
                output.WriteLine(Json(model, corpus, result));
                return ExitCodes.Success;
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Sentences} sentences: valid error {100 * result.ValidError:F2} %, exact error {100 * result.ExactError:F2} %, RMSE {result.Rmse:F4}; "
                    + $"{model.Network.Kind} {model.Network.Digest()[..16]}"));
            if (model.Mapping is not null)
            {
                output.WriteLine(model.Mapping);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static string Json(LoadedNetwork model, Corpus corpus, Evaluation result) => JsonSerializer.Serialize(new
    {
        model = model.Network.Kind.Name,
        objects = corpus.Objects,
        seed = corpus.Seed,
        sentences = result.Sentences,
        validError = result.ValidError,
        exactError = result.ExactError,
        rmse = result.Rmse,
        digest = model.Network.Digest(),
        corpusSha256 = corpus.Checksum,
        mapping = model.Mapping is not { } mapping ? null : new
        {
            words = mapping.Words,
            concepts = mapping.Concepts,
            slotsByCount = mapping.SlotsByCount,
            neighboursDecided = mapping.NeighboursDecided,
        },
        results = corpus.Test.Select(
            (example, i) => new { sentence = example.Sentence.Text(corpus.Language), valid = result.Valid[i], exact = result.Exact[i] }),
    });
}
