using System.Buffers.Binary;
using System.Text.Json;
using CslRepro.Explorer;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Explorer;

public sealed class PageTests
{
    private static readonly PageData Data = SmallPage.Data();

    [Fact]
    public void The_same_inputs_give_the_same_bytes_for_every_number_of_threads() =>
        Assert.Equal(ExplorerPage.Bytes(Data), ExplorerPage.Bytes(SmallPage.Data(threads: 3)));

    [Fact]
    public void Text_cannot_end_the_element_that_it_stands_in()
    {
        var page = ExplorerPage.Render(SmallPage.MadeHostile(Data));

        Assert.Equal(2, Count(page, "<script"));
        Assert.Equal(2, Count(page, "</script"));
        Assert.Equal(0, Count(page, "<img"));
        Assert.Equal(0, Count(page, "\u2028"));
        Assert.Contains("\\u003C/script\\u003E\\u003Cscript\\u003Ealert(1)", page, StringComparison.Ordinal);
        Assert.Contains(SmallPage.Hostile, JsonOf(page).RootElement.GetProperty("corpus").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_else_may_run()
    {
        var page = ExplorerPage.Template();

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Split("<title>")[0], StringComparison.Ordinal);
        Assert.Equal(0, Count(page, " src="));
    }

    [Fact]
    public void Flags_at_the_end_are_the_errors_that_training_prints()
    {
        var outputs = new Matrix<double>(SmallPage.Table.Examples.Count, SmallPage.Corpus.Language.OutputCount);
        var network = SmallPage.Esn();
        for (var s = 0; s < outputs.Rows; s++)
        {
            network.Moments[^1].Outputs.Row(SmallPage.Table.Trie.NodesOf(s)[^1]).CopyTo(outputs.Row(s));
        }

        var evaluation = Evaluation.Of(SmallPage.Corpus.Language, SmallPage.Table.Examples, outputs);
        var flags = Data.Networks[0].Moments[^1].Flags;
        for (var s = 0; s < outputs.Rows; s++)
        {
            var flag = (SlotFlags)flags[SmallPage.Table.Trie.NodesOf(s)[^1]];
            Assert.Equal(evaluation.Valid[s], flag.HasFlag(SlotFlags.FirstValid | SlotFlags.SecondValid));
            Assert.Equal(evaluation.Exact[s], flag.HasFlag(SlotFlags.FirstExact | SlotFlags.SecondExact));
        }

        Assert.InRange(evaluation.InvalidCount, 1, outputs.Rows - 1);
    }

    [Fact]
    public void Moments_are_those_of_figure_17_and_end_with_the_finished_network()
    {
        Assert.Equal(
            [
                "after 0 sentences",
                "after 1 sentence",
                "after 30 sentences",
                "after 100 sentences",
                "after 300 sentences",
                "after 305 sentences",
                "after 1000 sentences",
            ],
            Data.Networks[0].Moments.Select(moment => moment.Label));
        Assert.Equal(
            ["after 0 epochs", "after 1 epoch", "after 2 epochs", "after 5 epochs", "after 6 epochs"], Data.Networks[1].Moments.Select(moment => moment.Label));
        Assert.All(Data.Networks[0].Moments[0].Outputs, value => Assert.Equal(0, value));
        Assert.Single(Data.Networks[0].Positions);
        Assert.Equal(5, Data.Networks[1].Positions.Count);

        var lstm = SmallPage.Lstm();
        var finished = Models.Lstm.LstmTrainer.Train(
            new Models.Lstm.LstmSettings { Epochs = 6 },
            LanguageTask.TrainingData.From(SmallPage.Corpus).Sequences,
            LanguageTask.TrainingData.From(SmallPage.Corpus).Targets.Convert<float>(),
            SmallPage.Corpus.Language.Words.Count,
            0,
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(finished.Weights.Digest(), lstm.Digest);
        var last = finished.Record(SmallPage.Table.Examples[5].Sentence.Words.ToArray());
        var state = SmallPage.Table.Trie.NodesOf(5)[^1];
        Assert.Equal(last.Cells.Row(last.Cells.Rows - 1).ToArray(), lstm.Moments[^1].States!.Row(state).ToArray());
    }

    [Fact]
    public void Neighbours_are_the_nearest_in_the_full_space()
    {
        foreach (var (network, states) in new[] { (Data.Networks[0], SmallPage.Esn().FixedStates!), (Data.Networks[1], SmallPage.Lstm().Moments[^1].States!) })
        {
            Assert.Equal(10, network.NeighborCount);
            foreach (var state in (int[])[0, 17, 200, states.Rows - 1])
            {
                var found = Enumerable.Range(0, 10).Select(
                    rank => (int)BinaryPrimitives.ReadUInt16LittleEndian(network.Neighbors[^1].AsSpan(2 * ((10 * state) + rank)))).ToArray();
                Assert.DoesNotContain(state, found);
                var nearest = Enumerable.Range(0, states.Rows)
                    .Where(other => other != state)
                    .Select(other => Distance(states, state, other))
                    .Order()
                    .Take(10)
                    .ToArray();
                Assert.All(found.Zip(nearest), pair => Assert.Equal(pair.Second, Distance(states, state, pair.First), 1e-5));
            }
        }
    }

    [Fact]
    public void Numbers_survive_the_page_to_its_precision()
    {
        var (network, moment) = (SmallPage.Esn(), Data.Networks[0].Moments[^1]);
        var outputs = network.Moments[^1].Outputs;
        for (var i = 0; i < outputs.Elements.Length; i++)
        {
            Assert.Equal(outputs.Elements[i], moment.Step * BinaryPrimitives.ReadInt16LittleEndian(moment.Outputs.AsSpan(2 * i)), 0.51 * moment.Step);
        }

        var map = NetworkMaps.Of(network, 1, TestContext.Current.CancellationToken).Positions[0];
        var (left, bottom, step) = (Data.Networks[0].Map[0], Data.Networks[0].Map[1], Data.Networks[0].Map[2]);
        for (var state = 0; state < map.Rows; state++)
        {
            var bytes = Data.Networks[0].Positions[0].AsSpan(4 * state);
            Assert.Equal(map[state, 0], left + (step * BinaryPrimitives.ReadUInt16LittleEndian(bytes)), 0.51 * step);
            Assert.Equal(map[state, 1], bottom + (step * BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..])), 0.51 * step);
        }
    }

    [Fact]
    public void The_loss_is_the_distance_from_what_can_be_known()
    {
        var (outputs, losses) = (SmallPage.Esn().Moments[^1].Outputs, Data.Networks[0].Moments[^1].Losses);
        for (var state = 0; state < SmallPage.Table.Count; state++)
        {
            var expected = outputs.Row(state).ToArray().Zip(
                SmallPage.Table.Targets[state], (output, target) => (output - target) * (output - target)).Average();
            Assert.Equal(expected, BinaryPrimitives.ReadSingleLittleEndian(losses.AsSpan(4 * state)), 1e-6);
        }
    }

    private static double Distance(Matrix<float> states, int one, int other) =>
        Math.Sqrt(states.Row(one).ToArray().Zip(states.Row(other).ToArray(), (a, b) => ((double)a - b) * ((double)a - b)).Sum());

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static JsonDocument JsonOf(string page)
    {
        const string start = "id=\"data\">";
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return JsonDocument.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)]);
    }
}
