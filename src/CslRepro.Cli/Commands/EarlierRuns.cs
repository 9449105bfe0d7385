using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Cli.Commands;

/// <summary>Finds runs in stores that are only read, and makes those that none of them has.</summary>
internal sealed class EarlierRuns : IRunner, IDisposable
{
    private readonly IRunner runner;
    private readonly List<ResultStore> stores = [];

    /// <param name="runner">Makes runs.</param>
    /// <param name="paths">The stores.</param>
    /// <exception cref="IOException">One is not there, or no store.</exception>
    public EarlierRuns(IRunner runner, IReadOnlyList<string> paths)
    {
        this.runner = runner;
        try
        {
            foreach (var path in paths)
            {
                stores.Add(ResultStore.OpenToRead(path, new RunKeys(runner, runner.Engine, InstanceTrainer.CodeVersion)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Engine => runner.Engine;

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed) => runner.InputDigest(settings, seed);

    /// <inheritdoc/>
    public long MultiplyAdds(RunSettings settings) => runner.MultiplyAdds(settings);

    /// <inheritdoc/>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default) =>
        stores.Select(store => store.Find(condition, seed)).FirstOrDefault(found => found is not null) ?? runner.Run(condition, seed, cancellation);

    /// <inheritdoc/>
    public void Dispose() => stores.ForEach(store => store.Dispose());
}
