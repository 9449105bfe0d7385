using System.CommandLine;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;

namespace CslRepro.Cli.Commands;

/// <summary>The options that describe what `cslrepro train` trains, and the condition that they make. Every default is the paper's, or the program's where it is silent.</summary>
internal sealed class TrainOptions
{
    public static readonly string[] Models = ["esn-fl", "esn-cl", "lstm", "gru", "keywords"];
    private static readonly string[] Orders = ["program", "shuffled", "shuffled-each-epoch"];

    private readonly Option<string> model = new("--model") { Description = $"The model: {string.Join(", ", Models)}.", Required = true };
    private readonly Option<int> objects = CommonOptions.Objects();
    private readonly Option<int?> units = new("--units") { Description = "Number of units. [default: 1000 for an ESN, 20 for an LSTM or a GRU]" };
    private readonly Option<int?> epochs = new("--epochs") { Description = "LSTM, GRU: passes over the training set. [default: 35]" };
    private readonly Option<double?> dropout = new("--dropout") { Description = "LSTM: share of inputs dropped in training, in [0, 1). [default: 0]" };
    private readonly Option<string?> gates = new("--gates") { Description = "LSTM: sigmoid or hard-sigmoid. [default: sigmoid]" };
    private readonly Option<string> order = new("--order") { Description = $"Order of the training sentences: {string.Join(", ", Orders)}.", DefaultValueFactory = _ => Orders[0] };
    private readonly Option<double?> inputDensity = new("--input-density") { Description = "ESN: probability that an input weight is not zero. [default: 0.1]" };
    private readonly Option<double?> density = new("--density") { Description = "ESN: probability that a recurrent weight is not zero. [default: 0.85, CL 0.81]" };
    private readonly Option<double?> leak = new("--leak") { Description = "ESN: leak rate, in (0, 1]. [default: 0.05, CL 0.04]" };
    private readonly Option<double?> radius = new("--radius") { Description = "ESN: spectral radius, above 0. [default: 1.1]" };
    private readonly Option<bool> exactRadius = new("--exact-radius") { Description = "ESN: scale by eigenvalues instead of the closed formula." };
    private readonly Option<double?> regularisation = new("--regularisation") { Description = "ESN: regulariser of the readout, above 0. [default: 3.2e-4, CL 10^-3.7]" };
    private readonly Option<bool> ridge = new("--ridge") { Description = "ESN: learn offline by ridge regression instead of FORCE." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { model, objects, units, epochs, dropout, gates, order, inputDensity, density, leak, radius, exactRadius, regularisation, ridge })
        {
            command.Add(option);
        }
    }

    public Condition Condition(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(model);
        var count = CommonOptions.Objects(parsed, objects);
        ModelDescription description = name switch
        {
            "esn-fl" => new ModelDescription.Esn(Esn(parsed, EsnSettings.FinalLearning)),
            "esn-cl" => new ModelDescription.Esn(Esn(parsed, EsnSettings.ContinuousLearning)),
            "lstm" => new ModelDescription.Lstm(Lstm(parsed)),
            "gru" => new ModelDescription.Gru(Gru(parsed)),
            "keywords" => Keywords(parsed),
            _ => throw new BadInputException($"--model {name}: unknown; there are {string.Join(", ", Models)}."),
        };
        return new Condition(name, new TaskSettings(description) { Objects = count });
    }

    private EsnSettings Esn(ParseResult parsed, EsnSettings settings)
    {
        CommonOptions.Refuse(parsed, "an ESN", epochs, dropout, gates);
        var result = settings with
        {
            Units = Require.Range(parsed, units, value => value >= 1, "1 or more") ?? settings.Units,
            InputDensity = Require.Range(parsed, inputDensity, value => value is > 0 and <= 1, "in (0, 1]") ?? settings.InputDensity,
            Density = Require.Range(parsed, density, value => value is > 0 and <= 1, "in (0, 1]") ?? settings.Density,
            Leak = Require.Range(parsed, leak, value => value is > 0 and <= 1, "in (0, 1]") ?? settings.Leak,
            SpectralRadius = Require.Range(parsed, radius, value => value > 0 && double.IsFinite(value), "a number above 0") ?? settings.SpectralRadius,
            RadiusMethod = parsed.GetValue(exactRadius) ? RadiusMethod.Eigenvalues : RadiusMethod.ClosedForm,
            Regularisation = Require.Range(parsed, regularisation, value => value > 0 && double.IsFinite(value), "a number above 0") ?? settings.Regularisation,
            Readout = parsed.GetValue(ridge) ? ReadoutAlgorithm.Ridge : ReadoutAlgorithm.Force,
            Order = Order(parsed),
        };
        result.Validate();
        return result;
    }

    private LstmSettings Lstm(ParseResult parsed)
    {
        CommonOptions.Refuse(parsed, "an LSTM", inputDensity, density, leak, radius, exactRadius, regularisation, ridge);
        var defaults = new LstmSettings();
        var result = defaults with
        {
            Units = Require.Range(parsed, units, value => value >= 1, "1 or more") ?? defaults.Units,
            Epochs = Require.Range(parsed, epochs, value => value >= 0, "0 or more") ?? defaults.Epochs,
            Dropout = Require.Range(parsed, dropout, value => value is >= 0 and < 1, "in [0, 1)") ?? defaults.Dropout,
            GateActivation = Choice.Of(gates.Name, parsed.GetValue(gates) ?? "sigmoid", ("sigmoid", GateActivation.Sigmoid), ("hard-sigmoid", GateActivation.HardSigmoid)),
            Order = Order(parsed),
        };
        result.Validate();
        return result;
    }

    private GruSettings Gru(ParseResult parsed)
    {
        CommonOptions.Refuse(parsed, "a GRU", dropout, gates, inputDensity, density, leak, radius, exactRadius, regularisation, ridge);
        var defaults = new GruSettings();
        var result = defaults with
        {
            Units = Require.Range(parsed, units, value => value >= 1, "1 or more") ?? defaults.Units,
            Epochs = Require.Range(parsed, epochs, value => value >= 0, "0 or more") ?? defaults.Epochs,
            Order = Order(parsed),
        };
        result.Validate();
        return result;
    }

    private ModelDescription.Keywords Keywords(ParseResult parsed)
    {
        CommonOptions.Refuse(parsed, "the keyword model", units, epochs, dropout, gates, inputDensity, density, leak, radius, exactRadius, regularisation, ridge);
        return new ModelDescription.Keywords();
    }

    private TrainingOrder Order(ParseResult parsed) => Choice.Of(
        order.Name,
        parsed.GetRequiredValue(order),
        (Orders[0], TrainingOrder.Program),
        (Orders[1], TrainingOrder.Shuffled),
        (Orders[2], TrainingOrder.ShuffledEachEpoch));
}
