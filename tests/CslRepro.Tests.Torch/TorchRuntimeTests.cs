using CslRepro.Numerics;
using CslRepro.Torch;
using TorchSharp;
using Xunit;

namespace CslRepro.Tests.Torch;

public class TorchRuntimeTests
{
    [Fact]
    public void Libtorch_loads_and_keeps_to_one_thread()
    {
        Assert.True(TorchRuntime.TryLoad(out var reason), reason);
        Assert.Equal(1, torch.get_num_threads());
    }

    [Fact]
    public void Where_there_is_no_libtorch_the_message_says_where_it_was_looked_for()
    {
        using var folder = new TemporaryFolder();
        var message = TorchRuntime.Explain("linux-riscv64", folder.Path, new DllNotFoundException("Not there."));
        Assert.StartsWith("libtorch cannot be loaded: ", message, StringComparison.Ordinal);
        Assert.Contains($" is not in {folder.Path}. There is a libtorch for linux-x64, win-x64 and osx-arm64", message, StringComparison.Ordinal);
        Assert.EndsWith("this system is linux-riscv64.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_libtorch_is_refused_the_message_says_why_in_one_line()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["LibTorchSharp.dll", "libLibTorchSharp.dylib", "libLibTorchSharp.so"])
        {
            File.WriteAllText(System.IO.Path.Combine(folder.Path, name), "nonsense");
        }

        var message = TorchRuntime.Explain("linux-x64", folder.Path, new DllNotFoundException("Not there."));

        Assert.StartsWith("libtorch cannot be loaded: ", message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        if (OperatingSystem.IsLinux())
        {
            Assert.Matches("invalid ELF header|file too short", message);
        }
    }

    [Fact]
    public void A_product_is_the_textbook_one()
    {
        var random = new RandomStream(3, "test/product");
        var left = new Matrix<double>(5, 7);
        var right = new Matrix<double>(7, 3);
        foreach (ref var element in left.Elements)
        {
            element = random.NextNormal();
        }

        foreach (ref var element in right.Elements)
        {
            element = random.NextNormal();
        }

        using var product = new TorchProduct<double>(left, right);
        product.Run();
        product.Run();
        var result = product.CopyResult();

        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(Enumerable.Range(0, 7).Sum(k => left[i, k] * right[k, j]), result[i, j], 1e-14);
            }
        }
    }
}
