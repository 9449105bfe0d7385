using CslRepro.Analysis.Units;

namespace CslRepro.Experiments.Activity;

/// <summary>The summed absolute change of a group of units at each word, over 1000 test sentences.</summary>
/// <param name="Group">The units, for people.</param>
/// <param name="Units">How many they are.</param>
/// <param name="Words">The words, in the order of the figure.</param>
/// <param name="Classes">The class of each word.</param>
/// <param name="Changes">The change at each word.</param>
public sealed record GroupChanges(string Group, int Units, IReadOnlyList<string> Words, IReadOnlyList<WordClass> Classes, IReadOnlyList<WordChange> Changes);
