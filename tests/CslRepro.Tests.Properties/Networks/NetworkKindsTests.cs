using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Networks;

public class NetworkKindsTests
{
    [Fact]
    public void Names_are_found_and_unknown_ones_are_refused_with_the_list()
    {
        Assert.All(NetworkKinds.All, kind => Assert.Same(kind, NetworkKinds.Named(kind.Name)));
        Assert.All(NetworkKinds.All, kind => Assert.All(kind.Presets, preset => Assert.Same(kind, preset.Settings.Kind)));
        Assert.All(NetworkKinds.All, kind => Assert.EndsWith(" " + kind.Title, kind.TitleWithArticle, StringComparison.Ordinal));
        Assert.Equal(NetworkKinds.Presets.Count, NetworkKinds.Presets.Select(preset => preset.Name).Distinct().Count());
        Assert.Equal(["esn-fl", "esn-cl", "lstm", "gru"], NetworkKinds.Presets.Take(4).Select(preset => preset.Name));
        Assert.Contains("there are esn, lstm, gru", Assert.Throws<ArgumentException>(() => NetworkKinds.Named("rnn")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_changes_the_settings_of_its_kinds_and_of_no_other()
    {
        foreach (var option in NetworkKinds.Options)
        {
            foreach (var preset in NetworkKinds.Presets)
            {
                if (option.Kinds().Contains(preset.Settings.Kind))
                {
                    var changed = Change(option, preset.Settings);
                    Assert.NotEqual(preset.Settings, changed);
                    changed.Validate();
                }
                else
                {
                    var message = Assert.Throws<ArgumentException>(() => Change(option, preset.Settings)).Message;
                    Assert.Equal($"{option.Name} does not apply to {preset.Settings.Kind.TitleWithArticle}.", message);
                }
            }
        }
    }

    [Fact]
    public void Options_change_what_their_names_say()
    {
        var esn = EsnSettings.FinalLearning;
        Assert.Equal(esn with { Leak = 0.2 }, EsnOptions.Leak.Apply(esn, 0.2));
        Assert.Equal(esn with { Density = 0.2 }, EsnOptions.Density.Apply(esn, 0.2));
        Assert.Equal(esn with { InputDensity = 0.2 }, EsnOptions.InputDensity.Apply(esn, 0.2));
        Assert.Equal(esn with { SpectralRadius = 0.2 }, EsnOptions.Radius.Apply(esn, 0.2));
        Assert.Equal(esn with { Regularisation = 0.2 }, EsnOptions.Regularisation.Apply(esn, 0.2));
        Assert.Equal(esn with { RadiusMethod = RadiusMethod.Eigenvalues }, EsnOptions.ExactRadius.Apply(esn, true));
        Assert.Equal(esn with { Readout = ReadoutAlgorithm.Ridge }, EsnOptions.Ridge.Apply(esn, true));
        Assert.Equal(esn with { Units = 5 }, SharedOptions.Units.Apply(esn, 5));
        Assert.Equal(esn with { Order = TrainingOrder.Shuffled }, SharedOptions.Order.Apply(esn, "shuffled"));
        var lstm = new LstmSettings();
        Assert.Equal(lstm with { Dropout = 0.2 }, LstmOptions.Dropout.Apply(lstm, 0.2));
        Assert.Equal(lstm with { GateActivation = GateActivation.HardSigmoid }, LstmOptions.Gates.Apply(lstm, "hard-sigmoid"));
        Assert.Equal(lstm with { Epochs = 0 }, SharedOptions.Epochs.Apply(lstm, 0));
        Assert.Equal(lstm with { BatchSize = 1024 }, SharedOptions.Batch.Apply(lstm, 1024));
        Assert.Equal(lstm with { LearningRate = 0.2 }, SharedOptions.LearningRate.Apply(lstm, 0.2));
        Assert.Equal(lstm with { Order = TrainingOrder.ShuffledEachEpoch }, SharedOptions.Order.Apply(lstm, "shuffled-each-epoch"));
    }

    [Fact]
    public void Messages_say_what_would_be_right()
    {
        Assert.Equal("--units 0: must be 1 or more.", Message(() => SharedOptions.Units.Apply(new LstmSettings(), 0)));
        Assert.Equal("--epochs -1: must be 0 or more.", Message(() => SharedOptions.Epochs.Apply(new LstmSettings(), -1)));
        Assert.Equal("--batch 0: must be 1 ... 1024.", Message(() => SharedOptions.Batch.Apply(new LstmSettings(), 0)));
        Assert.Equal("--batch 1025: must be 1 ... 1024.", Message(() => SharedOptions.Batch.Apply(new LstmSettings(), 1025)));
        Assert.Equal(
            "--learning-rate Infinity: must be a number above 0.",
            Message(() => SharedOptions.LearningRate.Apply(new LstmSettings(), double.PositiveInfinity)));
        Assert.Equal("--batch does not apply to an ESN.", Message(() => SharedOptions.Batch.Apply(new EsnSettings(), 2)));
        Assert.Equal("--dropout 1: must be in [0, 1).", Message(() => LstmOptions.Dropout.Apply(new LstmSettings(), 1)));
        Assert.Equal("--leak 0: must be in (0, 1].", Message(() => EsnOptions.Leak.Apply(new EsnSettings(), 0)));
        Assert.Equal("--radius NaN: must be a number above 0.", Message(() => EsnOptions.Radius.Apply(new EsnSettings(), double.NaN)));
        Assert.Equal("--gates relu: unknown; there are sigmoid, hard-sigmoid.", Message(() => LstmOptions.Gates.Apply(new LstmSettings(), "relu")));
        Assert.Equal("--leak does not apply to an LSTM.", Message(() => EsnOptions.Leak.Apply(new LstmSettings(), 0.5)));
    }

    [Fact]
    public void Help_says_whose_option_it_is_and_its_defaults()
    {
        Assert.Equal("ESN: leak rate, in (0, 1]. [default: 0.05, esn-cl 0.04]", EsnOptions.Leak.Help());
        Assert.Equal("ESN: learn offline by ridge regression instead of FORCE.", EsnOptions.Ridge.Help());
        Assert.StartsWith("Number of units. [default: 1000 for an ESN, 20 for an LSTM or a GRU", SharedOptions.Units.Help(), StringComparison.Ordinal);
        Assert.StartsWith("LSTM, GRU", SharedOptions.Epochs.Help(), StringComparison.Ordinal);
        Assert.EndsWith(": passes over the training set. [default: 35]", SharedOptions.Epochs.Help(), StringComparison.Ordinal);
        Assert.Equal("LSTM: sigmoid or hard-sigmoid. [default: sigmoid]", LstmOptions.Gates.Help());
        Assert.EndsWith(" [default: program]", SharedOptions.Order.Help(), StringComparison.Ordinal);
        Assert.Contains("10^-3.7", EsnOptions.Regularisation.Help(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_network_is_named()
    {
        using var folder = new TemporaryFolder();
        var exception = Assert.Throws<FileNotFoundException>(() => NetworkKinds.Load(folder.Path));
        Assert.Contains($"{folder.Path} holds no model.json", exception.Message, StringComparison.Ordinal);
    }

    private static string Message(Func<object> apply) => Assert.Throws<ArgumentException>(apply).Message;

    /// <summary>Another value than any preset has.</summary>
    private static NetworkSettings Change(SettingOption option, NetworkSettings settings) => option switch
    {
        NumberOption number => number.Apply(settings, 0.5),
        WholeNumberOption whole => whole.Apply(settings, 7),
        ChoiceOption choice => choice.Apply(settings, choice.Choices[^1]),
        FlagOption flag => flag.Apply(settings, true),
        _ => throw new InvalidOperationException($"Say in this test how to change {option.Name}."),
    };
}
