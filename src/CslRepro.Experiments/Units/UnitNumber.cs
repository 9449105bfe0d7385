using System.Globalization;

namespace CslRepro.Experiments.Units;

/// <summary>Names of the numbers that <see cref="UnitProbe"/> measures on the 1000 test sentences.</summary>
public static class UnitNumber
{
    /// <summary>Share of outputs outside [-0.5, 1.5] before END.</summary>
    public const string OutsideBeforeEnd = "outside-before-end";

    /// <summary>Share of outputs outside [-0.5, 1.5] at END.</summary>
    public const string OutsideAtEnd = "outside-at-end";

    /// <summary>Mean rise of a concept's output at its word, in the slot spoken of.</summary>
    public const string RiseAtKeyword = "rise-at-keyword";

    /// <summary>Mean rise of the same concept's output in the other slot.</summary>
    public const string RiseOfOtherSlot = "rise-of-other-slot";

    /// <summary>Mean absolute change of the concept's output at other words.</summary>
    public const string ChangeElsewhere = "change-elsewhere";

    /// <summary>Mean rise of the object orange at "orange" before another noun.</summary>
    public const string OrangeRise = "orange-rise";

    /// <summary>Mean change of the object orange at the noun after "orange".</summary>
    public const string OrangeAtNoun = "orange-at-noun";

    /// <summary>Mean rise of the object orange at "red" before another noun.</summary>
    public const string RedRise = "red-rise";

    /// <summary>Mean change of the object orange at the noun after "red".</summary>
    public const string RedAtNoun = "red-at-noun";

    /// <summary>Summed absolute change of all units at a content word.</summary>
    public const string ChangeAtContent = "change-at-content";

    /// <summary>Summed absolute change of all units at a function word, `and` left out.</summary>
    public const string ChangeAtFunction = "change-at-function";

    /// <summary>Change at `and` of the unit with the largest margin for it, chosen on one half of the sentences, measured on the other.</summary>
    public const string AndUnitAtAnd = "and-unit-at-and";

    /// <summary>Change of that unit at the strongest other word, measured on the other half.</summary>
    public const string AndUnitAtSecond = "and-unit-at-second";

    /// <summary>Change at `and` of the unit chosen when the words are permuted, both halves.</summary>
    public const string ShuffledAndUnitAtAnd = "shuffled-and-unit-at-and";

    /// <summary>Change of that unit at the strongest other word.</summary>
    public const string ShuffledAndUnitAtSecond = "shuffled-and-unit-at-second";

    /// <summary>For how many of the 18 words the unit chosen on one half answers to it above all others on the other half.</summary>
    public const string WordsWithUnit = "words-with-unit";

    /// <summary>Change at its own word of the 10 units with the largest weights to a concept, mean over the 22 concepts.</summary>
    public const string KeywordUnitsAtOwn = "keyword-units-at-own";

    /// <summary>Change of these units at their strongest other word.</summary>
    public const string KeywordUnitsAtSecond = "keyword-units-at-second";

    /// <summary>Share of concepts whose 10 units answer to its word above all others.</summary>
    public const string KeywordUnitsShare = "keyword-units-share";

    /// <summary>Share of these units that get input from the concept's word.</summary>
    public const string KeywordUnitsWired = "keyword-units-wired";

    /// <summary>Change at `glass` of the 10 units with the largest weights to the object glass of slot 1.</summary>
    public const string GlassUnitsAtGlass = "glass-units-at-glass";

    /// <summary>Change of these units at their strongest other word.</summary>
    public const string GlassUnitsAtSecond = "glass-units-at-second";

    /// <summary>Share of these units, each by itself, that answer to `glass` above all other words.</summary>
    public const string GlassUnitsStrongest = "glass-units-strongest";

    /// <summary>Share of these units, each by itself, that have `glass` among their three strongest words.</summary>
    public const string GlassUnitsPartly = "glass-units-partly";

    /// <summary>Share of the 10 units with the largest weights to a concept that have its word among their three strongest, mean over the concepts.</summary>
    public const string KeywordUnitsPartly = "keyword-units-partly";

    /// <summary>The same share of 10 units drawn at random for each concept.</summary>
    public const string RandomUnitsPartly = "random-units-partly";

    /// <summary>Share of concepts whose word 10 random units answer to above all others.</summary>
    public const string RandomUnitsShare = "random-units-share";

    /// <summary>Change at the concept's word of 10 random units.</summary>
    public const string RandomUnitsAtOwn = "random-units-at-own";

    /// <summary>Share of concepts whose word is answered to above all others by 10 units drawn from those that get input from it.</summary>
    public const string WiredUnitsShare = "wired-units-share";

    /// <summary>Change at the concept's word of 10 units drawn from those that get input from it.</summary>
    public const string WiredUnitsAtOwn = "wired-units-at-own";

    /// <summary>Change of these units at their strongest other word.</summary>
    public const string WiredUnitsAtSecond = "wired-units-at-second";

    /// <summary>Units among the 20 largest of more than 5 outputs.</summary>
    public const string MultiPurposeCount = "multi-purpose-count";

    /// <summary>The same count for a readout whose weights are permuted within each output, mean over 20 permutations.</summary>
    public const string PermutedMultiPurposeCount = "permuted-multi-purpose-count";

    /// <summary>Summed absolute change of the multi-purpose units at a content word.</summary>
    public const string MultiPurposeAtContent = "multi-purpose-at-content";

    /// <summary>Summed absolute change of the multi-purpose units at a function word, `and` left out.</summary>
    public const string MultiPurposeAtFunction = "multi-purpose-at-function";

    /// <summary>Change at a content word of as many units with as many words at their input, drawn at random, mean over 20 draws.</summary>
    public const string WiredAlikeAtContent = "wired-alike-at-content";

    /// <summary>Change of these units at a function word, `and` left out.</summary>
    public const string WiredAlikeAtFunction = "wired-alike-at-function";

    /// <summary>Mean number of words that a multi-purpose unit gets input from.</summary>
    public const string MultiPurposeWords = "multi-purpose-words";

    /// <summary>Mean number of words that any unit gets input from.</summary>
    public const string AnyUnitWords = "any-unit-words";

    /// <summary>How many multi-purpose units answer to `and` above all other words.</summary>
    public const string MultiPurposeAndUnits = "multi-purpose-and-units";

    /// <summary>How many of all units do so.</summary>
    public const string AllAndUnits = "all-and-units";

    /// <summary>How many of all units get input from `and` and from no other word that is spoken, BEGIN and END aside.</summary>
    public const string UnitsWiredToAndAlone = "units-wired-to-and-alone";

    /// <summary>Change at `and` of the multi-purpose unit with the largest margin for it, chosen on one half of the sentences, measured on the other.</summary>
    public const string MultiPurposeAtAnd = "multi-purpose-at-and";

    /// <summary>Change of that unit at the strongest other word.</summary>
    public const string MultiPurposeAtSecond = "multi-purpose-at-second";

    /// <summary>Share of the absolute sum of the readout's weights that the largest 8 % hold.</summary>
    public const string LargestShare = "largest-share";

    /// <summary>The same share within one output's weights, mean over outputs.</summary>
    public const string LargestShareOfOutput = "largest-share-of-output";

    /// <summary>Share of the largest 8 % of an output's weights whose unit gets input from the concept's word, mean over outputs.</summary>
    public const string LargestWired = "largest-wired";

    /// <summary>Share of positive weights.</summary>
    public const string PositiveCount = "positive-count";

    /// <summary>Share of the absolute sum that positive weights hold.</summary>
    public const string PositiveSum = "positive-sum";

    /// <summary>Share of positive weights among the largest 8 %.</summary>
    public const string PositiveAmongLargest = "positive-among-largest";

    /// <summary>Mean final output, in a slot, of what a single clause states.</summary>
    /// <param name="opening">The word between BEGIN and the clause: and, there; or plain for none.</param>
    /// <param name="slot">1 or 2.</param>
    public static string Slot(string opening, int slot) => string.Create(CultureInfo.InvariantCulture, $"{opening}-slot-{slot}");
}
