using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Search;

/// <summary>One kind of network on corpora of one number of objects.</summary>
/// <param name="Space">What is searched.</param>
/// <param name="Objects">Number of objects, 3 ... 50.</param>
public sealed record SearchCell(SearchSpace Space, int Objects)
{
    /// <summary>A short name, such as "esn-50".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Space.Name}-{Objects}");

    /// <summary>What a trial runs: settings drawn by its seed, judged on the validation set.</summary>
    /// <param name="index">The trial's number, from 0.</param>
    public (Condition Condition, ulong Seed) Trial(int index)
    {
        var seed = SearchPlan.FirstSeed + (ulong)index;
        var task = new TaskSettings(Space.Draw(Objects, seed)) { Objects = Objects, Stop = SearchPlan.Stop, JudgedOn = HeldOut.Validation };
        return (new Condition(Name, task), seed);
    }
}
