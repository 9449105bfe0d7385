using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>What the claims on regions of the maps have in common.</summary>
internal static class RegionNumbers
{
    public const string EvenChance = "One half is what chance gives: as often one way as the other.";

    public static RunsExperiment Regions => RegionExperiment.Runs;

    /// <summary>A share of pairs that lies above one half.</summary>
    public static Hypothesis MoreOften(string what, Condition condition, string name) =>
        Hypothesis.Above(what, Regions.Mean(condition, name), 0.5).In(Bounds.Share).Because(EvenChance);

    /// <summary>The difference of one number between the LSTM and an untrained one lies above 0.</summary>
    public static Hypothesis MoreThanUntrained(string what, string name) => Hypothesis.Above(
        what + ", LSTM minus untrained LSTM", Regions.Difference(RegionExperiment.Lstm, RegionExperiment.LstmUntrained, name, name), 0)
        .In(Bounds.ShareDifference);
}
