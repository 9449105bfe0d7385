using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Keywords;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Scale;

/// <summary>The conditions of figure 6, harder corpora with the hyper-parameters of n = 4, and of the rivals that get a fairer chance.</summary>
public static class ScaleConditions
{
    /// <summary>How many epochs an LSTM may take when it stops by its validation set: at least four times the paper's number.</summary>
    private const int LongEpochs20 = 200, LongEpochs40 = 200, LongEpochs80 = 60;

    private static readonly EpochProbe Curve = new(5);

    /// <summary>LSTM 20, 35 epochs.</summary>
    public static LstmSettings Lstm20 { get; } = new();

    /// <summary>LSTM 40, 50 epochs with dropout 0.2.</summary>
    public static LstmSettings Lstm40 { get; } = new() { Units = 40, Epochs = 50, Dropout = 0.2 };

    /// <summary>LSTM 80, 15 epochs.</summary>
    public static LstmSettings Lstm80 { get; } = new() { Units = 80, Epochs = 15 };

    /// <summary>The paper's three LSTMs.</summary>
    public static IReadOnlyList<LstmSettings> Lstms { get; } = [Lstm20, Lstm40, Lstm80];

    /// <summary>ESN with final learning.</summary>
    /// <param name="objects">Number of objects.</param>
    public static Condition Esn(int objects) => At("esn-fl", new NetworkModel(EsnSettings.FinalLearning), objects);

    /// <summary>ESN with final learning on a shuffled training set.</summary>
    /// <inheritdoc cref="Esn"/>
    public static Condition EsnShuffled(int objects) =>
        At("esn-fl-shuffled", new NetworkModel(EsnSettings.FinalLearning with { Order = TrainingOrder.Shuffled }), objects);

    /// <summary>The theoretical model.</summary>
    /// <inheritdoc cref="Esn"/>
    public static Condition Keywords(int objects) => At("keywords", new KeywordTaskModel(), objects);

    /// <summary>An LSTM as the paper trains it.</summary>
    /// <param name="settings">One of <see cref="Lstms"/>.</param>
    /// <param name="objects">Number of objects.</param>
    public static Condition Lstm(LstmSettings settings, int objects) => At(NameOf(settings), new NetworkModel(settings), objects);

    /// <summary>An LSTM on a training set that is shuffled before each epoch.</summary>
    /// <inheritdoc cref="Lstm"/>
    public static Condition LstmShuffled(LstmSettings settings, int objects) =>
        At(NameOf(settings) + "-shuffled", new NetworkModel(settings with { Order = TrainingOrder.ShuffledEachEpoch }), objects);

    /// <summary>An LSTM with hard sigmoid gates, as the paper's text has it.</summary>
    /// <inheritdoc cref="Lstm"/>
    public static Condition LstmHardSigmoid(LstmSettings settings, int objects) =>
        At(NameOf(settings) + "-hard-sigmoid", new NetworkModel(settings with { GateActivation = GateActivation.HardSigmoid }), objects);

    /// <summary>An LSTM that goes on for several times its epochs, measured on the way: see <see cref="EpochProbe"/>.</summary>
    /// <inheritdoc cref="Lstm"/>
    public static Condition LstmLong(LstmSettings settings, int objects) =>
        At(NameOf(settings) + "-long", new NetworkModel(settings with { Epochs = LongEpochs(settings) }), objects, Curve);

    /// <summary>An LSTM with another dropout than the paper's, trained for twice its epochs and measured on the way: see <see cref="EpochProbe"/>.</summary>
    /// <param name="settings">One of <see cref="Lstms"/>.</param>
    /// <param name="percent">The dropout in per cent, 0 to 99.</param>
    /// <param name="objects">Number of objects.</param>
    public static Condition LstmDropout(LstmSettings settings, int percent, int objects) =>
        At(
            string.Create(CultureInfo.InvariantCulture, $"{NameOf(settings)}-dropout-{percent:00}"),
            new NetworkModel(settings with { Epochs = 2 * settings.Epochs, Dropout = percent / 100.0 }),
            objects,
            Curve);

    /// <summary>How many epochs <see cref="LstmLong"/> trains.</summary>
    /// <param name="settings">One of <see cref="Lstms"/>.</param>
    public static int LongEpochs(LstmSettings settings) => settings.Units switch { 20 => LongEpochs20, 40 => LongEpochs40, _ => LongEpochs80 };

    /// <summary>The epoch at which a long training stops by its validation set.</summary>
    /// <param name="settings">One of <see cref="Lstms"/>.</param>
    /// <param name="run">A run of <see cref="LstmLong"/>.</param>
    public static int StopOf(LstmSettings settings, RunResult run) => Curve.StopOf(run, LongEpochs(settings));

    /// <summary>The epoch at which a training would stop by its validation set if it went on for so many epochs.</summary>
    /// <param name="run">A run of <see cref="LstmLong"/> or <see cref="LstmDropout"/>.</param>
    /// <param name="epochs">The last epoch that is looked at; no more than the run has.</param>
    public static int StopOf(RunResult run, int epochs) => Curve.StopOf(run, epochs);

    /// <summary>The epochs at which long trainings are measured.</summary>
    /// <param name="settings">One of <see cref="Lstms"/>.</param>
    /// <returns>Their numbers, ascending.</returns>
    public static IEnumerable<int> MeasuredEpochs(LstmSettings settings) => Curve.Epochs(LongEpochs(settings));

    /// <summary>The model's name in conditions: lstm20, lstm40, lstm80.</summary>
    /// <param name="settings">One of <see cref="Lstms"/>.</param>
    public static string NameOf(LstmSettings settings) => "lstm" + settings.Units.ToString(CultureInfo.InvariantCulture);

    private static Condition At(string name, TaskModel model, int objects, Probe? probe = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}-n{objects:00}"), new TaskSettings(model) { Objects = objects, Probe = probe });
}
