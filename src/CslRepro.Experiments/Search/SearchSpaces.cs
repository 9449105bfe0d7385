using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Models.Simple;

namespace CslRepro.Experiments.Search;

/// <summary>
/// The spaces of the search, one for each kind of network. Those of the ESN and the LSTM hold the paper's settings; what the paper tuned for the ESN (section
/// 7) and what it did not tune for the LSTM are drawn alike.
/// </summary>
public static class SearchSpaces
{
    // What networks share that learn by backpropagation.
    private static readonly IReadOnlyList<SearchedSetting> Backpropagation =
    [
        new SearchedWholeNumber(SharedOptions.Units, 10, 160),
        new SearchedNumber(SharedOptions.LearningRate, 3e-4, 3e-2, IsLogarithmic: true),
        SearchedValue.Of(SharedOptions.Batch, 1, 2, 4, 8, 16, 32, 64),
        new SearchedWholeNumber(SharedOptions.Epochs, 20, 200),
        new SearchedChoice(SharedOptions.Order),
    ];

    /// <summary>The ESN with final learning.</summary>
    public static SearchSpace Esn { get; } = new(
        EsnSettings.FinalLearning,
        [
            new SearchedWholeNumber(SharedOptions.Units, 100, 1500),
            new SearchedNumber(EsnOptions.Leak, 0.01, 1, IsLogarithmic: true),
            new SearchedNumber(EsnOptions.Radius, 0.3, 3, IsLogarithmic: true),
            new SearchedNumber(EsnOptions.Density, 0.05, 1, IsLogarithmic: false),
            new SearchedNumber(EsnOptions.InputDensity, 0.02, 1, IsLogarithmic: true),
            new SearchedNumber(EsnOptions.InputScaling, 0.1, 10, IsLogarithmic: true),
            new SearchedNumber(EsnOptions.Regularisation, 1e-6, 10, IsLogarithmic: true),
        ]);

    /// <summary>The LSTM.</summary>
    public static SearchSpace Lstm { get; } = new(
        new LstmSettings(), [.. Backpropagation, SearchedValue.Of(LstmOptions.Dropout, 0, 0.05, 0.1, 0.2), new SearchedChoice(LstmOptions.Gates)]);

    /// <summary>The gated recurrent unit.</summary>
    public static SearchSpace Gru { get; } = new(new GruSettings(), Backpropagation);

    /// <summary>The simple recurrent network.</summary>
    public static SearchSpace Simple { get; } = new(new SimpleSettings(), Backpropagation);

    /// <summary>All of them, in the order of tables.</summary>
    public static IReadOnlyList<SearchSpace> All { get; } = [Esn, Lstm, Gru, Simple];

    /// <summary>The space of options that <see cref="SearchSpace.CommandLine"/> wrote.</summary>
    internal static SearchSpace OfCommandLine(string commandLine) =>
        All.First(space => commandLine.StartsWith($"--model {space.Start.Kind.Presets[0].Name} ", StringComparison.Ordinal));

    /// <summary>Finds a space by the name of its kind of network.</summary>
    /// <param name="name">Such as "esn".</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static SearchSpace Named(string name) => All.FirstOrDefault(space => space.Name == name)
        ?? throw new ArgumentException($"There is no search for \"{name}\"; there are {string.Join(", ", All.Select(space => space.Name))}.", nameof(name));
}
