namespace CslRepro.Models;

/// <summary>Tells a watcher the moments of a training that it asked for.</summary>
internal sealed class TrainingWatch
{
    private readonly HashSet<int> moments;
    private readonly Func<TrainingMoment, bool>? onMoment;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public TrainingWatch(TrainingOptions options)
    {
        RequireThreads(options.Threads);
        moments = [.. options.Moments];
        if (moments.FirstOrDefault(moment => moment < 0) is < 0 and var negative)
        {
            throw new ArgumentException($"There is no moment {negative} of a training; moments are counted from 0.", nameof(options));
        }

        onMoment = options.OnMoment;
    }

    /// <summary>The moments asked for up to a last one, ascending.</summary>
    public int[] UpTo(int last) => onMoment == null ? [] : [.. moments.Where(moment => moment <= last).Order()];

    /// <summary>Tells a moment if it was asked for.</summary>
    /// <param name="number">The moment.</param>
    /// <param name="network">Makes the network of this moment.</param>
    /// <returns>Whether to go on.</returns>
    public bool Tell(int number, Func<INetwork> network) => onMoment == null || !moments.Contains(number) || onMoment(new TrainingMoment(number, network()));

    /// <summary>Checks a number of threads.</summary>
    /// <exception cref="ArgumentException">It is below 1.</exception>
    public static void RequireThreads(int threads)
    {
        if (threads < 1)
        {
            throw new ArgumentException($"There are {threads} threads to work; there must be 1 or more.", nameof(threads));
        }
    }
}
