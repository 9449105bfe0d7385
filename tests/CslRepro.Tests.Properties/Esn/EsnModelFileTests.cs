using CslRepro.Models.Esn;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

public sealed class EsnModelFileTests : IDisposable
{
    private static readonly string[] Words = ["one", "two"];
    private static readonly string[] Outputs = ["a", "b", "c"];
    private readonly TemporaryFolder temporary = new();
    private readonly EsnModel model = EsnProblem.Draw(7, 2, 3, 9, 1.1, 0.3, Learning.Final, 1).Train();

    private string Folder => Path.Combine(temporary.Path, "model");

    [Fact]
    public void What_is_loaded_is_what_was_saved()
    {
        EsnModelFile.Save(model, Folder, Words, Outputs);
        var loaded = EsnModelFile.Load(Folder, Words);
        Assert.Equal(model.Digest(), loaded.Model.Digest());
        Assert.Equal(model.Precision, loaded.Model.Precision);
        Assert.Equal(model.Reservoir.Leak, loaded.Model.Reservoir.Leak);
        Assert.Equal(Outputs, loaded.Outputs);
    }

    [Fact]
    public void Another_vocabulary_is_refused_with_the_word()
    {
        EsnModelFile.Save(model, Folder, Words, Outputs);
        var exception = Assert.Throws<InvalidDataException>(() => EsnModelFile.Load(Folder, ["one", "three"]));
        Assert.Contains("'two'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_weights_are_noticed()
    {
        EsnModelFile.Save(model, Folder, Words, Outputs);
        var path = Path.Combine(Folder, "W.npy");
        var bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);
        var exception = Assert.Throws<InvalidDataException>(() => EsnModelFile.Load(Folder));
        Assert.Contains("changed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_precision_is_named_with_those_that_there_are()
    {
        EsnModelFile.Save(model, Folder, Words, Outputs);
        var path = Path.Combine(Folder, "model.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"float64\"", "\"float16\"", StringComparison.Ordinal));
        var exception = Assert.Throws<InvalidDataException>(() => EsnModelFile.Load(Folder));
        Assert.Contains("precision is 'float16'; it must be float32 or float64", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_use_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "mine");
        Assert.Throws<IOException>(() => EsnModelFile.Save(model, Folder, Words, Outputs));
        Assert.Equal(["notes.txt"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName));
    }

    public void Dispose() => temporary.Dispose();
}
