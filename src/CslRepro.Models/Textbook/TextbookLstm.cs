using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Models.Textbook;

/// <summary>
/// The LSTM straight from its equations: plain loops over plain arrays in double precision, one sentence and one word at a time.
/// It is the oracle that <see cref="LstmTrainer"/> is held to, and the textbook's side in comparisons of time: the multiply-adds are
/// those of <see cref="LstmCost"/>, one-hot inputs are looked up here too.
/// <para>Equations, with i, f, g, o the input, forget, cell and output gate, s the gates' sigmoid or hard sigmoid:</para>
/// <code>
/// z_t = bias + scale_t Kernel[word_t] + h_t-1 RecurrentKernel      i, f, o = s(z_i), s(z_f), s(z_o)      g = tanh(z_g)
/// c_t = f c_t-1 + i g      h_t = o tanh(c_t)      y = h_T Dense + DenseBias      loss = mean over batch and outputs of (y - target)²
/// </code>
/// Source: S. Hochreiter, J. Schmidhuber, "Long Short-Term Memory", Neural Computation 9(8), 1997; forget gate: F. A. Gers, J. Schmidhuber,
/// F. Cummins, "Learning to Forget", Neural Computation 12(10), 2000.
/// </summary>
public sealed class TextbookLstm
{
    private readonly LstmSettings settings;
    private readonly int units;
    private readonly int outputs;
    private readonly double[][] weights;
    private readonly double[][] gradients;
    private readonly double[][] means;
    private readonly double[][] squares;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /// <summary>Starts from given weights, which are copied.</summary>
    /// <param name="settings">Settings; order, epochs and dropout do not matter here.</param>
    /// <param name="initial">The weights to start from.</param>
    public TextbookLstm(LstmSettings settings, LstmWeights<double> initial)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(initial);
        settings.Validate();
        initial.RequireShape(initial.Words, settings.Units, initial.Outputs);
        this.settings = settings;
        units = settings.Units;
        outputs = initial.Outputs;
        weights =
        [
            initial.Kernel.Elements.ToArray(),
            initial.RecurrentKernel.Elements.ToArray(),
            [.. initial.Bias],
            initial.DenseKernel.Elements.ToArray(),
            [.. initial.DenseBias],
        ];
        gradients = Array.ConvertAll(weights, part => new double[part.Length]);
        means = Array.ConvertAll(weights, part => new double[part.Length]);
        squares = Array.ConvertAll(weights, part => new double[part.Length]);
    }

    /// <summary>A copy of the weights as they are now.</summary>
    public LstmWeights<double> Weights => Copy(weights);

    /// <summary>A copy of the gradients of the last batch.</summary>
    public LstmWeights<double> Gradients => Copy(gradients);

    private double[] Kernel => weights[0];

    private double[] RecurrentKernel => weights[1];

    private double[] Bias => weights[2];

    private double[] DenseKernel => weights[3];

    private double[] DenseBias => weights[4];

    /// <summary>The loss of one batch and its gradients.</summary>
    /// <param name="sentences">Word numbers; -1 stands for padding, which is skipped.</param>
    /// <param name="targets">One row of outputs for each sentence.</param>
    /// <param name="inputScales">For each sentence, what dropout makes of the one of each of its words; null without dropout.</param>
    /// <returns>The mean over sentences and outputs of the squared error.</returns>
    public double ComputeGradients(IReadOnlyList<int[]> sentences, Matrix<double> targets, IReadOnlyList<double[]>? inputScales = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(targets);
        foreach (var part in gradients)
        {
            Array.Clear(part);
        }

        var loss = 0.0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var words = Array.FindAll(sentences[s], word => word >= 0);
            loss += AddSentence(words, inputScales?[s], targets.Row(s), sentences.Count);
        }

        return loss;
    }

    /// <summary>Moves the weights by one step of Adam along the gradients.</summary>
    public void ApplyAdam()
    {
        beta1Power *= settings.Beta1;
        beta2Power *= settings.Beta2;
        var step = settings.LearningRate * Math.Sqrt(1 - beta2Power) / (1 - beta1Power);
        for (var part = 0; part < weights.Length; part++)
        {
            double[] w = weights[part], g = gradients[part], m = means[part], v = squares[part];
            for (var i = 0; i < w.Length; i++)
            {
                m[i] = (settings.Beta1 * m[i]) + ((1 - settings.Beta1) * g[i]);
                v[i] = (settings.Beta2 * v[i]) + ((1 - settings.Beta2) * g[i] * g[i]);
                w[i] -= step * m[i] / (Math.Sqrt(v[i]) + settings.Epsilon);
            }
        }
    }

    /// <summary>Trains over all sentences in the given order, without dropout.</summary>
    /// <param name="sentences">Word numbers; -1 stands for padding, which is skipped.</param>
    /// <param name="targets">One row of outputs for each sentence.</param>
    /// <returns>The mean loss of the last epoch.</returns>
    public double Train(IReadOnlyList<int[]> sentences, Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(targets);
        var loss = 0.0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            loss = 0;
            for (var first = 0; first < sentences.Count; first += settings.BatchSize)
            {
                var count = Math.Min(settings.BatchSize, sentences.Count - first);
                var batch = sentences.Skip(first).Take(count).ToArray();
                loss += count * ComputeGradients(batch, targets.RowRange(first, count)) / sentences.Count;
                ApplyAdam();
            }
        }

        return loss;
    }

    /// <summary>The outputs after the last word of one sentence.</summary>
    /// <param name="sentence">Word numbers; -1 stands for padding, which is skipped.</param>
    /// <returns>The D outputs.</returns>
    public double[] Predict(int[] sentence)
    {
        var words = Array.FindAll(sentence, word => word >= 0);
        var steps = Run(words, null);
        return Head(steps[^1].Hidden);
    }

    private Step[] Run(int[] words, double[]? scales)
    {
        var steps = new Step[words.Length];
        double[] hidden = new double[units], cell = new double[units];
        for (var t = 0; t < words.Length; t++)
        {
            var z = new double[4 * units];
            for (var j = 0; j < z.Length; j++)
            {
                z[j] = Bias[j] + ((scales?[t] ?? 1) * Kernel[(words[t] * z.Length) + j]);
            }

            // Before the first word the hidden state is zero.
            for (var k = 0; t > 0 && k < units; k++)
            {
                for (var j = 0; j < z.Length; j++)
                {
                    z[j] += hidden[k] * RecurrentKernel[(k * z.Length) + j];
                }
            }

            var step = new Step(units, hidden, cell);
            for (var u = 0; u < units; u++)
            {
                step.Input[u] = Gate(z[u]);
                step.Forget[u] = Gate(z[units + u]);
                step.Candidate[u] = ExactMath.Tanh(z[(2 * units) + u]);
                step.Output[u] = Gate(z[(3 * units) + u]);
                step.Cell[u] = (step.Forget[u] * cell[u]) + (step.Input[u] * step.Candidate[u]);
                step.TanhCell[u] = ExactMath.Tanh(step.Cell[u]);
                step.Hidden[u] = step.Output[u] * step.TanhCell[u];
            }

            steps[t] = step;
            hidden = step.Hidden;
            cell = step.Cell;
        }

        return steps;
    }

    private double[] Head(double[] hidden)
    {
        var y = (double[])DenseBias.Clone();
        for (var u = 0; u < units; u++)
        {
            for (var j = 0; j < outputs; j++)
            {
                y[j] += hidden[u] * DenseKernel[(u * outputs) + j];
            }
        }

        return y;
    }

    private double AddSentence(int[] words, double[]? scales, ReadOnlySpan<double> target, int batchSize)
    {
        var steps = Run(words, scales);
        var y = Head(steps[^1].Hidden);
        var loss = 0.0;
        var hiddenGradient = new double[units];
        var cellGradient = new double[units];
        for (var j = 0; j < outputs; j++)
        {
            var error = y[j] - target[j];
            loss += error * error / (batchSize * outputs);
            var gradient = 2 * error / (batchSize * outputs);
            gradients[4][j] += gradient;
            for (var u = 0; u < units; u++)
            {
                gradients[3][(u * outputs) + j] += gradient * steps[^1].Hidden[u];
                hiddenGradient[u] += gradient * DenseKernel[(u * outputs) + j];
            }
        }

        for (var t = words.Length - 1; t >= 0; t--)
        {
            var dz = CellBackward(steps[t], hiddenGradient, cellGradient);
            for (var j = 0; j < dz.Length; j++)
            {
                gradients[0][(words[t] * dz.Length) + j] += (scales?[t] ?? 1) * dz[j];
                gradients[2][j] += dz[j];
            }

            for (var k = 0; t > 0 && k < units; k++)
            {
                hiddenGradient[k] = 0;
                for (var j = 0; j < dz.Length; j++)
                {
                    gradients[1][(k * dz.Length) + j] += steps[t].HiddenBefore[k] * dz[j];
                    hiddenGradient[k] += dz[j] * RecurrentKernel[(k * dz.Length) + j];
                }
            }
        }

        return loss;
    }

    private double[] CellBackward(Step step, double[] hiddenGradient, double[] cellGradient)
    {
        var dz = new double[4 * units];
        for (var u = 0; u < units; u++)
        {
            double i = step.Input[u], f = step.Forget[u], g = step.Candidate[u], o = step.Output[u], tanh = step.TanhCell[u];
            var dc = cellGradient[u] + (hiddenGradient[u] * o * (1 - (tanh * tanh)));
            dz[u] = dc * g * GateSlope(i);
            dz[units + u] = dc * step.CellBefore[u] * GateSlope(f);
            dz[(2 * units) + u] = dc * i * (1 - (g * g));
            dz[(3 * units) + u] = hiddenGradient[u] * tanh * GateSlope(o);
            cellGradient[u] = dc * f;
        }

        return dz;
    }

    private double Gate(double z) => settings.GateActivation == GateActivation.Sigmoid
        ? 1 / (1 + ExactMath.Exp(-z))
        : Math.Clamp((0.2 * z) + 0.5, 0, 1);

    private double GateSlope(double value) => settings.GateActivation == GateActivation.Sigmoid
        ? value * (1 - value)
        : value is > 0 and < 1 ? 0.2 : 0;

    private LstmWeights<double> Copy(double[][] parts) => new(
        new Matrix<double>(parts[0].Length / (4 * units), 4 * units, [.. parts[0]]),
        new Matrix<double>(units, 4 * units, [.. parts[1]]),
        [.. parts[2]],
        new Matrix<double>(units, outputs, [.. parts[3]]),
        [.. parts[4]]);

    /// <summary>All that the way back needs to know of one word.</summary>
    private sealed class Step(int units, double[] hiddenBefore, double[] cellBefore)
    {
        public double[] HiddenBefore { get; } = hiddenBefore;

        public double[] CellBefore { get; } = cellBefore;

        public double[] Input { get; } = new double[units];

        public double[] Forget { get; } = new double[units];

        public double[] Candidate { get; } = new double[units];

        public double[] Output { get; } = new double[units];

        public double[] Cell { get; } = new double[units];

        public double[] TanhCell { get; } = new double[units];

        public double[] Hidden { get; } = new double[units];
    }
}
