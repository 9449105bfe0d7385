using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.StateSpace;

namespace CslRepro.Experiments.Maps;

/// <summary>
/// In which order concepts divide a network's states of the second clause: each next one explains the most variance within the groups of those before it.
/// </summary>
/// <param name="Divisions">The concepts in their order, with the share of variance that each explains, chance taken off.</param>
/// <param name="Groups">For each of the first three levels its groups from left to right: the values that lead there, and the number of states.</param>
public sealed record NestedDivisions(IReadOnlyList<(string Concept, double Share)> Divisions, IReadOnlyList<IReadOnlyList<NestedGroup>> Groups)
{
    private const int Levels = 3;
    private const string NotSaid = "not said";

    private static readonly string[] Titles =
        ["category, slot 1", "position, slot 1", "colour, slot 1", "category, slot 2", "position, slot 2", "colour, slot 2"];

    internal static NestedDivisions Of(Recording recording)
    {
        var language = recording.Language;
        IReadOnlyList<string>[] names = [language.Categories, language.Positions, language.Colours];
        var concepts = SlotConcepts.All.Select((concept, place) => (Title: Titles[place], Names: names[place % names.Length], concept.Value)).ToArray();
        int[] rows = [.. Enumerable.Range(0, recording.Rows).Where(row => IsSecond(recording, row))];
        var said = rows.Select(row => recording.FirstSteps[row].Stated).ToArray();
        var divisions = NestedVariance.InOrder(
            RecordedStates.Rows(recording.States, rows),
            [.. concepts.Select(concept => (concept.Title, (IReadOnlyList<int>)said.Select(concept.Value).ToArray()))]);
        var order = divisions.Select(division => concepts.First(concept => concept.Title == division.Factor)).ToArray();
        return new NestedDivisions(
            [.. divisions.Select(division => (division.Factor, division.BeyondChance))],
            [
                .. Enumerable.Range(1, Levels).Select(depth => (IReadOnlyList<NestedGroup>)
                [
                    .. said.Select(scene => order.Take(depth).Select(concept => concept.Value(scene)).ToArray())
                        .GroupBy(values => values.Aggregate(0, (path, value) => (path * 100) + value + 1))
                        .OrderBy(group => group.Key)
                        .Select(group => new NestedGroup(
                            [.. group.First().Select((value, level) => value < 0 ? NotSaid : order[level].Names[value])],
                            group.First()[^1],
                            group.Count())),
                ]),
            ]);
    }

    private static bool IsSecond(Recording recording, int row)
    {
        var step = recording.FirstSteps[row];
        return step.Part == SentencePart.SecondClause || (step.Part == SentencePart.End && recording.Sentences[step.Sentence].Second is not null);
    }
}
