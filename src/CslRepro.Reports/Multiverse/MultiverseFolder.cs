using System.Globalization;
using System.Text;
using System.Text.Json;
using CslRepro.Files;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Multiverse;

/// <summary>
/// A multiverse's folder: multiverse.json (what was found), specifications.csv (every combination), multiverse.md (the tables), a figure a claim as PNG.
/// </summary>
public static class MultiverseFolder
{
    /// <summary>The file that marks a folder as a multiverse's.</summary>
    public const string ResultName = "multiverse.json";

    /// <summary>Checks, before any work is done, that the folder can be written.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot; the message says why.</exception>
    public static void RequireWritable(string path) => OutputFolder.RequireWritable(path, ResultName);

    /// <summary>Writes the folder, whole or not at all; an earlier result is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="result">What was found.</param>
    /// <param name="figures">The figures by their names.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    public static void Write(string path, MultiverseResult result, IEnumerable<(string Name, SpecificationFigure Figure)> figures)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(figures);
        var drawn = figures.Select(item => (item.Name, Png: item.Figure.Draw())).ToArray();
        OutputFolder.Write(path, ResultName, folder =>
        {
            foreach (var (name, png) in drawn)
            {
                File.WriteAllBytes(Path.Combine(folder, name + ".png"), png);
            }

            File.WriteAllText(Path.Combine(folder, "specifications.csv"), Specifications(result));
            File.WriteAllText(Path.Combine(folder, "multiverse.md"), Tables(result));
            File.WriteAllText(Path.Combine(folder, ResultName), Json(result));
        });
    }

    /// <summary>The tables as Markdown: the quantities, and what hangs on each choice.</summary>
    /// <param name="result">What was found.</param>
    /// <returns>Text with LF line ends.</returns>
    public static string Tables(MultiverseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return MarkdownDialect.Instance.Table(MultiverseColumns.Curves, result.Curves) + "\n"
            + MarkdownDialect.Instance.Table(MultiverseColumns.Effects, MultiverseColumns.EffectsOf(result));
    }

    private static string Json(MultiverseResult result) => JsonSerializer.Serialize(
        new
        {
            Format = "cslrepro-multiverse 1",
            result.Plan.FirstSeed,
            result.Plan.Seeds,
            Quantities = result.Curves.Select(MultiverseRecord.From),
        },
        ResultsJson.Options) + "\n";

    private static string Specifications(MultiverseResult result)
    {
        var text = new StringBuilder("claim,quantity,value,lower,upper,decision,options\n");
        foreach (var curve in result.Curves)
        {
            foreach (var estimate in curve.Estimates)
            {
                var options = string.Join(
                    ' ', curve.Quantity.Choices.Zip(estimate.Specification.Options, (choice, option) => $"{choice.Name}={option.Name}"));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{curve.Quantity.Claim},{curve.Quantity.Name},{estimate.Value},{estimate.Interval.Lower},{estimate.Interval.Upper},"
                        + $"{estimate.Decision.InWords()},{options}\n");
            }
        }

        return text.ToString();
    }
}
