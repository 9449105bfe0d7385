using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Models.Lstm;
using CslRepro.Tests.Reproduction;

[assembly: Xunit.AssemblyFixture(typeof(ReproductionFixture))]

namespace CslRepro.Tests.Reproduction;

/// <summary>
/// Decides each profile's claims and runs its experiments once, when the first test asks for them; profiles share their common runs and what is the same in
/// all. The variable CSLREPRO_STORE names a folder that keeps the runs, for approving again after a change that makes none of them void. The variable
/// CSLREPRO_CLAIMS names claims, with commas between: only they are decided, nothing is drawn, and approved verdicts of others stay as they are. The variable
/// CSLREPRO_FIGURES names figures: nothing is decided, and only they are drawn, from the experiments that they need, whose runs are compared.
/// </summary>
public sealed class ReproductionFixture : IDisposable
{
    /// <summary>The smoke profile as `dotnet test` decides it: a claim may take what ten ESNs of the paper take, each 5.86E+9 multiply-adds.</summary>
    public static Profile Smoke { get; } = Profile.Smoke.Granting(60_000_000_000);

    private readonly ResultStore? store;
    private readonly Dictionary<Profile, Lazy<Harness.Reproduction>> reproductions;
    private readonly Dictionary<(Profile, Experiment), object> drawn = [];

    public ReproductionFixture()
    {
        var trainer = Engines.Trainer("own");
        store = Environment.GetEnvironmentVariable("CSLREPRO_STORE") is { Length: > 0 } path
            ? ResultStore.Open(path, new RunKeys(trainer, trainer.Engine, InstanceTrainer.CodeVersion))
            : null;
        Scheduler = new RunScheduler(trainer, Environment.ProcessorCount, store);
        reproductions = new[] { Smoke, Profile.Standard }.ToDictionary(
            profile => profile,
            profile => new Lazy<Harness.Reproduction>(
                () => Run(new ReproductionOptions(profile, Scheduler)
                {
                    Shared = Shared,
                    Claims = Claims,
                    RunsPlans = Claims.Count == 0,
                    RunsExtras = true,
                })));
    }

    /// <summary>The claims that are decided; all if there are none.</summary>
    public IReadOnlyList<Claim> Claims { get; } = Environment.GetEnvironmentVariable("CSLREPRO_CLAIMS") is { Length: > 0 } names
        ? [.. names.Split(',').Select(ClaimCatalogue.Study.Named)]
        : [];

    /// <summary>The names of the figures that are drawn alone; all figures are drawn from a whole reproduction if there are none.</summary>
    public IReadOnlyList<string> Figures { get; } = Environment.GetEnvironmentVariable("CSLREPRO_FIGURES") is { Length: > 0 } names ? names.Split(',') : [];

    /// <summary>Keeps all runs, so that profiles share what they have in common.</summary>
    public RunScheduler Scheduler { get; }

    /// <summary>Results that are the same in every profile and from every store: what is no set of runs.</summary>
    public SharedResults Shared { get; } = new();

    /// <summary>The reproduction of a profile.</summary>
    public Harness.Reproduction Of(Profile profile) => reproductions[profile].Value;

    /// <summary>What experiments found in a profile: from a whole reproduction, or from themselves alone where single figures are drawn.</summary>
    public Evidence EvidenceOf(Profile profile, IReadOnlyList<Experiment> experiments)
    {
        if (Figures.Count == 0)
        {
            return Of(profile).Evidence;
        }

        lock (drawn)
        {
            foreach (var experiment in experiments.Where(experiment => !drawn.ContainsKey((profile, experiment))))
            {
                drawn.Add((profile, experiment), experiment.RunUntyped(new ExperimentContext(profile, Scheduler) { Drawn = ClaimCatalogue.Study.Drawn }));
            }

            return new Evidence(profile, experiments.ToDictionary(experiment => experiment, experiment => drawn[(profile, experiment)]));
        }
    }

    public void Dispose() => store?.Dispose();

    private static Harness.Reproduction Run(ReproductionOptions options) =>
        Harness.Reproduction.RunAsync(ClaimCatalogue.Study, options).GetAwaiter().GetResult();
}
