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
        var corpusFile = new Option<string?>("--corpus")
        {
            Description = "The corpus file; its test sentences are used. The network must have its words and concepts.",
        };
        var seeds = new Option<string?>("--seeds")
        {
            Description = "Instead: seeds A..B, both ends included; the test sentences of the corpus of each, a line each, and their mean.",
        };
        var objects = CommonOptions.Objects();
        var threshold = new Option<double>("--threshold")
        {
            Description = "The threshold factor f: where the largest softmax output is below f / K, nothing is read off.",
            DefaultValueFactory = _ => SceneReader.PaperThresholdFactor,
        };
        var json = new Option<bool>("--json") { Description = "Print a JSON object (one a seed), with errors as fractions and the result of every sentence." };
        var command = new TaughtCommand(
            "evaluate",
            "Test a network, ours or one trained elsewhere, on the test sentences of a corpus file or of many seeds. Damaged weights, other vocabularies and "
                + "edited corpora are refused.",
            ("The same errors as training printed:", "train --model lstm --seeds 0 --save models"),
            ("", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-0.txt"),
            ("On sentences and scenes of another seed:", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-1.txt --json"),
            ("An ESN that another program trained:", "evaluate --weights my-esn --leak 0.05 --corpus corpora/objects-4-seed-0.txt"),
            ("The LSTM that the paper's authors published, on the test sentences of 100 seeds:", "evaluate --weights networks/authors-lstm --seeds 0..99"));
        network.AddTo(command);
        command.Add(corpusFile);
        command.Add(seeds);
        command.Add(objects);
        command.Add(threshold);
        command.Add(json);
        command.SetAction(parsed =>
        {
            network.Check(parsed);
            var factor = Require.Range(parsed, threshold, value => value > 0 && double.IsFinite(value), "a number above 0");
            var (path, range) = (parsed.GetValue(corpusFile), parsed.GetValue(seeds));
            if (path is null == range is null)
            {
                throw new BadInputException(
                    path is null ? "Which test sentences? Give --corpus FILE or --seeds A..B." : "--corpus and --seeds name two corpora; give one of them.");
            }

            if (path is not null)
            {
                CommonOptions.Refuse(parsed, "--corpus, whose file says it", objects);
            }

            var asJson = parsed.GetValue(json);
            var number = CommonOptions.Objects(parsed, objects);
            var corpora = path is not null
                ? [FromFile(path)]
                : SeedRange.Parse(range!).Seeds.Select(seed => CorpusGenerator.Generate(new CorpusSettings { Objects = number, Seed = seed }));
            LoadedNetwork? model = null;
            var table = path is null && !asJson ? new EvaluationTable(output) : null;
            foreach (var corpus in corpora)
            {
                model ??= network.Load(parsed, corpus.Language);
                var outputs = model.Network.Predict(TrainingData.Sentences(corpus.Test));
                FiniteOutputs.Require(outputs, network.Source(parsed));
                var result = Evaluation.Of(corpus.Language, corpus.Test, outputs, factor);
                if (asJson)
                {
                    output.WriteLine(Json(model, corpus, result));
                }
                else if (table is not null)
                {
                    table.Add(corpus.Seed, result);
                }
                else
                {
                    output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.Sentences} sentences: valid error {100 * result.ValidError:F2} %, exact error {100 * result.ExactError:F2} %, "
                            + $"RMSE {result.Rmse:F4}; {NameOf(model)}"));
                }
            }

            if (table is not null)
            {
                table.End();
                output.WriteLine(NameOf(model!));
            }

            if (!asJson && model?.Mapping is { } mapping)
            {
                output.WriteLine(mapping);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static Corpus FromFile(string path) => CheckedCorpus.Read(path) is { Test.IsEmpty: false } corpus
        ? corpus
        : throw new BadInputException($"{path} has no test sentences.");

    private static string NameOf(LoadedNetwork model) => $"{model.Network.Kind} {model.Network.Digest()[..16]}";

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
