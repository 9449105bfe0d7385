using CslRepro.Claims.Catalogue.Counts;
using CslRepro.Claims.Catalogue.Fair;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Claims.Catalogue.HyperMaps;
using CslRepro.Claims.Catalogue.Performance;
using CslRepro.Claims.Catalogue.Published;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Claims.Catalogue.Threshold;
using CslRepro.Claims.Catalogue.Units;
using CslRepro.Claims.Multiverse;
using CslRepro.Experiments;
using CslRepro.Experiments.Training;
using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue;

/// <summary>The paper's claims, and what was noticed beside them. Numbers of seeds are chosen by profiles, rules are not.</summary>
public static class ClaimCatalogue
{
    /// <summary>All claims, in the order of reports.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. TaskClaims.All,
        .. PerformanceClaims.All,
        .. ScaleClaims.All,
        .. ThresholdClaims.All,
        .. UnitClaims.All,
        .. StateSpaceClaims.All,
        .. HyperClaims.All,
        .. HyperMapClaims.All,
        .. PublishedClaims.All,
        .. FairClaims.All,
        .. FindingClaims.All,
    ];

    /// <summary>The claims with their experiments.</summary>
    public static Study Study { get; } = new(
        "A Journey in ESN and LSTM Visualisations on a Language Task", All, [.. ExperimentList.All, .. MultiverseExperiment.All])
    {
        Citation = "“A Journey in ESN and LSTM Visualisations on a Language Task” (Variengien and Hinaut, 2020)",
        ReproduceCommand = "dotnet run --project src/CslRepro.Cli -c Release -- reproduce",
        AuditCommand = "cslrepro audit",
        Drawn = PaperReadings.Program,
        Assemblies =
        [
            typeof(InstanceTrainer).Assembly,
            typeof(Analysis.OutputLevels).Assembly,
            typeof(LanguageTask.Evaluation).Assembly,
            typeof(Models.PrefixTrie).Assembly,
            typeof(Corpora.Corpus).Assembly,
            typeof(Umap.Umap).Assembly,
            typeof(Numerics.MatrixProduct).Assembly,
        ],
    };
}
