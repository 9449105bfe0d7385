using System.Globalization;
using System.Text.Json.Serialization;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>
/// How an echo state network is built and trained. The defaults are those of table 1 for final learning, and the authors'
/// program's where the paper is silent; <see cref="ContinuousLearning"/> has table 1's other column.
/// </summary>
public sealed record EsnSettings : NetworkSettings
{
    private const int MostUnits = 46_339;

    /// <summary>Table 1 for final learning.</summary>
    public static EsnSettings FinalLearning { get; } = new();

    /// <summary>Table 1 for continuous learning. The regulariser is 10^-3.7.</summary>
    public static EsnSettings ContinuousLearning { get; } = new()
    {
        Learning = Learning.Continuous,
        Leak = 0.04,
        Density = 0.81,
        Regularisation = 1.9952623149688795e-4,
    };

    /// <inheritdoc/>
    [JsonIgnore]
    public override NetworkKind Kind => EsnKind.Instance;

    /// <summary>"sentence": it learns in one pass.</summary>
    [JsonIgnore]
    public override string MomentUnit => "sentence";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool TrainingChangesStates => false;

    /// <summary>When the readout learns.</summary>
    public Learning Learning { get; init; } = Learning.Final;

    /// <summary>Number of units N, 1 ... 46,339: P has (N + 1)² numbers, and an array holds 2³¹ of them at most.</summary>
    public override int Units { get; init; } = 1000;

    /// <summary>Spectral radius asked for, above 0.</summary>
    public double SpectralRadius { get; init; } = 1.1;

    /// <summary>How the spectral radius is set.</summary>
    public RadiusMethod RadiusMethod { get; init; } = RadiusMethod.ClosedForm;

    /// <summary>Leak rate a, in (0, 1].</summary>
    public double Leak { get; init; } = 0.05;

    /// <summary>Probability that a recurrent weight is not zero, in (0, 1]; the paper calls this number sparsity.</summary>
    public double Density { get; init; } = 0.85;

    /// <summary>The distribution of the recurrent weights.</summary>
    public RecurrentWeightDistribution RecurrentDistribution { get; init; } = RecurrentWeightDistribution.Uniform;

    /// <summary>Probability that an input weight is not zero, in (0, 1]; a default of the authors' library that the paper does not mention.</summary>
    public double InputDensity { get; init; } = 0.1;

    /// <summary>The distribution of the input weights.</summary>
    public InputWeightDistribution InputDistribution { get; init; } = InputWeightDistribution.Signs;

    /// <summary>Factor on all input weights, the bias's included; above 0.</summary>
    public double InputScaling { get; init; } = 1.0;

    /// <summary>Whether the input has a bias unit that is always 1.</summary>
    public bool InputBias { get; init; } = true;

    /// <summary>The regulariser e of the readout, above 0: P starts at I / e.</summary>
    public double Regularisation { get; init; } = 3.2e-4;

    /// <summary>How the readout is learnt.</summary>
    public ReadoutAlgorithm Readout { get; init; } = ReadoutAlgorithm.Force;

    /// <summary>The order of the training sentences. It decides what is learnt when, not what is known at the end.</summary>
    public override TrainingOrder Order { get; init; } = TrainingOrder.Program;

    /// <summary>The precision of the states.</summary>
    public StatePrecision Precision { get; init; } = StatePrecision.Bits32;

    /// <summary>The number of sentences.</summary>
    /// <inheritdoc/>
    public override int LastMoment(int sentences) => sentences;

    /// <inheritdoc/>
    public override void Validate()
    {
        Require(
            Units is >= 1 and <= MostUnits,
            nameof(Units),
            Units,
            string.Create(CultureInfo.InvariantCulture, $"1 ... {MostUnits}, since the weights between all units must fit into one array"));
        Require(SpectralRadius > 0 && double.IsFinite(SpectralRadius), nameof(SpectralRadius), SpectralRadius, "above 0");
        Require(Leak is > 0 and <= 1, nameof(Leak), Leak, "in (0, 1]");
        Require(Density is > 0 and <= 1, nameof(Density), Density, "in (0, 1]");
        Require(InputDensity is > 0 and <= 1, nameof(InputDensity), InputDensity, "in (0, 1]");
        Require(InputScaling > 0 && double.IsFinite(InputScaling), nameof(InputScaling), InputScaling, "above 0");
        Require(Regularisation > 0 && double.IsFinite(Regularisation), nameof(Regularisation), Regularisation, "above 0");
        RequireDefined(Learning, "way of learning");
        RequireDefined(RadiusMethod, "way to set the spectral radius");
        RequireDefined(RecurrentDistribution, "distribution of recurrent weights");
        RequireDefined(InputDistribution, "distribution of input weights");
        RequireDefined(Readout, "way to learn the readout");
        RequireDefined(Order, "training order");
        RequireDefined(Precision, "precision of states");
    }

    /// <inheritdoc/>
    public override INetwork Create(int words, int outputs, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        return new EsnModel(Reservoir.Create(this, words, seed), new Matrix<double>(outputs, Units + 1), Precision);
    }

    /// <summary>
    /// Makes a reservoir and learns its readout. A moment ends a block of FORCE, so that the readout of a watched training differs from that of another
    /// by rounding. Ridge regression learns all sentences at once and has no moments between its first and its last.
    /// </summary>
    /// <inheritdoc/>
    public override INetwork Train(TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return EsnTrainer.Train(this, Reservoir.Create(this, data.Words, seed, options?.Shared), data.Sentences, data.Targets, seed, options, cancellation);
    }

    /// <summary>
    /// An exact radius takes all eigenvalues of the recurrent weights: 10 N³ by Hessenberg's form and QR steps (G. H. Golub, C. F. Van Loan, "Matrix
    /// Computations", 2013, section 7.5).
    /// </summary>
    public override long CostOfCreation() => RadiusMethod == RadiusMethod.Eigenvalues ? 10L * Units * Units * Units : 0;

    /// <summary>Counts the multiply-adds of a training; see <see cref="EsnCost.Least"/>.</summary>
    /// <inheritdoc/>
    public override long CostOfTraining(IReadOnlyList<int[]> sentences, int words, int outputs) => EsnCost.Least(this, sentences, outputs).Total;

    /// <summary>Counts the multiply-adds of a prediction; see <see cref="EsnCost.OfPrediction"/>.</summary>
    /// <inheritdoc/>
    public override long CostOfPrediction(IReadOnlyList<int[]> sentences, int outputs) => EsnCost.OfPrediction(this, sentences, outputs).Total;

    private static void Require(bool holds, string name, IFormattable value, string range)
    {
        if (!holds)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {range}."));
        }
    }
}
