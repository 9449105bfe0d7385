using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.Training;

/// <summary>Watches one training that is stopped early: judges every pass on the validation set and keeps the best network.</summary>
/// <param name="stop">When the training ends.</param>
/// <param name="thresholdFactor">The factor by which answers are read off outputs.</param>
/// <param name="settings">The network and how it is trained.</param>
/// <param name="corpus">What it is trained and judged on.</param>
/// <param name="data">The corpus' training set.</param>
internal sealed class ValidationWatch(EarlyStop stop, double thresholdFactor, NetworkSettings settings, Corpus corpus, TrainingData data)
{
    private readonly IReadOnlyList<int[]> sentences = TrainingData.Sentences(corpus.Validation);
    private (int Pass, INetwork Network, Evaluation Evaluation)? best;
    private int told;
    private int parameters;
    private bool diverged;

    /// <summary>The moments at which <see cref="Judge"/> is to be told.</summary>
    public IReadOnlyList<int> Moments { get; } = settings.Passes(data.Sequences.Count);

    /// <summary>Judges a pass. One whose outputs are no finite numbers ends a training that diverged.</summary>
    /// <param name="moment">The pass's end; the passes in their order.</param>
    /// <returns>Whether to go on.</returns>
    public bool Judge(TrainingMoment moment)
    {
        var outputs = moment.Network.Predict(sentences);
        diverged = !outputs.Elements.ToArray().All(double.IsFinite);
        if (diverged)
        {
            return false;
        }

        told++;
        var evaluation = Evaluation.Of(corpus.Language, corpus.Validation, outputs, thresholdFactor);
        if (best is null || IsBetter(evaluation, best.Value.Evaluation))
        {
            best = (told, moment.Network, evaluation);
        }

        return told - best.Value.Pass < stop.Patience;
    }

    /// <summary>Trains until no better pass comes.</summary>
    /// <param name="train">Trains, and tells each pass to <see cref="Judge"/>.</param>
    /// <param name="seed">The seed of the training.</param>
    /// <returns>
    /// The network of the best pass, or the untrained one if the training diverged before the first; with what was spent: the passes that were begun, and the
    /// judgement of those that ended.
    /// </returns>
    public TrainedNetwork Run(Func<TrainedModel> train, ulong seed)
    {
        try
        {
            _ = train();
        }
        catch (ArithmeticException)
        {
            diverged = true;
        }

        var begun = Math.Min(told + (diverged ? 1 : 0), Moments.Count);
        var words = corpus.Language.Words.Count;
        var outputs = corpus.Language.OutputCount;
        var spent = (begun == 0 ? 0 : settings.EndingAt(Moments[begun - 1]).CostOfTraining(data.Sequences, words, outputs))
            + (told * settings.CostOfPrediction(sentences, outputs));
        var network = best?.Network ?? settings.Create(words, outputs, seed);
        parameters = network.ParameterCount;
        return new TrainedNetwork(network, spent);
    }

    /// <summary>How the training went.</summary>
    public IEnumerable<Measurement> Measurements =>
    [
        new Measurement(StopNumber.Passes, told),
        new Measurement(StopNumber.BestPass, best?.Pass ?? 0),
        new Measurement(StopNumber.Parameters, parameters),
        new Measurement(StopNumber.Diverged, diverged ? 1 : 0),
    ];

    private static bool IsBetter(Evaluation evaluation, Evaluation than) =>
        (evaluation.InvalidCount, evaluation.InexactCount, evaluation.Rmse).CompareTo((than.InvalidCount, than.InexactCount, than.Rmse)) < 0;
}
