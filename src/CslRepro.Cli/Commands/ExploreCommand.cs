using System.CommandLine;
using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Explorer;
using CslRepro.Files;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Gru;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro explore`: writes a page in which one can look around in the states of a network or two.</summary>
internal static class ExploreCommand
{
    private const string Alone = "none";
    private const string First = "esn-cl";

    // What is shown beside another network, and beside itself.
    private static readonly string[] Beside = ["lstm", First];

    // The paper's network with most to see first: it learns after every word.
    private static readonly (string Name, NetworkSettings Value)[] Models =
    [
        .. NetworkKinds.Presets.OrderBy(preset => preset.Name == First ? 0 : 1).Select(preset => (preset.Name, preset.Settings)),
    ];

    public static Command Create(TextWriter output)
    {
        var names = string.Join(", ", Models.Select(model => model.Name));
        var model = new Option<string?>("--model") { Description = $"The network to train, with the paper's settings: {names}. [default: esn-cl]" };
        var folder = new Option<string?>("--model-folder") { Description = "A saved network instead, as `train --save DIR` wrote it: DIR/seed-N." };
        var compare = new Option<string?>("--compare")
        {
            Description = $"The network beside it: {names}, or {Alone}. [default: lstm, esn-cl beside lstm itself, none beside a saved network]",
        };
        var compareFolder = new Option<string?>("--compare-folder") { Description = "A saved network beside it instead." };
        var objects = CommonOptions.Objects();
        var seed = new Option<ulong>("--seed") { Description = "The seed of the corpus and of what is trained." };
        var sentences = new Option<int>("--sentences")
        {
            Description = $"Test sentences whose states are shown, three tenths of them about one object; states are {TestSentences.MaxStates:N0} at most.",
            DefaultValueFactory = _ => TestSentences.Default,
        };
        var instances = new Option<int>("--instances")
        {
            Description = $"Other instances of each network that is trained, in which a group is looked for; {NetworkRecorder.MostInstances} at most.",
            DefaultValueFactory = _ => 3,
        };
        var threads = CommonOptions.Threads("How many threads may work");
        var target = new Option<string>("--out") { Description = "Where the page goes. A file that is there is replaced.", Required = true };
        var command = new TaughtCommand(
            "explore",
            "Look around in the states of a network, or of two side by side: writes one HTML file, which any browser opens without a network. docs/explorer.md "
                + "is its guide.",
            ("The paper's ESN with continuous learning beside its LSTM:", "explore --model esn-cl --out explorer.html"),
            ("Many more sentences of one network:", "explore --model lstm --compare none --sentences 2500 --out explorer.html"),
            ("A network that was saved:", "train --model esn-fl --units 300 --seeds 0 --save models"),
            ("", "explore --model-folder models/seed-0 --out explorer.html"))
        {
            model, folder, compare, compareFolder, objects, seed, sentences, instances, threads, target,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetRequiredValue(target);
                Require.WritableFile(target.Name, path);
                var workers = CommonOptions.Threads(parsed, threads);
                var corpus = TestCorpus.Of(
                    CommonOptions.Objects(parsed, objects),
                    parsed.GetValue(seed),
                    Require.Range(
                        parsed,
                        sentences,
                        value => value is >= 1 and <= TestSentences.MaxStates,
                        "1 or more, and not more than there may be states"));
                var sources = Sources(parsed, model, folder, compare, compareFolder, corpus.Language);
                var table = TestSentences.States(corpus);
                var others = Require.Range(parsed, instances, value => value is >= 0 and <= NetworkRecorder.MostInstances, "0 ... 10");
                var recorder = new NetworkRecorder(table, workers, others);
                var networks = sources.Select(source => source(recorder, corpus, cancellation)).ToArray();
                var page = ExplorerPage.Bytes(PageBuilder.Build(
                    table,
                    PageBuilder.Describe(corpus, table.Examples.Count),
                    corpus.Seed,
                    [.. networks.Select(network => DrawnNetwork.Of(network, workers, cancellation))]));
                cancellation.ThrowIfCancellationRequested();
                WholeFile.Write(path, page);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: {string.Join(" and ", networks.Select(network => network.Name))}, {table.Count} states of {table.Examples.Count} sentences, "
                        + $"{page.Length / 1e6:F1} MB"));
                if (PageDetail.For(table.Count).Omitted is { } omitted)
                {
                    output.WriteLine(omitted);
                }

                return ExitCodes.Success;
            },
            cancellation));
        return command;
    }

    private static IReadOnlyList<Func<NetworkRecorder, Corpus, CancellationToken, RecordedNetwork>> Sources(
        ParseResult parsed, Option<string?> model, Option<string?> folder, Option<string?> compare, Option<string?> compareFolder, Language language)
    {
        var (first, saved) = (parsed.GetValue(model), parsed.GetValue(folder));
        var (second, secondSaved) = (parsed.GetValue(compare), parsed.GetValue(compareFolder));
        if (saved is not null)
        {
            CommonOptions.Refuse(parsed, "a saved network", model);
        }

        if (secondSaved is not null)
        {
            CommonOptions.Refuse(parsed, "a saved network beside it", compare);
        }

        first ??= Models[0].Name;
        second ??= saved is not null ? Alone : Beside.First(name => name != first);
        var one = saved is null ? Trained(model.Name, first) : Saved(saved, language);
        return secondSaved is not null ? [one, Saved(secondSaved, language)]
            : second == Alone ? [one]
            : [one, Trained(compare.Name, second)];
    }

    private static Func<NetworkRecorder, Corpus, CancellationToken, RecordedNetwork> Trained(string option, string name)
    {
        var settings = Choice.Of(option, name, Models);
        return (recorder, corpus, cancellation) => recorder.Train(name, settings, corpus, cancellation);
    }

    private static Func<NetworkRecorder, Corpus, CancellationToken, RecordedNetwork> Saved(string folder, Language language)
    {
        var network = LoadedNetwork.Load(folder, language).Network;
        return (recorder, _, _) => recorder.Record(folder, network);
    }
}
