using CslRepro.Claims;
using CslRepro.Claims.Experiments;
using CslRepro.Cli;
using CslRepro.Models.Lstm;
using CslRepro.Tests.Reproduction;

[assembly: Xunit.AssemblyFixture(typeof(ReproductionFixture))]

namespace CslRepro.Tests.Reproduction;

/// <summary>Runs each profile's experiments once, when the first test asks for them; profiles share their common runs and what is the same in all.</summary>
public sealed class ReproductionFixture
{
    private readonly Dictionary<Profile, Lazy<Claims.Reproduction>> reproductions;

    public ReproductionFixture()
    {
        var engine = new ExactLstmEngine();
        Scheduler = new InstanceScheduler(new InstanceTrainer(engine), Environment.ProcessorCount);
        reproductions = Profile.All.ToDictionary(
            profile => profile,
            profile =>
                new Lazy<Claims.Reproduction>(
                    () => Run(new ReproductionOptions(profile, engine, Engines.TimedPairs) { Scheduler = Scheduler, Earlier = Earlier() })));
    }

    /// <summary>Remembers all runs that were made for any profile.</summary>
    public InstanceScheduler Scheduler { get; }

    public Claims.Reproduction Of(Profile profile) => reproductions[profile].Value;

    private static Claims.Reproduction Run(ReproductionOptions options) => Claims.Reproduction.RunAsync(options).GetAwaiter().GetResult();

    private Evidence? Earlier() => reproductions.Values.FirstOrDefault(reproduction => reproduction.IsValueCreated)?.Value.Evidence;
}
