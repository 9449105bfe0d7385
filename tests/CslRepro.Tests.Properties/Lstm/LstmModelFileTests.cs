using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class LstmModelFileTests
{
    private static readonly string[] Words = ["BEGIN", "END", "orange"];
    private static readonly string[] Outputs = ["slot 1 category glass", "slot 1 colour red"];

    private static readonly LstmSettings Settings = new()
    {
        Units = 5,
        Epochs = 3,
        Dropout = 0.1,
        GateActivation = GateActivation.HardSigmoid,
        Order = Models.TrainingOrder.ShuffledEachEpoch,
        LearningRate = 0.1,
    };

    [Fact]
    public void A_saved_model_is_loaded_to_the_bit()
    {
        using var folder = new TemporaryFolder();
        var single = Model<float>();
        LstmModelFile.Save(single, folder["single"], Words, Outputs);
        var loaded = LstmModelFile.Load<float>(folder["single"], Words);
        Assert.Equal(single.Settings, loaded.Model.Settings);
        Assert.Equal(single.Weights.Digest(), loaded.Model.Weights.Digest());
        Assert.Equal(Words, loaded.Words);
        Assert.Equal(Outputs, loaded.Outputs);

        var wide = Model<double>();
        LstmModelFile.Save(wide, folder["double"], Words, Outputs);
        Assert.Equal(wide.Weights.Digest(), LstmModelFile.Load<double>(folder["double"]).Model.Weights.Digest());
    }

    [Fact]
    public void Names_that_do_not_fit_are_refused_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<ArgumentException>(() => LstmModelFile.Save(Model<float>(), folder["a"], Words[..2], Outputs));
        Assert.Throws<ArgumentException>(() => LstmModelFile.Save(Model<float>(), folder["a"], Words, Outputs[..1]));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Another_vocabulary_is_refused()
    {
        RequireRefused(_ => { }, ["BEGIN", "END", "glass"], "model.json", "number 2 is 'orange', expected 3 words, of which number 2 is 'glass'");
        RequireRefused(_ => { }, ["BEGIN", "END"], "model.json", "number 2 is 'orange', expected 2 words");
    }

    [Fact]
    public void Another_precision_is_refused()
    {
        using var folder = new TemporaryFolder();
        LstmModelFile.Save(Model<double>(), folder["a"], Words, Outputs);
        var message = Assert.Throws<InvalidDataException>(() => LstmModelFile.Load<float>(folder["a"])).Message;
        Assert.Contains("saved in float64, not in float32", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lstm\"", "\"esn\"", "kind 'esn'")]
    [InlineData("\"version\": 1", "\"version\": 2", "version 2")]
    [InlineData("\"hardSigmoid\"", "\"relu\"", "gateActivation")]
    [InlineData("\"dropout\": 0.1", "\"dropout\": 1.5", "Dropout must be in [0, 1)")]
    [InlineData("\"digest\"", "\"digests\"", "digests")]
    [InlineData("\"units\": 5", "\"units\": 6", "its shape is (3, 20), expected (3, 24)")]
    [InlineData("\"END\",", "", "its shape is (3, 20), expected (2, 20)")]
    [InlineData("{", "", "model.json cannot be used")]
    [InlineData("\"orange\"", "null", "has no name")]
    public void A_damaged_description_is_refused(string found, string replacement, string reason) =>
        RequireRefused(
            folder =>
            {
                var path = Path.Combine(folder, "model.json");
                var text = File.ReadAllText(path);
                Assert.Contains(found, text, StringComparison.Ordinal);
                File.WriteAllText(path, text.Replace(found, replacement, StringComparison.Ordinal));
            },
            null,
            string.Empty,
            reason);

    [Fact]
    public void Changed_weights_are_refused() => RequireRefused(
        folder =>
        {
            var path = Path.Combine(folder, "bias.npy");
            var bytes = File.ReadAllBytes(path);
            bytes[^1] ^= 0x80;
            File.WriteAllBytes(path, bytes);
        },
        null,
        "model.json",
        "they were changed since");

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();
        LstmModelFile.Save(Model<float>(), folder["a"], Words, Outputs);
        File.Delete(Path.Combine(folder["a"], "dense-kernel.npy"));
        Assert.Contains("dense-kernel.npy", Assert.ThrowsAny<IOException>(() => LstmModelFile.Load<float>(folder["a"])).Message, StringComparison.Ordinal);
        Assert.Contains("model.json", Assert.ThrowsAny<IOException>(() => LstmModelFile.Load<float>(folder["b"])).Message, StringComparison.Ordinal);
    }

    private static void RequireRefused(Action<string> damage, string[]? words, string file, string reason)
    {
        using var folder = new TemporaryFolder();
        LstmModelFile.Save(Model<float>(), folder["a"], Words, Outputs);
        damage(folder["a"]);
        var message = Assert.Throws<InvalidDataException>(() => LstmModelFile.Load<float>(folder["a"], words)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder["a"], file), message, StringComparison.Ordinal);
    }

    private static LstmModel<T> Model<T>()
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        LstmTrainer.Train(Settings, [[0, 2, 1], [2, 1]], new Matrix<T>(2, 2, [T.One, T.Zero, T.Zero, T.One]), 3, 1);
}
