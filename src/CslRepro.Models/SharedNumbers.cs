using System.Collections.Concurrent;

namespace CslRepro.Models;

/// <summary>
/// Numbers that take long to compute and that several trainings need alike, such as the largest eigenvalue of the weights that one seed draws. Each is
/// computed once, whichever training asks first; several threads may ask at once.
/// </summary>
public sealed class SharedNumbers
{
    private readonly ConcurrentDictionary<object, Lazy<double>> numbers = new();

    /// <summary>How many numbers were computed.</summary>
    public int Count => numbers.Count;

    /// <summary>A number, computed by the first who asks for it.</summary>
    /// <typeparam name="TKey">A record of its own for each kind of number.</typeparam>
    /// <param name="key">All that determines the number.</param>
    /// <param name="compute">Computes it; what it throws is thrown again to everyone who asks.</param>
    internal double Get<TKey>(TKey key, Func<double> compute)
        where TKey : notnull => numbers.GetOrAdd(key, _ => new Lazy<double>(compute)).Value;
}
