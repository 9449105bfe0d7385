using System.Reflection;
using CslRepro.Models;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Networks;

/// <summary>What every network owes whoever trains, asks, records or saves it. A network's own tests are about what only it has.</summary>
public abstract class NetworkContract
{
    private protected const ulong Seed = 3;

    /// <summary>Settings with few units, with which the small task is learnt in a moment.</summary>
    protected abstract NetworkSettings Settings { get; }

    /// <summary>By how much a training may differ from one that nobody watches, relative to its largest output: 0 for no bit.</summary>
    protected virtual double RoundingOfMoments => 0;

    /// <summary>By how much outputs may differ from those of plain loops, after a training.</summary>
    protected abstract double RoundingOfTraining { get; }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Trains a second implementation, in plain loops and double precision.</summary>
    /// <returns>The outputs after a sentence.</returns>
    private protected abstract Func<int[], double[]> TrainSlowly(TrainingSet data);

    /// <summary>The same network with its units in another order.</summary>
    private protected abstract (INetwork Network, INetwork Permuted) Permute(TrainingSet data, int[] order);

    [Fact]
    public void A_seed_gives_the_same_bits_whatever_the_threads()
    {
        var data = SmallTask.Draw(150);
        var trained = Settings.Train(data, Seed, cancellation: Cancellation);
        var trie = PrefixTrie.Build(data.Sentences);
        foreach (var threads in new[] { 1, 2, 5 })
        {
            var again = Settings.Train(data, Seed, new TrainingOptions { Threads = threads }, Cancellation);
            Assert.Equal(trained.Digest(), again.Digest());
            Assert.Equal(trained.Predict(data.Sentences).Elements, again.Predict(data.Sentences, threads).Elements);
            Assert.Equal(trained.Record(trie).States.Elements, again.Record(trie, threads: threads).States.Elements);
            Assert.Equal(trained.Record(trie).Outputs.Elements, again.Record(trie, threads: threads).Outputs.Elements);
        }

        Assert.NotEqual(trained.Digest(), Settings.Train(data, Seed + 1, cancellation: Cancellation).Digest());
    }

    [Fact]
    public async Task Trainings_at_the_same_time_do_not_disturb_each_other()
    {
        // Long enough that they really run at the same time.
        var data = SmallTask.Draw(400);
        string Train(int seed) => Settings.Train(data, (ulong)seed).Digest();
        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(() => Train(seed))));
        Assert.Equal(Enumerable.Range(0, 8).Select(Train), together);
    }

    [Fact]
    public void Sizes_are_those_asked_for_and_it_learns()
    {
        var data = SmallTask.Draw(40);
        var untrained = Settings.Create(SmallTask.Words, SmallTask.Outputs, Seed);
        var trained = Settings.Train(data, Seed, cancellation: Cancellation);
        Assert.Equal((SmallTask.Words, Settings.Units, SmallTask.Outputs), (trained.Words, trained.Units, trained.Outputs));
        Assert.Equal(untrained.ParameterCount, trained.ParameterCount);
        Assert.Same(Settings.Kind, trained.Kind);
        Assert.InRange(SmallTask.Error(trained, data), 0, 0.7 * SmallTask.Error(untrained, data));
        Assert.True(Settings.CostOfTraining(data.Sentences, SmallTask.Words, SmallTask.Outputs) > 0);
    }

    [Fact]
    public void A_second_implementation_agrees()
    {
        var data = SmallTask.Draw(7);
        var outputs = Settings.Train(data, Seed, cancellation: Cancellation).Predict(data.Sentences);
        var untrained = Settings.Create(SmallTask.Words, SmallTask.Outputs, Seed).Predict(data.Sentences);
        var slow = TrainSlowly(data);
        for (var s = 0; s < data.Sentences.Count; s++)
        {
            Assert.Equal(slow(data.Sentences[s]), outputs.Row(s).ToArray(), (expected, actual) => Math.Abs(expected - actual) <= RoundingOfTraining);
        }

        Assert.True(outputs.Elements.ToArray().Zip(untrained.Elements.ToArray(), (y, before) => Math.Abs(y - before)).Max() > 20 * RoundingOfTraining);
    }

    [Fact]
    public void Every_prefix_predicts_what_a_whole_sentence_records()
    {
        var data = SmallTask.Draw(90);
        var network = Settings.Train(data, Seed, cancellation: Cancellation);
        var trie = PrefixTrie.Build(data.Sentences);
        var recorded = network.Record(trie);
        var predicted = network.Predict(data.Sentences);
        for (var s = 0; s < data.Sentences.Count; s++)
        {
            var sentence = data.Sentences[s];
            var nodes = trie.NodesOf(s).ToArray();
            Assert.Equal(predicted.Row(s), recorded.Outputs.Row(nodes[^1]));
            var prefixes = network.Predict([.. Enumerable.Range(1, sentence.Length).Select(length => sentence[..length])]);
            Assert.All(nodes, (node, t) => Assert.Equal(prefixes.Row(t).ToArray(), recorded.Outputs.Row(node).ToArray()));
        }

        Assert.NotEmpty(network.StateNames);
        var states = network.StateNames.Select(name => network.Record(trie, name)).ToArray();
        Assert.Equal(recorded.States.Elements, states[0].States.Elements);
        Assert.All(states, state => Assert.Equal((trie.Count, network.Units), (state.States.Rows, state.States.Columns)));
        Assert.All(states, state => Assert.Equal(recorded.Outputs.Elements.ToArray(), state.Outputs.Elements.ToArray()));
        Assert.Equal(states.Length, states.Select(state => Digest.Of(state.States)).Distinct().Count());
        RequireRefused("no state \"x\"", () => network.Record(trie, "x"));
        if (network is IStateReadout readout)
        {
            var untrained = (IStateReadout)Settings.Create(SmallTask.Words, SmallTask.Outputs, Seed);
            Assert.Equal(recorded.States.Elements, untrained.Record(trie).States.Elements);
            Assert.Equal(
                recorded.Outputs.Elements.ToArray(),
                readout.OutputsOf(recorded.States).Elements.ToArray(),
                (expected, actual) => Math.Abs(expected - actual) <= 1e-5);
        }
    }

    [Fact]
    public void Permuting_the_units_changes_no_output_beyond_rounding()
    {
        var data = SmallTask.Draw(20);
        int[] order = [.. Enumerable.Range(0, Settings.Units).Select(unit => (unit + 2) % Settings.Units)];
        var (network, permuted) = Permute(data, order);
        Assert.NotEqual(network.Digest(), permuted.Digest());
        Assert.Equal(
            network.Predict(data.Sentences).Elements.ToArray(),
            permuted.Predict(data.Sentences).Elements.ToArray(),
            (expected, actual) => Math.Abs(expected - actual) <= 1e-10);
    }

    [Fact]
    public void Moments_come_in_order_and_are_what_shorter_trainings_give()
    {
        var data = SmallTask.Draw(12);
        var last = Settings.LastMoment(data.Sentences.Count);
        var seen = new List<TrainingMoment>();
        var options = new TrainingOptions { Moments = [last, 2, 0, 1, last + 1, 1], OnMoment = Add };
        var watched = Settings.Train(data, Seed, options, Cancellation);
        Assert.Equal([0, 1, 2, last], seen.Select(moment => moment.Number));
        Assert.Equal(4, seen.Select(moment => moment.Network.Digest()).Distinct().Count());
        Assert.Equal(Settings.Create(SmallTask.Words, SmallTask.Outputs, Seed).Digest(), seen[0].Network.Digest());
        Assert.Equal(watched.Digest(), seen[^1].Network.Digest());
        var expected = Settings.Train(data, Seed, cancellation: Cancellation).Predict(data.Sentences).Elements.ToArray();
        var actual = watched.Predict(data.Sentences).Elements.ToArray();
        Assert.Equal(expected, actual, (left, right) => Math.Abs(left - right) <= RoundingOfMoments * expected.Max(Math.Abs));

        var second = seen[2].Network.Digest();
        seen.Clear();
        Assert.Equal(second, Settings.Train(data, Seed, options with { OnMoment = moment => Add(moment) && moment.Number < 2 }, Cancellation).Digest());
        Assert.Equal([0, 1, 2], seen.Select(moment => moment.Number));
        var start = Settings.Train(data, Seed, options with { OnMoment = _ => false }, Cancellation);
        Assert.Equal(seen[0].Network.Digest(), start.Digest());

        bool Add(TrainingMoment moment)
        {
            seen.Add(moment);
            return true;
        }
    }

    [Fact]
    public void A_training_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Settings.Train(SmallTask.Draw(400), Seed, cancellation: source.Token));
    }

    [Fact]
    public void What_is_loaded_is_what_was_saved()
    {
        using var folder = new TemporaryFolder();
        var data = SmallTask.Draw(12);
        var network = Settings.Train(data, Seed, cancellation: Cancellation);
        network.Save(folder["a"], SmallTask.WordNames, SmallTask.OutputNames);
        var loaded = NetworkKinds.Load(folder["a"], SmallTask.WordNames);
        Assert.Equal((network.Kind, network.Digest()), (loaded.Network.Kind, loaded.Network.Digest()));
        Assert.Equal(network.Predict(data.Sentences).Elements, loaded.Network.Predict(data.Sentences).Elements);
        Assert.Equal(SmallTask.WordNames, loaded.Words);
        Assert.Equal(SmallTask.OutputNames, loaded.Outputs);

        Assert.Throws<IOException>(() => network.Save(folder["a"], SmallTask.WordNames, SmallTask.OutputNames));
        RequireRefused("4 words and 3 outputs", () => network.Save(folder["b"], SmallTask.WordNames[1..], SmallTask.OutputNames));
        RequireRefused("4 words and 3 outputs", () => network.Save(folder["b"], SmallTask.WordNames, SmallTask.OutputNames[1..]));
        Assert.False(Directory.Exists(folder["b"]));
    }

    [Fact]
    public void Damaged_files_and_another_vocabulary_are_refused()
    {
        using var folder = new TemporaryFolder();
        Settings.Create(SmallTask.Words, SmallTask.Outputs, Seed).Save(folder["a"], SmallTask.WordNames, SmallTask.OutputNames);
        Assert.Contains("'red', expected", RequireUnreadable(folder["a"], ["BEGIN", "cup", "green", "END"]), StringComparison.Ordinal);
        var files = Directory.GetFiles(folder["a"]);
        Assert.True(files.Length > 1);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            byte[] changed = [.. bytes];
            changed[file.EndsWith(".npy", StringComparison.Ordinal) ? ^1 : 0] ^= 0x41;
            foreach (var damaged in new[] { changed, bytes[..^9], [] })
            {
                File.WriteAllBytes(file, damaged);
                Assert.Contains(folder["a"], RequireUnreadable(folder["a"]), StringComparison.Ordinal);
            }

            File.Delete(file);
            Assert.Contains(Path.GetFileName(file), Assert.ThrowsAny<IOException>(() => NetworkKinds.Load(folder["a"])).Message, StringComparison.Ordinal);
            File.WriteAllBytes(file, bytes);
        }

        var manifest = files.Single(file => file.EndsWith("model.json", StringComparison.Ordinal));
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"{Settings.Kind.Name}\"", "\"other\"", StringComparison.Ordinal));
        Assert.Contains("kind \"other\"; there are esn, lstm", RequireUnreadable(folder["a"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_targets_that_do_not_fit_are_refused()
    {
        var network = Settings.Create(SmallTask.Words, SmallTask.Outputs, Seed);
        foreach (var word in new[] { -2, SmallTask.Words })
        {
            int[][] sentences = [[1], [0, word]];
            RequireRefused($"ord {word} ", () => network.Record(PrefixTrie.Build(sentences)));
            RequireRefused($" {word}", () => network.Predict(sentences));
            RequireRefused($" {word}", () => network.Predict(sentences, 3));
            RequireRefused($" {word}", () => Settings.Train(new TrainingSet(sentences, new Matrix<double>(2, 3), SmallTask.Words), Seed));
        }

        RequireRefused(" 1 ", () => network.Predict([[1], []]));
        RequireRefused(" 1 ", () => Settings.Train(new TrainingSet([[1], []], new Matrix<double>(2, 3), SmallTask.Words), Seed));
        RequireRefused(" 3 ", () => Settings.Train(new TrainingSet([[1], [2]], new Matrix<double>(3, 3), SmallTask.Words), Seed));
        RequireRefused("0 threads", () => network.Predict([[1]], 0));
        RequireRefused("0 threads", () => network.Record(PrefixTrie.Build([[1]]), threads: 0));
        RequireRefused("0 threads", () => Settings.Train(SmallTask.Draw(2), Seed, new TrainingOptions { Threads = 0 }));
        RequireRefused("no moment -1", () => Settings.Train(SmallTask.Draw(2), Seed, new TrainingOptions { Moments = [2, -1] }));
        Assert.ThrowsAny<ArgumentException>(() => Settings.Create(0, 1, Seed));
        Assert.ThrowsAny<ArgumentException>(() => Settings.Create(1, 0, Seed));
    }

    [Fact]
    public void Every_setting_has_a_range()
    {
        Settings.Validate();
        var properties = Settings.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var property in properties.Where(property => property.CanWrite && property.PropertyType != typeof(bool)))
        {
            var wrong = (NetworkSettings)Settings.GetType().GetMethod("<Clone>$")!.Invoke(Settings, null)!;
            var type = property.PropertyType;
            property.SetValue(wrong, type == typeof(int) ? -1 : type == typeof(double) ? double.NaN : Enum.ToObject(type, 99));
            var message = Assert.ThrowsAny<ArgumentException>(wrong.Validate).Message;
            Assert.Contains(type.IsEnum ? "There is no such " : property.Name, message, StringComparison.Ordinal);
            Assert.ThrowsAny<ArgumentException>(() => wrong.Create(SmallTask.Words, SmallTask.Outputs, Seed));
        }
    }

    private protected static void RequireRefused(string message, Action action) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);

    private static string RequireUnreadable(string folder, IReadOnlyList<string>? words = null) =>
        Assert.Throws<InvalidDataException>(() => NetworkKinds.Load(folder, words)).Message;
}
