namespace CslRepro.Explorer;

/// <summary>All that a page shows; arrays are base64 of little-endian numbers. src/CslRepro.Explorer/web/src/data.ts reads it.</summary>
/// <param name="Title">Heading of the page.</param>
/// <param name="Words">The vocabulary.</param>
/// <param name="Categories">Names of the objects.</param>
/// <param name="Positions">Names of the positions.</param>
/// <param name="Colours">Names of the colours.</param>
/// <param name="AndWord">The word between two clauses.</param>
/// <param name="EndWord">The word that ends sentences.</param>
/// <param name="ThresholdFactor">The factor f by which scenes were read off.</param>
/// <param name="Corpus">Where the sentences come from, for people.</param>
/// <param name="Seed">The seed of the corpus and of what was trained, as text: it may have more digits than a number of JavaScript.</param>
/// <param name="Omitted">What the page lacks because it has many states, for people; null if it lacks nothing.</param>
/// <param name="Parents">Int32 for each state: the state before its last word, or -1.</param>
/// <param name="LastWords">Uint8 for each state: its last word.</param>
/// <param name="Phases">Uint8 for each state: <see cref="StatePhase"/>.</param>
/// <param name="FirstSentences">Int32 for each state: the first sentence that passes it.</param>
/// <param name="SentenceCounts">Int32 for each state: how many sentences pass it.</param>
/// <param name="Said">Int8, 6 for each state: object, position, colour of slot 1, then of slot 2, that have been said; -1 for none.</param>
/// <param name="Targets">Float32, D for each distinct target: the expected teacher.</param>
/// <param name="TargetOf">Int32 for each state: which target is its own.</param>
/// <param name="LastStates">Int32 for each sentence: its state at END.</param>
/// <param name="Seen">Int8, 6 for each sentence: the scene that is seen beside it, as in Said.</param>
/// <param name="Grammar">Which sentences there are.</param>
/// <param name="Placement">How a new state is placed on the maps.</param>
/// <param name="Networks">One or two networks.</param>
internal sealed record PageData(
    string Title,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Positions,
    IReadOnlyList<string> Colours,
    int AndWord,
    int EndWord,
    double ThresholdFactor,
    string Corpus,
    string Seed,
    string? Omitted,
    byte[] Parents,
    byte[] LastWords,
    byte[] Phases,
    byte[] FirstSentences,
    byte[] SentenceCounts,
    byte[] Said,
    byte[] Targets,
    byte[] TargetOf,
    byte[] LastStates,
    byte[] Seen,
    PageGrammar Grammar,
    PagePlacement Placement,
    IReadOnlyList<PageNetwork> Networks);
