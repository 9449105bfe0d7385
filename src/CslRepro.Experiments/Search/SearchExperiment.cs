using CslRepro.Harness;

namespace CslRepro.Experiments.Search;

/// <summary>
/// The search with equal effort for every kind of network (section 7 of the paper asks for a comparison in practical time). Its trials have seeds from
/// 100,000 on, which nothing is decided on; what it chooses is decided on other seeds.
/// </summary>
public sealed class SearchExperiment : Experiment<SearchResult>
{
    private SearchExperiment()
        : base("search")
    {
    }

    /// <summary>The one of its kind.</summary>
    public static SearchExperiment Instance { get; } = new();

    /// <summary>What is searched for a profile: the smoke profile makes a first trial of each kind of network, the others the registered search.</summary>
    /// <param name="profile">How much is spent.</param>
    public static SearchPlan PlanOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile == Profile.Smoke ? new SearchPlan { Objects = [50], Trials = 1 } : new SearchPlan();
    }

    /// <inheritdoc/>
    public override SearchResult Run(ExperimentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return EqualEffortSearch.Run(PlanOf(context.Profile), context.Scheduler, context.Progress, context.Cancellation);
    }
}
