using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask;

/// <summary>
/// Reads a scene off a model's outputs (paper, section 2.4.2): for each slot and characteristic p = softmax of the outputs of its
/// K values; where max p &lt; f / K the characteristic is absent, else it is the value of the largest output.
/// </summary>
/// <param name="language">Names the outputs.</param>
/// <param name="thresholdFactor">f, above 0; the paper uses 1.3 throughout.</param>
public sealed class SceneReader(Language language, double thresholdFactor = SceneReader.PaperThresholdFactor)
{
    /// <summary>The paper's threshold factor f.</summary>
    public const double PaperThresholdFactor = 1.3;

    /// <summary>Reads one scene.</summary>
    /// <param name="outputs">The D outputs after the last word.</param>
    /// <returns>The scene; of equal largest outputs the first counts.</returns>
    /// <exception cref="ArgumentException">There are not D outputs, or one is not a number.</exception>
    public Scene Read(ReadOnlySpan<double> outputs)
    {
        if (outputs.Length != language.OutputCount)
        {
            throw new ArgumentException($"Got {outputs.Length} outputs, but {language.Objects} objects need {language.OutputCount}.", nameof(outputs));
        }

        return new Scene(ReadSlot(outputs[..language.SlotSize]), ReadSlot(outputs[language.SlotSize..]));
    }

    private ObjectDescription ReadSlot(ReadOnlySpan<double> outputs)
    {
        var categories = language.Categories.Count;
        var positions = language.Positions.Count;
        return new ObjectDescription(
            ReadCharacteristic(outputs[..categories]),
            ReadCharacteristic(outputs.Slice(categories, positions)),
            ReadCharacteristic(outputs[(categories + positions)..]));
    }

    private int ReadCharacteristic(ReadOnlySpan<double> outputs)
    {
        var best = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (double.IsNaN(outputs[i]))
            {
                throw new ArgumentException("An output is not a number.", nameof(outputs));
            }

            if (outputs[i] > outputs[best])
            {
                best = i;
            }
        }

        // softmax of the largest: 1 / sum of e^(y - max).
        var sum = 0.0;
        foreach (var output in outputs)
        {
            sum += ExactMath.Exp(output - outputs[best]);
        }

        return 1 / sum < thresholdFactor / outputs.Length ? ObjectDescription.Absent : best;
    }
}
