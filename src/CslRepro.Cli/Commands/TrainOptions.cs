using System.CommandLine;
using System.Globalization;
using CslRepro.Claims.Experiments;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Cli.Commands;

/// <summary>The options that describe what `cslrepro train` trains, and the condition that they make. Every default is the paper's, or the program's where it is silent.</summary>
internal sealed class TrainOptions
{
    public static readonly string[] Models = ["esn-fl", "esn-cl", "lstm", "keywords"];
    private static readonly string[] Orders = ["program", "shuffled", "shuffled-each-epoch"];

    private readonly Option<string> model = new("--model") { Description = $"The model: {string.Join(", ", Models)}.", Required = true };
    private readonly Option<int> objects = new("--objects") { Description = "Number of objects of the corpus, 3 ... 50.", DefaultValueFactory = _ => 4 };
    private readonly Option<int?> units = new("--units") { Description = "Number of units. [default: 1000 for an ESN, 20 for an LSTM]" };
    private readonly Option<int?> epochs = new("--epochs") { Description = "LSTM: passes over the training set. [default: 35]" };
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
        if (parsed.GetValue(objects) is not (>= 3 and <= 50) and var count)
        {
            throw new BadInputException($"--objects {count}: the corpora have 3 ... 50 objects.");
        }

        ModelDescription description = name switch
        {
            "esn-fl" => new ModelDescription.Esn(Esn(parsed, EsnSettings.FinalLearning)),
            "esn-cl" => new ModelDescription.Esn(Esn(parsed, EsnSettings.ContinuousLearning)),
            "lstm" => new ModelDescription.Lstm(Lstm(parsed)),
            "keywords" => Keywords(parsed),
            _ => throw new BadInputException($"--model {name}: unknown; there are {string.Join(", ", Models)}."),
        };
        return new Condition(name, description) { Objects = parsed.GetValue(objects) };
    }

    private EsnSettings Esn(ParseResult parsed, EsnSettings settings)
    {
        Refuse(parsed, "an ESN", epochs, dropout, gates);
        var result = settings with
        {
            Units = parsed.GetValue(units) ?? settings.Units,
            InputDensity = parsed.GetValue(inputDensity) ?? settings.InputDensity,
            Density = parsed.GetValue(density) ?? settings.Density,
            Leak = parsed.GetValue(leak) ?? settings.Leak,
            SpectralRadius = parsed.GetValue(radius) ?? settings.SpectralRadius,
            RadiusMethod = parsed.GetValue(exactRadius) ? RadiusMethod.Eigenvalues : RadiusMethod.ClosedForm,
            Regularisation = parsed.GetValue(regularisation) ?? settings.Regularisation,
            Readout = parsed.GetValue(ridge) ? ReadoutAlgorithm.Ridge : ReadoutAlgorithm.Force,
            Order = Order(parsed),
        };
        result.Validate();
        return result;
    }

    private LstmSettings Lstm(ParseResult parsed)
    {
        Refuse(parsed, "an LSTM", inputDensity, density, leak, radius, exactRadius, regularisation, ridge);
        var defaults = new LstmSettings();
        var result = defaults with
        {
            Units = parsed.GetValue(units) ?? defaults.Units,
            Epochs = parsed.GetValue(epochs) ?? defaults.Epochs,
            Dropout = parsed.GetValue(dropout) ?? defaults.Dropout,
            GateActivation = (parsed.GetValue(gates) ?? "sigmoid") switch
            {
                "sigmoid" => GateActivation.Sigmoid,
                "hard-sigmoid" => GateActivation.HardSigmoid,
                var other => throw new BadInputException($"--gates {other}: must be sigmoid or hard-sigmoid."),
            },
            Order = Order(parsed),
        };
        result.Validate();
        return result;
    }

    private ModelDescription.Keywords Keywords(ParseResult parsed)
    {
        Refuse(parsed, "the keyword model", units, epochs, dropout, gates, inputDensity, density, leak, radius, exactRadius, regularisation, ridge);
        return new ModelDescription.Keywords();
    }

    private TrainingOrder Order(ParseResult parsed) => parsed.GetValue(order) switch
    {
        "program" => TrainingOrder.Program,
        "shuffled" => TrainingOrder.Shuffled,
        "shuffled-each-epoch" => TrainingOrder.ShuffledEachEpoch,
        var other => throw new BadInputException($"--order {other}: must be {string.Join(", ", Orders)}."),
    };

    private static void Refuse(ParseResult parsed, string model, params IReadOnlyList<Option> options)
    {
        if (options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } given)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"{given.Name} does not apply to {model}."));
        }
    }
}
