using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Units;

/// <summary>Which units of a reservoir its readout listens to, and what those do at words.</summary>
internal static class ReadoutMeasures
{
    /// <summary>Units behind each concept (paper, section 4.3).</summary>
    internal const int KeywordUnits = 10;

    /// <summary>Units of each output among which multi-purpose units are looked for.</summary>
    internal const int Top = 20;

    /// <summary>A multi-purpose unit serves more outputs than this.</summary>
    internal const int MoreThan = 5;

    /// <summary>The share of weights that figure 24 looks at.</summary>
    internal const double LargestShare = 0.08;

    /// <summary>A unit is partly interpretable by a word that is among so many of its strongest ones.</summary>
    internal const int Strongest = 3;

    private const int Deals = 20;

    public static IEnumerable<Measurement> Of(Recording recording, EsnModel model, UnitResponses chosen, UnitResponses measured, ulong seed) =>
        [.. Keywords(recording, model, measured, seed), .. MultiPurpose(recording, model, chosen, measured, seed), .. Weights(recording.Language, model)];

    /// <summary>A group's response at a concept's word and at its strongest other word.</summary>
    internal static (double Own, double Second) Response(Recording recording, IReadOnlyList<int> units, int word)
    {
        var changes = WordChanges.ByWord(recording, units);
        return (changes[word].Mean, WordClasses.Spoken(recording.Language).Where(other => other != word).Max(other => changes[other].Mean));
    }

    private static IEnumerable<Measurement> Keywords(Recording recording, EsnModel model, UnitResponses measured, ulong seed)
    {
        var language = recording.Language;
        var random = new RandomStream(seed, "units/random units");
        var all = Enumerable.Range(0, recording.Units).ToArray();
        var chosen = new List<(double Own, double Second)>();
        var drawn = new List<(double Own, double Second)>();
        var wired = new List<(double Own, double Second)>();
        var chosenPartly = new List<double>();
        var drawnPartly = new List<double>();
        var words = WordClasses.Spoken(language);
        var wiredAmongChosen = 0;
        for (var output = 0; output < language.OutputCount; output++)
        {
            var word = Concepts.WordOf(language, output);
            var units = ReadoutUnits.Largest(model.Readout, output, KeywordUnits);
            chosen.Add(Response(recording, units, word));
            wiredAmongChosen += units.Count(unit => model.Reservoir.Input[unit, 1 + word] != 0);
            chosenPartly.Add(Interpretable(units, word, Strongest));
            var atRandom = Draw(all);
            drawn.Add(Response(recording, atRandom, word));
            drawnPartly.Add(Interpretable(atRandom, word, Strongest));
            wired.Add(Response(recording, Draw([.. all.Where(unit => model.Reservoir.Input[unit, 1 + word] != 0)]), word));
        }

        yield return new Measurement(UnitNumber.KeywordUnitsAtOwn, chosen.Average(item => item.Own));
        yield return new Measurement(UnitNumber.KeywordUnitsAtSecond, chosen.Average(item => item.Second));
        yield return new Measurement(UnitNumber.KeywordUnitsShare, Share(chosen));
        yield return new Measurement(UnitNumber.KeywordUnitsWired, (double)wiredAmongChosen / (KeywordUnits * language.OutputCount));
        yield return new Measurement(UnitNumber.GlassUnitsAtGlass, chosen[0].Own);
        yield return new Measurement(UnitNumber.GlassUnitsAtSecond, chosen[0].Second);
        yield return new Measurement(
            UnitNumber.GlassUnitsStrongest,
            Interpretable(ReadoutUnits.Largest(model.Readout, 0, KeywordUnits), Concepts.WordOf(language, 0), 1));
        yield return new Measurement(UnitNumber.GlassUnitsPartly, chosenPartly[0]);
        yield return new Measurement(UnitNumber.KeywordUnitsPartly, chosenPartly.Average());
        yield return new Measurement(UnitNumber.RandomUnitsPartly, drawnPartly.Average());
        yield return new Measurement(UnitNumber.RandomUnitsAtOwn, drawn.Average(item => item.Own));
        yield return new Measurement(UnitNumber.RandomUnitsShare, Share(drawn));
        yield return new Measurement(UnitNumber.WiredUnitsAtOwn, wired.Average(item => item.Own));
        yield return new Measurement(UnitNumber.WiredUnitsAtSecond, wired.Average(item => item.Second));
        yield return new Measurement(UnitNumber.WiredUnitsShare, Share(wired));

        IReadOnlyList<int> Draw(int[] from)
        {
            var order = from.ToArray();
            random.Shuffle<int>(order);
            return order[..Math.Min(KeywordUnits, order.Length)];
        }

        double Interpretable(IReadOnlyList<int> units, int word, int strongest) =>
            units.Average(unit => measured.IsAmongStrongest(unit, word, words, strongest) ? 1.0 : 0);

        double Share(List<(double Own, double Second)> responses) => responses.Average(item => item.Own > item.Second ? 1.0 : 0);
    }

    private static IEnumerable<Measurement> MultiPurpose(
        Recording recording, EsnModel model, UnitResponses chosen, UnitResponses measured, ulong seed)
    {
        var language = recording.Language;
        var words = WordClasses.Spoken(language);
        var units = ReadoutUnits.MultiPurpose(model.Readout, Top, MoreThan);
        var random = new RandomStream(seed, "units/permuted readout");
        yield return new Measurement(UnitNumber.MultiPurposeCount, units.Count);
        yield return new Measurement(
            UnitNumber.PermutedMultiPurposeCount,
            Enumerable.Range(0, Deals).Average(_ => ReadoutUnits.MultiPurpose(ReadoutUnits.Permuted(model.Readout, random), Top, MoreThan).Count));
        yield return new Measurement(UnitNumber.MultiPurposeAtContent, WordChanges.OfClass(recording, WordClass.Content, units).Mean);
        yield return new Measurement(UnitNumber.MultiPurposeAtFunction, WordChanges.OfClass(recording, WordClass.Function, units).Mean);

        int WiredTo(int unit, IReadOnlyList<int> among) => among.Count(word => model.Reservoir.Input[unit, 1 + word] != 0);
        double Wired(int unit) => WiredTo(unit, words);
        var all = Enumerable.Range(0, recording.Units).ToArray();
        yield return new Measurement(UnitNumber.MultiPurposeWords, units.Select(Wired).DefaultIfEmpty(0).Average());
        yield return new Measurement(UnitNumber.AnyUnitWords, all.Average(Wired));

        // Units with as many content and as many other words at their input, whatever their readout weights.
        var content = WordClasses.WordsOf(language, WordClass.Content);
        (int, int) Kind(int unit) => (WiredTo(unit, content), WiredTo(unit, words));
        var pools = units.Select(unit => all.Where(other => !units.Contains(other) && Kind(other) == Kind(unit)).ToArray())
            .Where(pool => pool.Length > 0)
            .ToArray();
        var draw = new RandomStream(seed, "units/units wired alike");
        int[] drawn = [.. Enumerable.Range(0, Deals).SelectMany(_ => pools.Select(pool => pool[draw.NextInt32(pool.Length)]))];
        yield return new Measurement(UnitNumber.WiredAlikeAtContent, WordChanges.OfClass(recording, WordClass.Content, drawn).Mean / Deals);
        yield return new Measurement(UnitNumber.WiredAlikeAtFunction, WordChanges.OfClass(recording, WordClass.Function, drawn).Mean / Deals);

        yield return new Measurement(UnitNumber.MultiPurposeAndUnits, measured.CountAnswering(language.AndWord, words, units));
        yield return new Measurement(UnitNumber.AllAndUnits, measured.CountAnswering(language.AndWord, words));
        yield return new Measurement(
            UnitNumber.UnitsWiredToAndAlone, all.Count(unit => model.Reservoir.Input[unit, 1 + language.AndWord] != 0 && Wired(unit) == 1));
        var best = units.Count == 0 ? -1 : chosen.BestUnit(language.AndWord, words, units);
        yield return new Measurement(UnitNumber.MultiPurposeAtAnd, best < 0 ? 0 : measured.Means[language.AndWord, best]);
        yield return new Measurement(UnitNumber.MultiPurposeAtSecond, best < 0 ? 0 : CellMeasures.Second(measured, best, language.AndWord, words));
    }

    private static IEnumerable<Measurement> Weights(Language language, EsnModel model)
    {
        var pooled = WeightConcentration.Of(WeightConcentration.WithoutConstant(model.Readout), LargestShare);
        yield return new Measurement(UnitNumber.LargestShare, pooled.Share);
        yield return new Measurement(
            UnitNumber.LargestShareOfOutput,
            Enumerable.Range(0, model.Outputs).Average(output => WeightConcentration.Of(model.Readout.Row(output)[1..], LargestShare).Share));
        yield return new Measurement(
            UnitNumber.LargestWired,
            Enumerable.Range(0, model.Outputs).Average(output =>
                ReadoutUnits.Largest(model.Readout, output, (int)(LargestShare * model.Reservoir.Units))
                    .Average(unit => model.Reservoir.Input[unit, 1 + Concepts.WordOf(language, output)] != 0 ? 1.0 : 0)));
        yield return new Measurement(UnitNumber.PositiveCount, pooled.PositiveCount);
        yield return new Measurement(UnitNumber.PositiveSum, pooled.PositiveSum);
        yield return new Measurement(UnitNumber.PositiveAmongLargest, pooled.PositiveAmongLargest);
    }
}
