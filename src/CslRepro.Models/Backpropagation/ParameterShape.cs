namespace CslRepro.Models.Backpropagation;

/// <summary>Name and shape of one part of a network's parameters: a NumPy file when it is saved.</summary>
/// <param name="Name">The name, which is the file's without its extension.</param>
/// <param name="Rows">Number of rows; 1 for a vector.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="IsVector">Whether it is saved with one dimension.</param>
internal sealed record ParameterShape(string Name, int Rows, int Columns, bool IsVector = false)
{
    /// <summary>The parts of a recurrent layer and its linear head as Keras has them: kernel, recurrent kernel, bias, dense kernel, dense bias.</summary>
    /// <param name="words">V: rows of the kernel.</param>
    /// <param name="units">N: rows of the recurrent kernel and of the dense kernel.</param>
    /// <param name="outputs">D: columns of the dense kernel.</param>
    /// <param name="columns">Columns of the recurrent layer's parts: N for each of its gates.</param>
    /// <param name="biasRows">Rows of the bias; 0 for a vector.</param>
    public static IReadOnlyList<ParameterShape> Keras(int words, int units, int outputs, int columns, int biasRows = 0) =>
    [
        new("kernel", words, columns),
        new("recurrent-kernel", units, columns),
        new("bias", Math.Max(1, biasRows), columns, biasRows == 0),
        new("dense-kernel", units, outputs),
        new("dense-bias", 1, outputs, IsVector: true),
    ];
}
