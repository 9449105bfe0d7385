using CslRepro.Corpora;
using CslRepro.Files;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Published;

/// <summary>
/// Reads the published LSTM from this assembly, which carries the files of networks/authors-lstm: no result may depend on where a program is started. Words
/// are mapped by name, outputs lie in our order; a test compares the network with what `cslrepro evaluate --weights` reads from the folder.
/// </summary>
internal static class PublishedWeights
{
    private const int Units = 20;

    /// <summary>The network for a language.</summary>
    /// <exception cref="ArgumentException">The language has other words or outputs than the network.</exception>
    public static LstmModel<float> Read(Language language)
    {
        var words = Words();
        int[] places = [.. language.Words.Select(word => Array.IndexOf(words, word))];
        if (places.Contains(-1))
        {
            throw new ArgumentException($"The published LSTM does not know \"{language.Words[Array.IndexOf(places, -1)]}\".", nameof(language));
        }

        var outputs = language.OutputCount;
        return new LstmModel<float>(
            new LstmSettings { Units = Units },
            new LstmWeights<float>(
                Rows(Elements("kernel.npy", words.Length, 4 * Units), 4 * Units, places),
                new Matrix<float>(Units, 4 * Units, Elements("recurrent-kernel.npy", Units, 4 * Units)),
                Elements("bias.npy", 4 * Units),
                new Matrix<float>(Units, outputs, Elements("dense-kernel.npy", Units, outputs)),
                Elements("dense-bias.npy", outputs)));
    }

    private static Matrix<float> Rows(float[] elements, int columns, int[] places)
    {
        var rows = new Matrix<float>(places.Length, columns);
        for (var row = 0; row < places.Length; row++)
        {
            elements.AsSpan(places[row] * columns, columns).CopyTo(rows.Row(row));
        }

        return rows;
    }

    private static float[] Elements(string name, params int[] shape)
    {
        using var reader = NpyReader.Open(Resource(name), name);
        reader.RequireRowOrder();
        reader.RequireShape(null, [.. shape.Select(size => (int?)size)]);
        var elements = new float[shape.Aggregate(1, (product, size) => product * size)];
        reader.Read<float>(elements);
        return elements;
    }

    private static string[] Words()
    {
        using var reader = new StreamReader(Resource("vocabulary.txt"));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static Stream Resource(string name) => typeof(PublishedWeights).Assembly.GetManifestResourceStream("authors-lstm/" + name)
        ?? throw new InvalidOperationException($"The program lacks {name} of the published LSTM.");
}
