using System.Globalization;
using System.Text;
using CslRepro.Experiments.Search;
using CslRepro.Files;

namespace CslRepro.Figures.Search;

/// <summary>A search's folder: search.json (what was found), trials.csv (every trial), chosen.txt (the settings that were chosen), figures as PNG.</summary>
public static class SearchFolder
{
    /// <summary>The file that marks a folder as a search's.</summary>
    public const string ResultName = "search.json";

    /// <summary>Checks, before any work is done, that the folder can be written.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot; the message says why.</exception>
    public static void RequireWritable(string path) => OutputFolder.RequireWritable(path, ResultName);

    /// <summary>Writes the folder, whole or not at all; an earlier result is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="result">What was found.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    public static void Write(string path, SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var effort = SearchEffortFigure.From(result).Draw();
        var parameters = SearchParametersFigure.From(result).Draw();
        OutputFolder.Write(path, ResultName, folder =>
        {
            File.WriteAllBytes(Path.Combine(folder, SearchEffortFigure.Name + ".png"), effort);
            File.WriteAllBytes(Path.Combine(folder, SearchParametersFigure.Name + ".png"), parameters);
            File.WriteAllText(Path.Combine(folder, "trials.csv"), Trials(result));
            File.WriteAllText(Path.Combine(folder, "chosen.txt"), string.Concat(result.Cells.Select(cell => ChosenSettings.LineOf(cell) + "\n")));
            File.WriteAllText(Path.Combine(folder, ResultName), SearchDocument.From(result).ToJson());
        });
    }

    private static string Trials(SearchResult result)
    {
        var text = new StringBuilder(
            "model,objects,trial,seed,valid_error,exact_error,rmse,passes,best_pass,diverged,parameters,multiply_adds,digest,settings\n");
        foreach (var cell in result.Cells)
        {
            foreach (var trial in cell.Trials)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{cell.Cell.Space.Name},{cell.Cell.Objects},{trial.Index},{trial.Run.Seed},{trial.ValidError},{trial.ExactError},{trial.Rmse},"
                        + $"{trial.Passes},{trial.BestPass},{(trial.Diverged ? 1 : 0)},{trial.Parameters},{trial.MultiplyAdds},{trial.Run.OutcomeDigest},"
                        + $"{cell.Cell.Space.CommandLine(trial.Settings)}\n");
            }
        }

        return text.ToString();
    }
}
