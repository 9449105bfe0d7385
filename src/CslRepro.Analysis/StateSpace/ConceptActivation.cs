using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// What a characteristic's outputs do before anything is said of it, and after: whether a network that learns all along says how sure it can be.
/// </summary>
/// <param name="Characteristic">category, position or colour.</param>
/// <param name="Values">Number of values K: an output at chance is 1 / K.</param>
/// <param name="BeforeKeyword">Mean output while no value has been said.</param>
/// <param name="AfterKeyword">Mean output of the value that has been said.</param>
/// <param name="AfterRival">Mean output of the values that have not been said, while another one has.</param>
/// <param name="BeforeScatter">Root mean squared deviation of the first from chance, 1 / K: a mean may be right where no single output is.</param>
/// <param name="AfterScatter">Root mean squared deviation of the second from 1.</param>
/// <param name="RivalScatter">Root mean squared deviation of the third from 0.</param>
public sealed record ConceptActivation(
    string Characteristic,
    int Values,
    double BeforeKeyword,
    double AfterKeyword,
    double AfterRival,
    double BeforeScatter,
    double AfterScatter,
    double RivalScatter)
{
    /// <summary>Takes the three means for each characteristic of a slot.</summary>
    /// <param name="language">Names the outputs.</param>
    /// <param name="outputs">States x D outputs.</param>
    /// <param name="said">For each state what has been said so far.</param>
    /// <param name="slot">The slot, 1 or 2. For slot 2 give only states of the second clause: before it, the slot may stay empty.</param>
    /// <returns>Category, position, colour. A mean over no outputs is NaN.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there is no such slot.</exception>
    public static IReadOnlyList<ConceptActivation> Of(Language language, Matrix<double> outputs, IReadOnlyList<Scene> said, int slot)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(outputs);
        LabelChecks.Require(outputs.Rows, said.Count);
        if (outputs.Columns != language.OutputCount)
        {
            throw new ArgumentException($"There are {outputs.Columns} outputs, but {language.Objects} objects need {language.OutputCount}.", nameof(outputs));
        }

        if (slot is not (1 or 2))
        {
            throw new ArgumentOutOfRangeException(nameof(slot), slot, "There are slots 1 and 2.");
        }

        var first = (slot - 1) * language.SlotSize;
        var (categories, positions, colours) = (language.Categories.Count, language.Positions.Count, language.Colours.Count);
        ObjectDescription Slot(Scene scene) => slot == 1 ? scene.First : scene.Second;
        return
        [
            Means("category", categories, first, scene => Slot(scene).Category),
            Means("position", positions, first + categories, scene => Slot(scene).Position),
            Means("colour", colours, first + categories + positions, scene => Slot(scene).Colour),
        ];

        ConceptActivation Means(string characteristic, int values, int offset, Func<Scene, int> valueOf)
        {
            var (before, after, rival) = (new Mean(1.0 / values), new Mean(1), new Mean(0));
            for (var state = 0; state < said.Count; state++)
            {
                var value = valueOf(said[state]);
                var row = outputs.Row(state).Slice(offset, values);
                for (var i = 0; i < values; i++)
                {
                    (value == ObjectDescription.Absent ? before : value == i ? after : rival).Add(row[i]);
                }
            }

            return new ConceptActivation(characteristic, values, before.Value, after.Value, rival.Value, before.Scatter, after.Scatter, rival.Scatter);
        }
    }

    private sealed class Mean(double expected)
    {
        private double sum;
        private double squares;
        private long count;

        public double Value => sum / count;

        public double Scatter => Math.Sqrt(squares / count);

        public void Add(double value)
        {
            sum += value;
            squares = Math.FusedMultiplyAdd(value - expected, value - expected, squares);
            count++;
        }
    }
}
