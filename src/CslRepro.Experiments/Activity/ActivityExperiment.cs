using System.Globalization;
using System.Numerics;
using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Activity;

/// <summary>Networks of one seed at work, for the figures of sections 4, 6.3 and 9. Nothing is decided here: claims rest on many seeds.</summary>
public sealed class ActivityExperiment : Experiment<ActivityResult>
{
    /// <summary>The sentence of the figures: "orange" before a noun, `glass` in slot 1, three concepts a clause.</summary>
    public const string SentenceText = "BEGIN the orange glass is on the left and there is a red cup on the right END";

    /// <summary>The clause that is said with and without a word before it.</summary>
    public const string ClauseText = "on the left is a red cup";

    /// <summary>The first seed whose ESN FL has the usual number of units that serve more than 5 outputs, 6; that of seed 0 has a single one.</summary>
    public const ulong Seed = 3;

    private const int Bins = 120;
    private const int NeuronBins = 80;
    private const int WeightSteps = 200;

    private ActivityExperiment()
        : base("activity")
    {
    }

    /// <summary>The settings of the histograms.</summary>
    public static IReadOnlyList<Condition> HistogramConditions { get; } =
        [HyperConditions.Optimum, HyperConditions.Leaks[0], HyperConditions.Leaks[^1], HyperConditions.Radii[0], HyperConditions.Radii[^1]];

    /// <summary>The outputs whose values after every word are counted: an object in either slot, and a position.</summary>
    public static IReadOnlyList<string> NeuronOutputs { get; } = ["slot 1 category glass", "slot 1 position middle", "slot 2 category glass"];

    /// <summary>The experiment.</summary>
    public static ActivityExperiment Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsSameInEveryProfile => true;

    /// <inheritdoc/>
    public override ActivityResult Run(ExperimentContext context)
    {
        var trainer = context.Runner<InstanceTrainer>();
        var cancellation = context.Cancellation;
        var final = trainer.Train(PerformanceConditions.EsnFinal, Seed, cancellation);
        var continuous = trainer.Train(PerformanceConditions.EsnContinuousOfProgram, Seed, cancellation);
        var lstm = trainer.Train(PerformanceConditions.Lstm, Seed, cancellation);
        var language = final.Corpus.Language;
        var words = WordClasses.Spoken(language);
        var sentence = SentenceParser.Parse(language, SentenceText).Words.ToArray();

        var cells = lstm.Record();
        var clauseCell = UnitResponses.Of(cells).BestUnit(language.AndWord, words);
        var others = Enumerable.Range(0, cells.Units).Where(unit => unit != clauseCell).ToArray();

        var reservoir = final.Record();
        var readout = final.NetworkAs<EsnModel>().Readout;
        var keyword = ReadoutUnits.Largest(readout, 0, ReadoutMeasures.KeywordUnits);
        var multiPurpose = ReadoutUnits.MultiPurpose(readout, ReadoutMeasures.Top, ReadoutMeasures.MoreThan);
        var random = Enumerable.Range(0, reservoir.Units).ToArray();
        new RandomStream(Seed, "figures/random units").Shuffle<int>(random);

        var weights = WeightConcentration.WithoutConstant(readout);
        var settings = HistogramConditions.Select(condition => trainer.Train(condition, Seed, cancellation)).ToArray();
        return new ActivityResult(
            [Outputs("ESN FL", final, sentence), Outputs("ESN CL", continuous, sentence), Outputs("LSTM 20", lstm, sentence)],
            Units("LSTM 20", lstm, sentence, [clauseCell, .. others]),
            Units("ESN FL", final, sentence, keyword),
            Units("ESN FL", final, sentence, multiPurpose),
            [
                Changes("LSTM 20: all cells", cells, null),
                Changes("LSTM 20: the cell for \"and\"", cells, [clauseCell]),
                Changes("ESN FL: units of <glass, slot 1>", reservoir, keyword),
                Changes("ESN FL: units that serve more than 5 outputs", reservoir, multiPurpose),
                Changes("ESN FL: random units", reservoir, random[..ReadoutMeasures.KeywordUnits]),
            ],
            [.. new[] { ("LSTM 20", lstm), ("ESN CL", continuous) }.SelectMany(model => Openings(model.Item1, model.Item2))],
            [
                .. HistogramConditions.Zip(
                    settings, (condition, instance) => OutputHistogram.Of(condition.Name, instance.TestOutputs.Elements, Bins)),
            ],
            Sorted(weights),
            [0, .. Enumerable.Range(1, 100).Select(percent => WeightConcentration.Of(weights, percent / 100.0).Share)],
            [.. HistogramConditions.Zip(settings, (condition, instance) => Outputs(condition.Name, instance, sentence))],
            [.. HistogramConditions.Zip(settings, (condition, instance) => Neurons(condition.Name, instance)).SelectMany(neurons => neurons)],
            AnswerExample.OneOfEach(continuous.Corpus.Language, continuous.Corpus.Test, continuous.TestOutputs));
    }

    private static SentenceCurves Outputs(string model, TrainedInstance instance, int[] sentence)
    {
        var language = instance.Corpus.Language;
        var (_, outputs) = Record(instance, sentence);
        return Along(model, language, sentence, language.ConceptNames.Select((name, output) => new WordCurve(name, Column(outputs, output))));
    }

    private static SentenceCurves Units(string model, TrainedInstance instance, int[] sentence, IReadOnlyList<int> units)
    {
        var (states, _) = Record(instance, sentence);
        return Along(
            model,
            instance.Corpus.Language,
            sentence,
            units.Select(unit => new WordCurve("unit " + unit.ToString(CultureInfo.InvariantCulture), Column(states, unit))));
    }

    private static IEnumerable<SentenceCurves> Openings(string model, TrainedInstance instance)
    {
        var language = instance.Corpus.Language;
        int[] clause = [.. ClauseText.Split(' ').Select(language.WordIndex)];
        foreach (var opening in new int[][] { [], [language.AndWord], [language.WordIndex("there")] })
        {
            yield return Outputs(model, instance, [language.BeginWord, .. opening, .. clause, language.EndWord]);
        }
    }

    private static IEnumerable<NeuronHistogram> Neurons(string condition, TrainedInstance instance)
    {
        var recording = instance.Record();
        return NeuronOutputs.Select(output => NeuronHistogram.Of(condition, recording, output, NeuronBins));
    }

    private static SentenceCurves Along(string model, Language language, int[] sentence, IEnumerable<WordCurve> curves) =>
        new(model, [.. sentence.Select(word => language.Words[word])], [.. curves]);

    /// <summary>States and outputs after each word; the words need not be a sentence of the language.</summary>
    private static NetworkRecording Record(TrainedInstance instance, int[] words) => instance.Network.Record(PrefixTrie.Build([words]));

    private static double[] Column<T>(Matrix<T> matrix, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, matrix.Rows).Select(row => double.CreateTruncating(matrix[row, column]))];

    /// <summary>Changes at the content words by characteristic, then function words, then `and`.</summary>
    private static GroupChanges Changes(string group, Recording recording, IReadOnlyList<int>? units)
    {
        var language = recording.Language;
        var changes = WordChanges.ByWord(recording, units);
        string[] contents = [.. language.Categories, .. language.Positions, .. language.Colours];
        int[] order =
        [
            .. contents.Distinct().Select(language.WordIndex), .. WordClasses.WordsOf(language, WordClass.Function), language.AndWord,
        ];
        return new GroupChanges(
            group,
            units?.Count ?? recording.Units,
            [.. order.Select(word => language.Words[word])],
            [.. order.Select(word => WordClasses.Of(language, word))],
            [.. order.Select(word => changes[word])]);
    }

    private static double[] Sorted(double[] weights)
    {
        var sorted = weights.ToArray();
        Array.Sort(sorted);
        return [.. Enumerable.Range(0, WeightSteps + 1).Select(step => sorted[(int)((long)step * (sorted.Length - 1) / WeightSteps)])];
    }
}
