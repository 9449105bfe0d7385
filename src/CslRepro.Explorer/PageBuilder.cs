using System.Globalization;
using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Models;

namespace CslRepro.Explorer;

/// <summary>Puts together what a page shows.</summary>
internal static class PageBuilder
{
    /// <summary>Collects all that a page shows.</summary>
    /// <param name="corpus">Where the sentences come from, for people.</param>
    /// <param name="seed">The corpus' seed.</param>
    /// <param name="networks">One network or two, with their maps and other views of them.</param>
    public static PageData Build(
        StateTable table, string corpus, ulong seed, params IReadOnlyList<DrawnNetwork> networks)
    {
        var language = table.Language;
        var (targets, targetOf) = DistinctTargets(table);
        return new PageData(
            string.Join(" beside ", networks.Select(item => item.Network.Name)),
            language.Words,
            language.Categories,
            language.Positions,
            language.Colours,
            language.AndWord,
            language.EndWord,
            SceneReader.PaperThresholdFactor,
            corpus,
            seed.ToString(CultureInfo.InvariantCulture),
            PageDetail.For(table.Count).Omitted,
            Packed.Int32(table.Trie.Parents),
            Packed.Uint8(table.Trie.Words),
            Packed.Uint8(table.Phases.Select(phase => (int)phase)),
            Packed.Int32(table.FirstSentence),
            Packed.Int32(table.SentenceCount),
            Packed.Int8(table.Said.SelectMany(Values)),
            Packed.Float32(targets),
            Packed.Int32(targetOf),
            Packed.Int32([.. Enumerable.Range(0, table.Examples.Count).Select(s => table.Trie.NodesOf(s)[^1])]),
            Packed.Int8(table.Examples.SelectMany(example => Values(example.Seen))),
            Grammar(language, table.TwoObjectShare),
            NetworkMaps.Placement(table.Count),
            [.. networks.Select(item => Network(table, item.Network, item.Maps, item.Others))]);
    }

    /// <summary>What the corpus of the sentences is, for people.</summary>
    /// <param name="sentences">How many of its test sentences are shown.</param>
    /// <returns>Such as "1000 test sentences of 4 objects, seed 0".</returns>
    public static string Describe(Corpus corpus, int sentences) =>
        string.Create(CultureInfo.InvariantCulture, $"{sentences} test sentences, {corpus.Objects} objects, corpus seed {corpus.Seed}");

    private static PageGrammar Grammar(Language language, double twoObjectShare)
    {
        var trie = PrefixTrie.Build([.. language.Clauses.Select(clause => clause.Words.ToArray())]);
        return new PageGrammar(
            Packed.Int32(trie.Parents),
            Packed.Uint8(trie.Words),
            Packed.Int32([.. Enumerable.Range(0, language.Clauses.Count).Select(clause => trie.NodesOf(clause)[^1])]),
            Packed.Int8(language.Clauses.SelectMany(clause => (int[])[clause.Stated.Category, clause.Stated.Position, clause.Stated.Colour])),
            twoObjectShare);
    }

    private static IEnumerable<int> Values(Scene scene) =>
        [scene.First.Category, scene.First.Position, scene.First.Colour, scene.Second.Category, scene.Second.Position, scene.Second.Colour];

    private static (double[] Targets, int[] TargetOf) DistinctTargets(StateTable table)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<double[]>();
        var targetOf = new int[table.Count];
        for (var node = 0; node < targetOf.Length; node++)
        {
            var key = Convert.ToBase64String(Packed.Float32(table.Targets[node]));
            if (!numbers.TryGetValue(key, out targetOf[node]))
            {
                targetOf[node] = distinct.Count;
                numbers.Add(key, distinct.Count);
                distinct.Add(table.Targets[node]);
            }
        }

        return ([.. distinct.SelectMany(target => target)], targetOf);
    }

    private static PageNetwork Network(StateTable table, RecordedNetwork network, NetworkMaps maps, OtherViews others)
    {
        var (positions, frame) = Packed.Positions(maps.Positions);
        return new PageNetwork(
            network.Name,
            network.Source,
            network.Digest,
            (network.FixedStates ?? network.Moments[^1].States)!.Columns,
            frame,
            maps.Neighbors[0].Length / table.Count,
            positions,
            [.. maps.Neighbors.Select(neighbors => Packed.Indices(neighbors, table.Count))],
            [.. network.Moments.Select(moment => Moment(table, moment))],
            NetworkWeights.Reservoir(network.Moments[^1].Network, network.Draw),
            maps.States,
            network.IsTrained,
            others.Maps,
            others.Instances);
    }

    private static PageMoment Moment(StateTable table, RecordedMoment moment)
    {
        var reader = new SceneReader(table.Language);
        var losses = new double[table.Count];
        var flags = new int[table.Count];
        for (var node = 0; node < table.Count; node++)
        {
            var outputs = moment.Outputs.Row(node);
            var (target, said) = (table.Targets[node], table.Said[node]);
            var squares = 0.0;
            for (var output = 0; output < target.Length; output++)
            {
                var difference = outputs[output] - target[output];
                squares = Math.FusedMultiplyAdd(difference, difference, squares);
            }

            losses[node] = squares / target.Length;
            var read = reader.Read(outputs);
            flags[node] = (int)(
                (read.First.Contains(said.First) ? SlotFlags.FirstValid : 0)
                | (read.First == said.First ? SlotFlags.FirstExact : 0)
                | (read.Second.Contains(said.Second) ? SlotFlags.SecondValid : 0)
                | (read.Second == said.Second ? SlotFlags.SecondExact : 0));
        }

        var (bytes, step) = Packed.Outputs(moment.Outputs);
        return new PageMoment(
            moment.Label,
            step,
            bytes,
            Packed.Float32(losses),
            Packed.Uint8(flags),
            NetworkWeights.Readout(moment.Network),
            NetworkWeights.Recurrent(moment.Network));
    }
}
