using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.LanguageTask.Keywords;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Catalogue.Readings;

/// <summary>
/// What the paper's text and its program say where they differ. Conditions are declared with table 1's numbers and, where the text is silent, the program's.
/// </summary>
public static class PaperReadings
{
    // Table 1's columns.
    private static readonly EsnSettings Final = EsnSettings.FinalLearning, Continuous = EsnSettings.ContinuousLearning;

    /// <summary>
    /// The authors' program: continuous learning has a spectral radius of 1.3 where table 1 prints 1.1, and the theoretical model keeps lists with repeated
    /// words where the text says sets.
    /// </summary>
    public static StudyReading Program { get; } = new(Reading.Program, settings => Of(settings, ProgramModel));

    /// <summary>
    /// The text alone: sparsity is the share of zeros, the spectral radius is exact, every input weight is non-zero (no share is named), gates are hard
    /// sigmoids, and an LSTM's sentences are shuffled before each epoch, as Keras does where nothing else is asked of it. What is silent beyond that is the
    /// program's: input weights are +1 or -1, initial weights are Keras'. The ESN learns one-object sentences first, as section 6.2 tells.
    /// </summary>
    public static StudyReading Text { get; } = new(Reading.Text, settings => Of(settings, TextModel));

    /// <summary>An ESN as the text alone describes it.</summary>
    /// <param name="esn">Table 1's settings, or a variant of them.</param>
    public static EsnSettings TextAlone(EsnSettings esn)
    {
        ArgumentNullException.ThrowIfNull(esn);
        return esn with
        {
            InputDensity = 1,
            RadiusMethod = RadiusMethod.Eigenvalues,
            Density = esn.Density == Final.Density || esn.Density == Continuous.Density ? 1 - esn.Density : esn.Density,
        };
    }

    private const string TextNote =
        "The text alone: sparsity as the share of zeros, an exact spectral radius (CL: 1.1), all input weights non-zero, hard sigmoid gates, the LSTM's "
            + "sentences shuffled before each epoch, sets of words in the theoretical model. The program's networks are decided by the claim of the same "
            + "name without \"-text\".";

    extension(Claim claim)
    {
        /// <summary>The claim on the program's networks alone.</summary>
        /// <param name="seeds">The block that decides it: its rule is another than that of the declared claim, which had decided before.</param>
        internal Claim AsProgram(SeedBlock seeds) => (claim with { Seeds = seeds }).Under(Program);

        /// <summary>
        /// The claim on the networks that the text alone describes, as a claim of its own. Controls that are only reported stay with the other one.
        /// </summary>
        /// <param name="expected">The answers that are known of it.</param>
        /// <param name="reason">Why they are what they are.</param>
        internal Claim AsText(Verdict expected, string reason) => (claim with
        {
            Id = claim.Id + "-text",
            Counterpart = claim.Id,
            Controls = [.. claim.Controls.Where(control => control.IsRequired)],
            ReadingNote = TextNote,
            Expected = expected,
            Reason = reason,
            AwaitsRun = false,
        }).Under(Text);

        /// <summary>The same, registered and not run yet.</summary>
        internal Claim AsText() => claim.AsText(claim.Expected, "") with { AwaitsRun = true };
    }

    private static RunSettings Of(RunSettings settings, Func<TaskModel, TaskModel> change) =>
        settings is TaskSettings task ? task with { Model = change(task.Model) } : settings;

    private static TaskModel ProgramModel(TaskModel model) => model switch
    {
        KeywordTaskModel keywords => keywords with { Keys = KeywordKeys.Lists },
        NetworkModel { Settings: EsnSettings esn } when esn.Leak == Continuous.Leak && esn.SpectralRadius == Continuous.SpectralRadius =>
            new NetworkModel(esn with { SpectralRadius = 1.3 }),
        _ => model,
    };

    private static TaskModel TextModel(TaskModel model) => model switch
    {
        NetworkModel { Settings: EsnSettings esn } => new NetworkModel(TextAlone(esn)),
        NetworkModel { Settings: LstmSettings lstm } => new NetworkModel(lstm with
        {
            GateActivation = GateActivation.HardSigmoid,
            Order = lstm.Order == TrainingOrder.Program ? TrainingOrder.ShuffledEachEpoch : lstm.Order,
        }),
        _ => model,
    };
}
