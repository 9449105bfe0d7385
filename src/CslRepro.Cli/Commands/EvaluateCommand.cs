using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Analysis;
using CslRepro.Claims.Experiments;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro evaluate`: tests a saved network on a corpus file.</summary>
internal static class EvaluateCommand
{
    public static Command Create(TextWriter output)
    {
        var folder = new Option<string>("--model-folder") { Description = "The network's folder, as `train --save DIR` wrote it: DIR/seed-N.", Required = true };
        var corpusFile = new Option<string>("--corpus") { Description = "The corpus file; its test sentences are used. It must have the network's vocabulary.", Required = true };
        var threshold = new Option<double>("--threshold")
        {
            Description = "The threshold factor f: where the largest softmax output is below f / K, nothing is read off.",
            DefaultValueFactory = _ => SceneReader.PaperThresholdFactor,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object, with errors as fractions." };
        var command = new TaughtCommand(
            "evaluate",
            "Test a saved network on the test sentences of a corpus file. Changed weights, other vocabularies and edited corpora are refused.",
            ("The same errors as training printed:", "train --model lstm --seeds 0 --save models"),
            ("", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-0.txt"),
            ("On sentences and scenes of another seed:", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-1.txt --json"))
        {
            folder, corpusFile, threshold, json,
        };
        command.SetAction(parsed =>
        {
            var factor = Require.Range(parsed, threshold, value => value > 0 && double.IsFinite(value), "a number above 0");
            var corpus = CheckedCorpus.Read(parsed.GetRequiredValue(corpusFile));
            if (corpus.Test.IsEmpty)
            {
                throw new BadInputException($"{parsed.GetRequiredValue(corpusFile)} has no test sentences.");
            }

            var model = SavedModel.Load(parsed.GetRequiredValue(folder), corpus.Language);
            var result = Evaluation.Of(corpus.Language, corpus.Test, model.Predict(TrainingData.Sentences(corpus.Test)), factor);
            output.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new
                {
                    model = model.Kind,
                    objects = corpus.Objects,
                    seed = corpus.Seed,
                    sentences = result.Sentences,
                    validError = result.ValidError,
                    exactError = result.ExactError,
                    rmse = result.Rmse,
                    digest = model.Digest,
                    corpusSha256 = corpus.Checksum,
                })
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Sentences} sentences: valid error {100 * result.ValidError:F2} %, exact error {100 * result.ExactError:F2} %, RMSE {result.Rmse:F4}; {model.Kind} {model.Digest[..16]}"));
            return ExitCodes.Success;
        });
        return command;
    }
}
