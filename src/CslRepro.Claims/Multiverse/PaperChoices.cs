using System.Globalization;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.MapSettings;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Keywords;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// What the paper leaves open, or says in one way in its text and does in another in its program. The first option of each choice is the program's. Options
/// say their value in full where claims declare different ones; "printed" and "non-zeros" leave what table 1 has.
/// </summary>
internal static class PaperChoices
{
    private const ulong AnotherSeed = 1_000_000;

    /// <summary>Which of the paper's three LSTMs; the paper's statements on harder corpora are about all of them.</summary>
    public static OpenChoice LstmSize { get; } = new(
        "lstm-size",
        "Which of the paper's LSTMs?",
        [
            .. ScaleConditions.Lstms.Reverse().Select(size => new OpenOption(
                ScaleConditions.NameOf(size),
                Lstm((task, lstm) => With(task, lstm with { Units = size.Units, Epochs = size.Epochs, Dropout = size.Dropout })))),
        ]);

    /// <summary>The order of the LSTM's training sentences.</summary>
    public static OpenChoice LstmOrder { get; } = new(
        "lstm-order",
        "In which order does the LSTM learn the sentences?",
        [
            new("program", Lstm((task, lstm) => With(task, lstm with { Order = TrainingOrder.Program }))),
            new("shuffled", Lstm((task, lstm) => With(task, lstm with { Order = TrainingOrder.Shuffled }))),
            new("shuffled-each-epoch", Lstm((task, lstm) => With(task, lstm with { Order = TrainingOrder.ShuffledEachEpoch }))),
        ]);

    /// <summary>When the LSTM's training ends.</summary>
    public static OpenChoice LstmEpochs { get; } = new(
        "lstm-epochs",
        "When does the LSTM's training end?",
        [
            new("printed", Lstm((task, lstm) => With(task, lstm) with { Stop = null })),
            new(
                "validation",
                Lstm((task, lstm) => With(task, lstm with { Epochs = ScaleConditions.LongEpochs(lstm) }) with { Stop = SearchPlan.Stop })),
        ]);

    /// <summary>The activation of the LSTM's gates.</summary>
    public static OpenChoice LstmGates { get; } = new(
        "lstm-gates",
        "Which activation have the LSTM's gates?",
        [
            new("sigmoid", Lstm((task, lstm) => With(task, lstm with { GateActivation = GateActivation.Sigmoid }))),
            new("hard-sigmoid", Lstm((task, lstm) => With(task, lstm with { GateActivation = GateActivation.HardSigmoid }))),
        ]);

    /// <summary>What the paper's "sparsity" of 0.85 (FL) or 0.81 (CL) is a share of.</summary>
    public static OpenChoice EsnSparsity { get; } = new(
        "esn-sparsity",
        "Of which recurrent weights is 'sparsity' the share?",
        [
            new("non-zeros", Esn((task, esn) => With(task, esn))),
            new("zeros", Esn((task, esn) => With(task, esn with { Density = 1 - esn.Density }))),
        ]);

    /// <summary>How many input weights are not zero.</summary>
    public static OpenChoice EsnInputs { get; } = new(
        "esn-inputs",
        "How many of the ESN's input weights are not zero?",
        [
            new("a-tenth", Esn((task, esn) => With(task, esn with { InputDensity = 0.1 }))),
            new("all", Esn((task, esn) => With(task, esn with { InputDensity = 1 }))),
        ]);

    /// <summary>How the spectral radius is set.</summary>
    public static OpenChoice EsnRadius { get; } = new(
        "esn-radius",
        "How is the spectral radius set?",
        [
            new("formula", Esn((task, esn) => With(task, esn with { RadiusMethod = RadiusMethod.ClosedForm }))),
            new("eigenvalues", Esn((task, esn) => With(task, esn with { RadiusMethod = RadiusMethod.Eigenvalues }))),
        ]);

    /// <summary>The readout's regularisation.</summary>
    public static OpenChoice EsnRegularisation { get; } = new(
        "esn-regularisation",
        "Whose regularisation has the readout?",
        [
            new("printed", Esn((task, esn) => With(task, esn))),
            new("juven-hinaut", Esn((task, esn) => With(task, esn with { Regularisation = 3.16e-3 }))),
        ]);

    /// <summary>The precision of the reservoir's states.</summary>
    public static OpenChoice EsnPrecision { get; } = new(
        "esn-precision",
        "Which precision have the reservoir's states?",
        [
            new("single", Esn((task, esn) => With(task, esn with { Precision = StatePrecision.Bits32 }))),
            new("double", Esn((task, esn) => With(task, esn with { Precision = StatePrecision.Bits64 }))),
        ]);

    /// <summary>The spectral radius of continuous learning: the program's and the text's.</summary>
    public static OpenChoice ContinuousRadius { get; } = new(
        "cl-radius",
        "Which spectral radius has continuous learning?",
        [
            new("1.3", Continuous(esn => esn with { SpectralRadius = 1.3 })),
            new("1.1", Continuous(esn => esn with { SpectralRadius = 1.1 })),
        ]);

    /// <summary>What makes two clauses the same to the theoretical model.</summary>
    public static OpenChoice Keys { get; } = new(
        "keys",
        "Does the theoretical model keep lists or sets of words?",
        [
            new("lists", Of<KeywordTaskModel>((task, keywords) => task with { Model = keywords with { Keys = KeywordKeys.Lists } })),
            new("sets", Of<KeywordTaskModel>((task, keywords) => task with { Model = keywords with { Keys = KeywordKeys.Sets } })),
        ]);

    /// <summary>UMAP's number of neighbours.</summary>
    public static OpenChoice MapNeighbors { get; } = new(
        "map-neighbours",
        "How many neighbours has UMAP, a state itself counted?",
        [.. MapSetting.OtherNeighbors.Prepend(MapSetting.Paper).Select(setting => Mapped(
            string.Create(CultureInfo.InvariantCulture, $"{setting.Neighbors}"),
            probe => probe with { Map = probe.Map with { Neighbors = setting.Neighbors } }))]);

    /// <summary>UMAP's minimum distance.</summary>
    public static OpenChoice MapDistance { get; } = new(
        "map-distance",
        "Which minimum distance has UMAP?",
        [.. MapSetting.OtherDistances.Prepend(MapSetting.Paper).Select(setting => Mapped(
            string.Create(CultureInfo.InvariantCulture, $"{setting.MinimumDistance}"),
            probe => probe with { Map = probe.Map with { MinimumDistance = setting.MinimumDistance } }))]);

    /// <summary>UMAP's seed.</summary>
    public static OpenChoice MapSeed { get; } = new(
        "map-seed",
        "Which seed has UMAP, the run's own or another?",
        [Mapped("own", probe => probe with { SeedShift = 0 }), Mapped("another", probe => probe with { SeedShift = AnotherSeed })]);

    /// <summary>How many neighbours measures of states in the full space compare.</summary>
    public static OpenChoice Neighborhood { get; } = new(
        "neighbourhood",
        "How many neighbours do measures of states compare, beside what the claim is decided by?",
        [InSpace("as-decided", 1), InSpace("half", 0.5), InSpace("twice", 2)]);

    /// <summary>No choice: what is measured in the full space compares no neighbours.</summary>
    public static OpenChoice NoNeighborhood { get; } = Neighborhood with { Options = [Neighborhood.Options[0]] };

    /// <summary>Which of the LSTM's states make up the full space.</summary>
    public static OpenChoice LstmSpace { get; } = new(
        "lstm-space",
        "Which states of the LSTM make up the full space?",
        [
            new("cells", Lstm((task, _) => InSpace(task, probe => probe with { State = null }))),
            new("hidden", Lstm((task, _) => InSpace(task, probe => probe with { State = LstmStateNames.Hidden }))),
        ]);

    /// <summary>The factor by which answers are read off outputs: the paper's, and those around it that figure 7 shows.</summary>
    public static OpenChoice Threshold { get; } = new(
        "threshold",
        "By which threshold factor are answers read off outputs?",
        [ReadBy(SceneReader.PaperThresholdFactor), ReadBy(1.2), ReadBy(1.4)]);

    /// <summary>Which of the LSTM's states are mapped.</summary>
    public static OpenChoice LstmState { get; } = new(
        "lstm-state",
        "Which states of the LSTM are mapped?",
        [Mapped("cells", probe => probe with { State = null }), Mapped("hidden", probe => probe with { State = LstmStateNames.Hidden })]);

    /// <summary>The choices of every map.</summary>
    public static IReadOnlyList<OpenChoice> OfMaps { get; } = [MapNeighbors, MapDistance, MapSeed];

    /// <summary>The choices of every LSTM.</summary>
    public static IReadOnlyList<OpenChoice> OfLstm { get; } = [LstmOrder, LstmEpochs, LstmGates];

    /// <summary>The choices of every ESN.</summary>
    public static IReadOnlyList<OpenChoice> OfEsn { get; } = [EsnSparsity, EsnInputs, EsnRadius, EsnRegularisation, EsnPrecision];

    /// <summary>The choices of every reservoir.</summary>
    public static IReadOnlyList<OpenChoice> OfReservoir { get; } = [EsnSparsity, EsnInputs, EsnRadius];

    /// <summary>The choices of an ESN whose states' precision is left out.</summary>
    public static IReadOnlyList<OpenChoice> OfTrainedEsn { get; } = [.. OfReservoir, EsnRegularisation];

    /// <summary>The choices of continuous learning.</summary>
    public static IReadOnlyList<OpenChoice> OfContinuous { get; } = [ContinuousRadius, .. OfReservoir];

    // The map of the paper's settings is that of the claims, without what other claims measure.
    private static OpenOption Mapped(string name, Func<MapProbe, MapProbe> change) => new(
        name,
        settings => settings is TaskSettings { Probe: StateProbe or MapProbe } task
            ? task with { Probe = change(task.Probe as MapProbe ?? new MapProbe()) }
            : settings);

    // Nothing but the full space is looked at, without the maps that the claims look at, too.
    private static OpenOption InSpace(string name, double factor) => new(name, settings => InSpace(settings, new Neighborhood(factor)));

    private static RunSettings InSpace(RunSettings settings, Neighborhood neighborhood) => settings switch
    {
        TaskSettings { Probe: FinalStateProbe } task => task with { Probe = new FinalSpaceProbe { Neighborhood = neighborhood } },
        TaskSettings { Probe: EndStateProbe } task => task with { Probe = new AnswerSpaceProbe { Neighborhood = neighborhood } },
        TaskSettings task => InSpace(task, probe => probe with { Neighborhood = neighborhood }),
        _ => settings,
    };

    private static TaskSettings InSpace(TaskSettings task, Func<SpaceProbe, SpaceProbe> change) =>
        task.Probe is StateProbe or SpaceProbe ? task with { Probe = change(task.Probe as SpaceProbe ?? new SpaceProbe()) } : task;

    private static OpenOption ReadBy(double factor) => new(
        factor.ToString(CultureInfo.InvariantCulture),
        settings => settings is TaskSettings task ? task with { ThresholdFactor = factor } : settings);

    private static TaskSettings With(TaskSettings task, NetworkSettings network) => task with { Model = new NetworkModel(network) };

    private static Func<RunSettings, RunSettings> Continuous(Func<EsnSettings, EsnSettings> change) =>
        Esn((task, esn) => esn.Learning == Learning.Continuous ? With(task, change(esn)) : task);

    private static Func<RunSettings, RunSettings> Lstm(Func<TaskSettings, LstmSettings, TaskSettings> change) => OfNetwork(change);

    private static Func<RunSettings, RunSettings> Esn(Func<TaskSettings, EsnSettings, TaskSettings> change) => OfNetwork(change);

    private static Func<RunSettings, RunSettings> OfNetwork<TNetwork>(Func<TaskSettings, TNetwork, TaskSettings> change)
        where TNetwork : NetworkSettings =>
        Of<NetworkModel>((task, model) => model.Settings is TNetwork network ? change(task, network) : task);

    private static Func<RunSettings, RunSettings> Of<TModel>(Func<TaskSettings, TModel, TaskSettings> change)
        where TModel : TaskModel =>
        settings => settings is TaskSettings { Model: TModel model } task ? change(task, model) : settings;
}
