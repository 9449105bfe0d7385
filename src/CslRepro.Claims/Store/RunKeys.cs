using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CslRepro.Claims.Experiments;
using CslRepro.Corpora;

namespace CslRepro.Claims.Store;

/// <summary>Names each run by a digest of everything that determines it: condition, seed, corpus, engine and code.</summary>
/// <param name="engine">The name of what trains the LSTMs.</param>
/// <param name="code">The version of the code; see <see cref="CodeVersion"/>.</param>
public sealed class RunKeys(string engine, string code)
{
    private readonly ConcurrentDictionary<CorpusSettings, string> checksums = new();
    private readonly ConcurrentDictionary<Condition, string> conditions = new();

    /// <summary>The name of what trains the LSTMs.</summary>
    public string Engine => engine;

    /// <summary>The version of the code.</summary>
    public string Code => code;

    /// <summary>The key of a run. Its corpus is generated for its checksum, once for all conditions that share it.</summary>
    /// <param name="condition">What is trained on what.</param>
    /// <param name="seed">The seed of corpus and model.</param>
    /// <returns>SHA-256 as 64 hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">A setting of the corpus is out of its range.</exception>
    /// <exception cref="NotSupportedException">The condition holds something that has no canonical text.</exception>
    public string Of(Condition condition, ulong seed)
    {
        var corpus = checksums.GetOrAdd(condition.CorpusOf(seed), settings => CorpusGenerator.Generate(settings).Checksum);
        var settings = conditions.GetOrAdd(condition, CanonicalText.Of);
        var text = string.Create(CultureInfo.InvariantCulture, $"code {code}\nengine {engine}\nseed {seed}\ncorpus {corpus}\n{settings}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
