using CslRepro.Corpora;

namespace CslRepro.Experiments.Counts;

/// <summary>How many of a language's clauses state a position and a colour, and after how many of their words one is known.</summary>
/// <param name="Clauses">All clauses: 172 n.</param>
/// <param name="WithPosition">Clauses that state a position.</param>
/// <param name="WithColour">Clauses that state a colour.</param>
/// <param name="Positions">Number of positions, over which the grammar deals them evenly.</param>
/// <param name="Colours">Number of colours, likewise.</param>
/// <param name="WordsAfterPosition">Over all clauses, the words from the one that states the position on, itself counted.</param>
/// <param name="WordsAfterColour">Over all clauses, the words from the one that states the colour on, itself counted.</param>
public sealed record ConceptCount(
    int Clauses, int WithPosition, int WithColour, int Positions, int Colours, int WordsAfterPosition, int WordsAfterColour)
{
    /// <summary>Counts the clauses of a language.</summary>
    public static ConceptCount Of(Language language)
    {
        var clauses = language.Clauses;
        return new ConceptCount(
            clauses.Count,
            clauses.Count(clause => clause.Stated.Position != ObjectDescription.Absent),
            clauses.Count(clause => clause.Stated.Colour != ObjectDescription.Absent),
            language.Positions.Count,
            language.Colours.Count,
            clauses.Sum(clause => WordsFrom(clause, WordRole.Position)),
            clauses.Sum(clause => WordsFrom(clause, WordRole.Colour)));
    }

    private static int WordsFrom(Clause clause, WordRole role)
    {
        var place = clause.Roles.IndexOf(role);
        return place < 0 ? 0 : clause.Words.Length - place;
    }
}
