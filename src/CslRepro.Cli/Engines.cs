using CslRepro.Experiments.Timing;
using CslRepro.Experiments.Training;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Torch;

namespace CslRepro.Cli;

/// <summary>The engines that this entry point hands to experiments.</summary>
public static class Engines
{
    /// <summary>The names that <see cref="Named"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["own", "torch"];

    /// <summary>
    /// Like against like for the claims about training times: textbook loops, one framework (TorchSharp), the project's own optimised code.
    /// The first two are slow, so their ESNs are timed on every 50th (25th) training sentence and their LSTMs for one epoch.
    /// </summary>
    public static IReadOnlyList<TrainerPair> TimedPairs { get; } =
    [
        new TrainerPair("textbook", new TextbookEsnTrainer(), new TextbookLstmTrainer(), 50, 1),
        new TrainerPair("framework", new TorchEsnTrainer(), new TorchLstmTrainer(), 25, 1),
        new TrainerPair("optimised", new ExactEsnTrainer(), new ExactLstmTrainer(), 1, 35),
    ];

    /// <summary>What trains networks, by its name.</summary>
    /// <param name="name">own or torch.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static INetworkTrainer Named(string name) => name switch
    {
        "own" => new ExactTrainer(),
        "torch" => new TorchTrainer(),
        _ => throw new ArgumentException($"There is no engine \"{name}\"; there are {string.Join(" and ", Names)}.", nameof(name)),
    };

    /// <summary>What makes the runs with an engine.</summary>
    /// <param name="name">own or torch.</param>
    /// <returns>The trainer, which knows what times are compared.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static InstanceTrainer Trainer(string name) => new(Named(name)) { TimedPairs = TimedPairs };
}
