using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>
/// A network that reads sentences word by word and answers with D outputs. Whatever it is made of, it can be asked, recorded and saved alike.
/// Immutable as long as nobody writes into its weights; several threads may ask it at once.
/// </summary>
public interface INetwork
{
    /// <summary>The kind of network.</summary>
    NetworkKind Kind { get; }

    /// <summary>Size of the vocabulary V.</summary>
    int Words { get; }

    /// <summary>Number of units N.</summary>
    int Units { get; }

    /// <summary>Number of outputs D.</summary>
    int Outputs { get; }

    /// <summary>Number of trainable parameters.</summary>
    int ParameterCount { get; }

    /// <summary>The names of the states that can be recorded, the usual one first.</summary>
    IReadOnlyList<string> StateNames { get; }

    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <param name="sentences">Word numbers 0 ... V - 1.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    /// <returns>One row of D outputs for each sentence.</returns>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    Matrix<double> Predict(IReadOnlyList<int[]> sentences, int threads = 1);

    /// <summary>State and outputs after every prefix of a trie.</summary>
    /// <param name="trie">The prefixes, of word numbers 0 ... V - 1.</param>
    /// <param name="state">One of <see cref="StateNames"/>; the first of them if left out.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    /// <returns>A row for each node of the trie. A sentence's last row of outputs is what <see cref="Predict"/> answers.</returns>
    /// <exception cref="ArgumentException">A number is no word, or there is no such state.</exception>
    NetworkRecording Record(PrefixTrie trie, string? state = null, int threads = 1);

    /// <summary>SHA-256 over all weights' bits, those that are not trained included.</summary>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    string Digest();

    /// <summary>Saves the network, from where <see cref="NetworkKinds.Load"/> reads it; the folder appears whole or not at all.</summary>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="words">The vocabulary, in the order of the word numbers.</param>
    /// <param name="outputs">The outputs' names, in order.</param>
    /// <exception cref="ArgumentException">The names do not fit the network.</exception>
    /// <exception cref="IOException">The folder exists and is not empty, or cannot be written.</exception>
    void Save(string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs);
}
