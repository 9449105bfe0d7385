namespace CslRepro.Calibration;

/// <summary>The worlds: scatter of our own runs, from pilot seeds.</summary>
/// <param name="root">The working copy.</param>
internal sealed class Worlds(string root)
{
    private const string EsnUnits = "esn-fl-units";
    private const string LstmUnits = "lstm20-units";
    private const string LstmThresholds = "lstm20-thresholds";

    private readonly RunTable lstm = RunTable.Read(root, "lstm20");
    private readonly RunTable lstmText = RunTable.Read(root, "lstm20-text");
    private readonly RunTable esn = RunTable.Read(root, "esn-fl");
    private readonly RunTable units = RunTable.Read(root, "units");
    private readonly RunTable threshold = RunTable.Read(root, "threshold");
    private readonly RunTable scale = RunTable.Read(root, "scale");

    public World EsnExact => new("ESN, exact error", esn.Rate("inexact"));

    public World EsnValid => new("ESN, valid error", esn.Rate("invalid"));

    public World LstmExact => new("LSTM, exact error", lstm.Rate("inexact"));

    public World LstmValid => new("LSTM, valid error (heavy tail)", lstm.Rate("invalid"));

    public World LstmTextExact => new("LSTM of the text, exact error (skewness 3)", lstmText.Rate("inexact"));

    public World LstmTextValid => new("LSTM of the text, valid error (skewness 12)", lstmText.Rate("invalid"));

    public World RareErrors => new("ESN at threshold 1.20, valid error (28 of 30 are 0)", threshold.Of("valid@1.20", "esn-fl-thresholds"));

    public World NearOne => new("LSTM at threshold 1.95, valid error (near 1)", threshold.Of("valid@1.95", LstmThresholds));

    public World ShareNearOne => new("keyword units, share near 1 with ties", units.Of("keyword-units-share", EsnUnits));

    public World ShareNearZero => new("random units, share near 0 with ties", units.Of("random-units-share", EsnUnits));

    public World SmallCounts => new("units, counts 0, 1 and 2", units.Of("multi-purpose-and-units", EsnUnits));

    public World Counts => new("units, counts 1 to 10", units.Of("multi-purpose-count", EsnUnits));

    public World SkewedLeft => new("ESN at threshold 1.65 (skewness -2)", threshold.Of("exact@1.65", "esn-fl-thresholds"));

    public World SkewedRight => new("words per unit (skewness 1.6)", units.Of("multi-purpose-words", EsnUnits));

    public World ExactPairs => new("LSTM minus ESN, exact error", lstm.Rate("inexact"), esn.Rate("inexact"));

    public World ValidPairs => new("LSTM minus ESN, valid error (heavy tail)", lstm.Rate("invalid"), esn.Rate("invalid"));

    public World SkewedPairs =>
        new("LSTM 40 minus ESN at 8 objects, exact error (skewness 2)", scale.Rate("inexact", "lstm40-n08"), scale.Rate("inexact", "esn-fl-n08"));

    public World EvenPairs => new("LSTM 40 minus ESN at 12 objects, exact error", scale.Rate("inexact", "lstm40-n12"), scale.Rate("inexact", "esn-fl-n12"));

    public World ContentOverFunction =>
        new("LSTM, change at content over function words", units.Of("change-at-content", LstmUnits), units.Of("change-at-function", LstmUnits));

    public World RmseRatio => new("rmse, LSTM over ESN", lstm.Of("rmse"), esn.Of("rmse"));

    public World SkewedRatio =>
        new(
            "multi-purpose units, content over function words", units.Of("multi-purpose-at-content", EsnUnits),
            units.Of("multi-purpose-at-function", EsnUnits));

    public World AnyInvalid => new("LSTM instances with an invalid sentence (35 %)", Share(lstm.Of("invalid"), count => count > 0));

    public World ManyInvalid => new("LSTM instances with more than 5 of 1000 (4 %)", Share(lstm.Of("invalid"), count => count > 5));

    public World FewInvalid => new("ESN instances with at most 6 of 1000 (96 %)", Share(esn.Of("invalid"), count => count <= 6));

    public World BetterExact => new("pairs in which the LSTM's exact error is the larger", lstm.Rate("inexact"), esn.Rate("inexact"));

    public World BetterValid => new("pairs in which the LSTM's valid error is the larger (ties)", lstm.Rate("invalid"), esn.Rate("invalid"));

    private static double[] Share(double[] numbers, Func<double, bool> has) => [.. numbers.Select(number => has(number) ? 1.0 : 0)];
}
