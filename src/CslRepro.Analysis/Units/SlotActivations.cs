using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>Into which slot a clause's content goes after an unusual opening (paper, section 9.3, figures 21 and 23).</summary>
/// <param name="First">Mean final output, in slot 1, of the concepts that the clauses state.</param>
/// <param name="Second">Mean final output of the same concepts in slot 2.</param>
public readonly record struct SlotActivations(double First, double Second)
{
    /// <summary>Word sequences BEGIN opening clause END; the opening is no part of the grammar.</summary>
    /// <param name="opening">Words between BEGIN and the clause, such as `and`; none for the clause as it is.</param>
    /// <returns>Word indices, a sequence for each clause.</returns>
    public static IReadOnlyList<int[]> Sequences(Language language, IReadOnlyList<Clause> clauses, params IReadOnlyList<int> opening)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(clauses);
        return [.. clauses.Select(clause => new List<int>([language.BeginWord, .. opening, .. clause.Words, language.EndWord]).ToArray())];
    }

    /// <summary>Averages final outputs over clauses and their concepts.</summary>
    /// <param name="outputs">A row of D final outputs for each clause.</param>
    /// <returns>The means; every stated concept of every clause counts the same.</returns>
    /// <exception cref="ArgumentException">There is not one row a clause, or there is no clause.</exception>
    public static SlotActivations Of(Language language, IReadOnlyList<Clause> clauses, Matrix<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentNullException.ThrowIfNull(outputs);
        if (clauses.Count == 0 || outputs.Rows != clauses.Count)
        {
            throw new ArgumentException($"{clauses.Count} clauses, but {outputs.Rows} rows of outputs; both must be equal and above 0.", nameof(outputs));
        }

        double first = 0, second = 0;
        var count = 0;
        var teacher = new float[language.OutputCount];
        for (var i = 0; i < clauses.Count; i++)
        {
            new Scene(clauses[i].Stated, ObjectDescription.Nothing).WriteTeacher(language, teacher);
            for (var concept = 0; concept < language.SlotSize; concept++)
            {
                if (teacher[concept] > 0)
                {
                    first += outputs[i, concept];
                    second += outputs[i, concept + language.SlotSize];
                    count++;
                }
            }
        }

        return new SlotActivations(first / count, second / count);
    }
}
