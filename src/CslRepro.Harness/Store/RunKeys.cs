using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Store;

/// <summary>Names each run by a digest of everything that determines it: settings, seed, input, engine and code.</summary>
/// <param name="runner">Knows what a run is given.</param>
/// <param name="engine">The name of what computes the runs; see <see cref="IRunner.Engine"/>.</param>
/// <param name="code">The version of the code; see <see cref="CodeVersion"/>.</param>
public sealed class RunKeys(IRunner runner, string engine, string code)
{
    private readonly ConcurrentDictionary<RunSettings, string> texts = new();

    /// <summary>The name of what computes the runs.</summary>
    public string Engine => engine;

    /// <summary>The version of the code.</summary>
    public string Code => code;

    /// <summary>The key of a run. The condition's name is no part of it.</summary>
    /// <param name="settings">What is run.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>SHA-256 as 64 hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <exception cref="NotSupportedException">The settings hold something that has no canonical text.</exception>
    public string Of(RunSettings settings, ulong seed)
    {
        var input = runner.InputDigest(settings, seed);
        var settingsText = texts.GetOrAdd(settings, CanonicalText.Of);
        var text = string.Create(CultureInfo.InvariantCulture, $"code {code}\nengine {engine}\nseed {seed}\ninput {input}\n{settingsText}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
