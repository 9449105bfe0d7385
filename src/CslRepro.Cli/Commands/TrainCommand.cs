using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Results;
using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro train`: trains and tests instances of one model and prints a line for each.</summary>
internal static class TrainCommand
{
    public static Command Create(TextWriter output)
    {
        var options = new TrainOptions();
        var seeds = new Option<string>("--seeds") { Description = "Seeds A..B, both ends included; an instance each, with a corpus of its own.", DefaultValueFactory = _ => "0" };
        var engine = new Option<string>("--engine") { Description = "What trains an LSTM: own (exact, fast) or torch (the referee; its bits differ between machines).", DefaultValueFactory = _ => "own" };
        var threads = new Option<int>("--threads") { Description = "Instances that are trained at once; results do not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var save = new Option<string?>("--save") { Description = "Save each trained network into a folder DIR/seed-N of its own." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line, with errors as fractions." };
        var command = new Command("train", "Train and test instances of a model. Every default is the paper's, or its program's where the paper is silent.");
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
                var trainer = new InstanceTrainer(Engines.Lstm(parsed.GetRequiredValue(engine)));
                var count = parsed.GetValue(threads);
                if (count < 1)
                {
                    throw new BadInputException($"--threads {count}: must be 1 or more.");
                }

                var target = parsed.GetValue(save);
                if (target is not null)
                {
                    if (condition.Model is ModelDescription.Keywords)
                    {
                        throw new BadInputException("--save: the keyword model has no weights to save.");
                    }

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
                var instances = range.Seeds
                    .AsParallel()
                    .AsOrdered()
                    .WithDegreeOfParallelism(Math.Min(count, 512))
                    .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                    .WithCancellation(cancellation)
                    .Select(seed => trainer.Run(condition, seed, cancellation));
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
        var language = Language.Create(condition.Objects);
        if (instance.Esn is { } esn)
        {
            Models.Esn.EsnModelFile.Save(esn, folder, language.Words, language.ConceptNames);
        }
        else if (instance.Lstm is { } lstm)
        {
            Models.Lstm.LstmModelFile.Save(lstm, folder, language.Words, language.ConceptNames);
        }
    }

    private static string Json(TrainedInstance instance, Condition condition) =>
        JsonSerializer.Serialize(
            new
            {
                model = condition.Name,
                objects = condition.Objects,
                seed = instance.Result.Seed,
                validError = instance.Result.ValidError,
                exactError = instance.Result.ExactError,
                rmse = instance.Result.Rmse,
                trainSeconds = Math.Round(instance.TrainSeconds, 6),
                multiplyAdds = instance.Result.MultiplyAdds,
                digest = instance.Result.WeightsDigest,
            });

    private static string Text(TrainedInstance instance) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{instance.Result.Seed,4}  {100 * instance.Result.ValidError,9:F2} %  {100 * instance.Result.ExactError,9:F2} %  {instance.Result.Rmse:F4}  {instance.TrainSeconds,7:F2}  {instance.Result.MultiplyAdds / 1e9,11:F2}  {instance.Result.WeightsDigest[..16]}");
}
