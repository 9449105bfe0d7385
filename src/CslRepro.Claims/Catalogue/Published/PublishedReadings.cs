using CslRepro.Experiments.Published;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Catalogue.Published;

/// <summary>Other networks in the place of LSTM 20, so that what was said of its states can be asked of them. Untrained networks stay as they are.</summary>
internal static class PublishedReadings
{
    /// <summary>The published LSTM.</summary>
    public static StudyReading Published { get; } = Instead("published", _ => PublishedLstm.Authors);

    /// <summary>LSTM 20 after the 10 epochs that the published one's optimiser counts.</summary>
    public static StudyReading TenEpochs { get; } = Instead("10-epochs", lstm => new NetworkModel(lstm with { Epochs = 10 }));

    private static StudyReading Instead(string suffix, Func<LstmSettings, TaskModel> model) => new(Reading.Program, settings => Of(settings, model))
    {
        Suffix = suffix,
    };

    private static RunSettings Of(RunSettings settings, Func<LstmSettings, TaskModel> model) =>
        settings is TaskSettings { Trained: true, Model: NetworkModel { Settings: LstmSettings lstm } } task ? task with { Model = model(lstm) } : settings;
}
