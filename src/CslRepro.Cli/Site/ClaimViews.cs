using CslRepro.Experiments.Findings;
using CslRepro.Site;

namespace CslRepro.Cli.Site;

/// <summary>Where in the explorer's pages the claims on maps can be looked at.</summary>
internal static class ClaimViews
{
    /// <summary>The page of ESN FL.</summary>
    public const string Final = "esn-fl";

    /// <summary>The page of ESN CL.</summary>
    public const string Continuous = "esn-cl";

    /// <summary>The page of the LSTM.</summary>
    public const string Lstm = "lstm";

    /// <summary>The views, in the order of the paper.</summary>
    public static IReadOnlyList<ExplorerView> All { get; } =
    [
        new(Final, "", "states by clause, those at “and” as triangles", ["rss-esn-two-continents"]),
        new(
            Final,
            "final=1",
            "the states after the last word of sentences alone",
            ["rss-esn-final-clusters", "rss-esn-finals-outside", "rss-esn-final-continents"]),
        new(Final, "colour=correct", "where the answers are exact, valid or neither", ["rss-esn-close-answered-alike"]),
        new(Final, "state=0", "the state after BEGIN, and its nearest ones", ["rss-esn-distance-complexity"]),
        new(Final, "colour=tear", "where the map tears what lies together in the full space", ["rss-duplicates-distort", "rss-other-map-settings"]),
        new(Final, "moment=4&colour=correct&final=1", "after 300 sentences, none of two objects yet", ["rss-learning-plateau", "rss-learning-stages"]),
        new(
            Final,
            "moment=5&colour=correct&final=1",
            "after 305 sentences, five of them of two objects",
            ["rss-learning-within-five", "rss-learning-done-at-305"]),
        new(Final, "find=%22middle%20and%22&final=1&colour=correct", "sentences in which “middle” stands before “and”", ["rss-difficult-examples"]),
        new(Final, "typed=and%20the%20cup%20is%20green%20END", "a sentence that starts with “and”, word by word", ["unit-start-with-and"]),
        new(Continuous, "colour=output0", "the output of the first object's category after every word", ["rss-cl-uncertainty"]),
        new(Continuous, "", "the larger and the smaller continent", ["noticed-second-clause-apart"]),
        new(Continuous, "island=0~99~20", "the island of sentences' first words", ["noticed-first-words-apart"]),
        new(Lstm, "", "islands of states, by clause", ["rss-lstm-archipelago", "rss-lstm-clause-split"]),
        new(Lstm, "hide=0.1.3", "the states at “and” alone", ["rss-lstm-airports", "rss-lstm-airports-outside"]),
        new(Lstm, "colour=concept0&final=1", "where sentences end, by the first object's category", ["rss-lstm-ends-at-airport"]),
        new(
            Lstm,
            "colour=concept0",
            "states by what has been said of the first object's category",
            ["rss-lstm-fractal", "rss-lstm-concept-stays-active", "rss-lstm-nested-regions"]),
        new(Lstm, "colour=concept1", "states by the first object's position, which is said more rarely", ["rss-lstm-rarer-smaller"]),
        new(Lstm, "moment=2&colour=correct&final=1", "after 2 of 35 epochs", ["rss-lstm-stages"]),
        new(
            Lstm,
            "network=1",
            "the published LSTM, on the right",
            [
                "published-lstm-errors", "published-lstm-epochs", "published-lstm-archipelago", "published-lstm-clause-split", "published-lstm-airports",
                "published-lstm-fractal",
            ]),
    ];

    /// <summary>The views with one more for each finding that has none.</summary>
    /// <param name="findings">Findings of the catalogue.</param>
    public static IReadOnlyList<ExplorerView> With(IEnumerable<NoticedGroup> findings) =>
    [
        .. All,
        .. findings.Where(finding => !All.Any(view => view.Claims.Contains(finding.Id)))
            .Select(finding => new ExplorerView(finding.Network, "", "the network in which it was noticed", [finding.Id])),
    ];

    /// <summary>Claims on maps that no page shows, and why.</summary>
    public static IReadOnlyList<(string Claim, string Reason)> Without { get; } =
    [
        ("rss-umap-cheaper", "It is about costs, not about a map."),
    ];
}
