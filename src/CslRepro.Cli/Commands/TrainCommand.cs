using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Files;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro train`: trains and tests instances of one model and prints a line for each.</summary>
internal static class TrainCommand
{
    public static Command Create(TextWriter output)
    {
        var options = new TrainOptions();
        var seeds = new Option<string>("--seeds")
        {
            Description = "Seeds A..B, both ends included; an instance each, with a corpus of its own.",
            DefaultValueFactory = _ => "0",
        };
        var engine = CommonOptions.Engine();
        var threads = CommonOptions.Threads("Instances that are trained at once");
        var save = new Option<string?>("--save") { Description = "Save each trained network into a folder DIR/seed-N of its own." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line, with errors as fractions." };
        var command = new TaughtCommand(
            "train",
            "Train and test instances of a model. Every default is the paper's, or its program's where the paper is silent.",
            ("Table 2's echo state network, ten instances:", "train --model esn-fl --seeds 0..9"),
            ("A small one, for programs:", "train --model esn-fl --units 50 --json"),
            ("The LSTM that the paper uses for more objects:", "train --model lstm --units 40 --epochs 50 --dropout 0.2 --objects 15 --seeds 0..2"),
            ("Keep the trained network, and test it again:", "train --model lstm --save models"),
            ("", "evaluate --model-folder models/seed-0 --corpus corpora/objects-4-seed-0.txt"));
        options.AddTo(command);
        command.Add(seeds);
        command.Add(engine);
        command.Add(threads);
        command.Add(save);
        command.Add(json);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var condition = options.Condition(parsed);
                var range = SeedRange.Parse(parsed.GetRequiredValue(seeds));
                var trainer = Engines.Named(parsed.GetRequiredValue(engine));
                var network = (condition.Task.Model as NetworkModel)?.Settings;
                if (network is null || !trainer.Trains(network))
                {
                    CommonOptions.Refuse(parsed, network is null ? "the keyword model" : network.Kind.TitleWithArticle, engine);
                }

                var instanceTrainer = new InstanceTrainer(trainer);
                var count = CommonOptions.Threads(parsed, threads);
                var target = parsed.GetValue(save);
                if (target is not null)
                {
                    if (network is null)
                    {
                        throw new BadInputException("--save: the keyword model has no weights to save.");
                    }

                    Require.WritableFolder(save.Name, target);
                    foreach (var seed in range.Seeds)
                    {
                        ModelFolder.RequireFree(FolderOf(target, seed));
                    }
                }

                var asJson = parsed.GetValue(json);
                if (!asJson)
                {
                    output.WriteLine("seed  valid error  exact error    RMSE  train s  G mult-adds  digest");
                }

                // Lines come in the order of the seeds, each as soon as it and all before it are done.
                var instances = Partitioner.Create(range.Seeds, EnumerablePartitionerOptions.NoBuffering)
                    .AsParallel()
                    .AsOrdered()
                    .WithDegreeOfParallelism(Math.Min(count, 512))
                    .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                    .WithCancellation(cancellation)
                    .Select(seed => instanceTrainer.Train(condition, seed, cancellation));
                foreach (var instance in instances)
                {
                    if (target is not null)
                    {
                        Save(instance, condition, FolderOf(target, instance.Result.Seed));
                    }

                    output.WriteLine(asJson ? Json(instance, condition) : Text(instance));
                    output.Flush();
                }

                return ExitCodes.Success;
            },
            cancellation));
        return command;
    }

    private static string FolderOf(string target, ulong seed) => Path.Combine(target, "seed-" + seed.ToString(CultureInfo.InvariantCulture));

    private static void Save(TrainedInstance instance, Condition condition, string folder)
    {
        var language = Language.Create(condition.Task.Objects);
        instance.Network.Save(folder, language.Words, language.ConceptNames);
    }

    private static string Json(TrainedInstance instance, Condition condition) =>
        JsonSerializer.Serialize(
            new
            {
                model = condition.Name,
                objects = condition.Task.Objects,
                seed = instance.Result.Seed,
                validError = instance.Result.ValidError,
                exactError = instance.Result.ExactError,
                rmse = instance.Result.Rmse,
                trainSeconds = Math.Round(instance.TrainSeconds, 6),
                multiplyAdds = instance.Result.MultiplyAdds,
                digest = instance.Result.OutcomeDigest,
            });

    private static string Text(TrainedInstance instance) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{instance.Result.Seed,4}  {100 * instance.Result.ValidError,9:F2} %  {100 * instance.Result.ExactError,9:F2} %  {instance.Result.Rmse:F4}  "
                + $"{instance.TrainSeconds,7:F2}  {instance.Result.MultiplyAdds / 1e9,11:F2}  {instance.Result.OutcomeDigest[..16]}");
}
