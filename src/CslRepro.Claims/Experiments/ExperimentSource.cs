namespace CslRepro.Claims.Experiments;

/// <summary>Where the code of each experiment lies, for reports.</summary>
public static class ExperimentSource
{
    /// <summary>The path of an experiment's source file in the repository.</summary>
    /// <param name="kind">The experiment.</param>
    /// <returns>A path with forward slashes.</returns>
    public static string PathOf(ExperimentKind kind) => "src/CslRepro.Claims/Experiments/" + kind + "Experiment.cs";

    /// <summary>The name of an experiment in progress reports.</summary>
    /// <param name="kind">The experiment.</param>
    /// <returns>The name in small letters.</returns>
    public static string NameOf(ExperimentKind kind) => kind.ToString().ToLowerInvariant();
}
