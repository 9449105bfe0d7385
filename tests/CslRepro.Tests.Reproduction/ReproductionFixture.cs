using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models.Lstm;
using CslRepro.Tests.Reproduction;

[assembly: Xunit.AssemblyFixture(typeof(ReproductionFixture))]

namespace CslRepro.Tests.Reproduction;

/// <summary>Runs each profile's experiments once, when the first test asks for them; profiles share their common runs and what is the same in all.</summary>
public sealed class ReproductionFixture
{
    private readonly Dictionary<Profile, Lazy<Harness.Reproduction>> reproductions;

    public ReproductionFixture()
    {
        Scheduler = new RunScheduler(Engines.Trainer("own"), Environment.ProcessorCount);
        var shared = new SharedResults();
        reproductions = Profile.All.ToDictionary(
            profile => profile,
            profile => new Lazy<Harness.Reproduction>(() => Run(new ReproductionOptions(profile, Scheduler) { Shared = shared })));
    }

    /// <summary>Keeps all runs, so that profiles share what they have in common.</summary>
    public RunScheduler Scheduler { get; }

    /// <summary>The reproduction of a profile.</summary>
    public Harness.Reproduction Of(Profile profile) => reproductions[profile].Value;

    private static Harness.Reproduction Run(ReproductionOptions options) =>
        Harness.Reproduction.RunAsync(ClaimCatalogue.Study, options).GetAwaiter().GetResult();
}
