using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>A small network of each kind, trained once, with the names beside it that another program would write. Tests take copies.</summary>
public sealed class TrainedNetworks : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        await CommandRun.OutputOf("train", "--model", "esn-fl", "--units", "10", "--save", folder["esn"]);
        await CommandRun.OutputOf("train", "--model", "lstm", "--units", "4", "--epochs", "0", "--save", folder["lstm"]);
        WeightsFolder.AddNames(folder["esn/seed-0"]);
        WeightsFolder.AddNames(folder["lstm/seed-0"]);
    }

    /// <summary>Copies a network of a kind, esn or lstm, to a folder that is not there yet.</summary>
    public void CopyTo(string kind, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(folder[$"{kind}/seed-0"]))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
