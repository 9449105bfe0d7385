using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>
/// Initial weights as Keras draws them for <c>LSTM(N)</c> and <c>Dense(D)</c> with their default initialisers (not the same random numbers, the same laws):
/// kernels uniform after X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010;
/// recurrent kernel orthogonal after A. M. Saxe, J. L. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep
/// linear neural networks", ICLR 2014; the forget gate's bias 1, all other biases 0.
/// </summary>
public static class LstmInitialiser
{
    /// <summary>Draws initial weights. They are drawn in double precision and then rounded, so both precisions start from the same weights.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="settings">Only the number of units N counts.</param>
    /// <param name="words">Size of the vocabulary V, 1 or more.</param>
    /// <param name="outputs">Number of outputs D, 1 or more.</param>
    /// <param name="seed">Same seed, same weights.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size or a setting is out of its range.</exception>
    public static LstmWeights<T> Create<T>(LstmSettings settings, int words, int outputs, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        var units = settings.Units;
        var bias = new T[4 * units];
        bias.AsSpan(units, units).Fill(T.One);
        return new LstmWeights<T>(
            GlorotUniform(words, 4 * units, new RandomStream(seed, "lstm/kernel")).Convert<T>(),
            Orthogonal(units, 4 * units, new RandomStream(seed, "lstm/recurrent")).Convert<T>(),
            bias,
            GlorotUniform(units, outputs, new RandomStream(seed, "lstm/dense")).Convert<T>(),
            new T[outputs]);
    }

    /// <summary>Uniform in (-l, l) with l = sqrt(6 / (rows + columns)), drawn row after row.</summary>
    private static Matrix<double> GlorotUniform(int rows, int columns, RandomStream stream)
    {
        var limit = Math.Sqrt(6.0 / (rows + columns));
        var matrix = new Matrix<double>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = limit * ((2 * stream.NextDouble()) - 1);
        }

        return matrix;
    }

    /// <summary>
    /// Rows of unit length at right angles, uniform among all such matrices. Keras factors a normal matrix of the transposed shape into Q R and
    /// takes Q with the signs of R's diagonal; Gram and Schmidt's process, whose R has a positive diagonal, gives the same Q.
    /// Each row is cleared of the rows before it twice, which leaves no more than rounding errors.
    /// </summary>
    private static Matrix<double> Orthogonal(int rows, int columns, RandomStream stream)
    {
        var matrix = new Matrix<double>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = stream.NextNormal();
        }

        for (var i = 0; i < rows; i++)
        {
            var row = matrix.Row(i);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k < i; k++)
                {
                    var other = matrix.Row(k);
                    var product = Dot(row, other);
                    for (var j = 0; j < columns; j++)
                    {
                        row[j] = Math.FusedMultiplyAdd(-product, other[j], row[j]);
                    }
                }
            }

            var length = Math.Sqrt(Dot(row, row));
            foreach (ref var element in row)
            {
                element /= length;
            }
        }

        return matrix;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(left[i], right[i], sum);
        }

        return sum;
    }
}
