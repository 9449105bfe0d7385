using System.Globalization;

namespace CslRepro.Calibration;

/// <summary>
/// The numbers of each seed of pilot runs, seeds 0 on: pilot/*.txt. They stay as they are, so that the worlds do not change with what is approved.
/// </summary>
internal sealed class RunTable
{
    private readonly Dictionary<(string Condition, string Name), List<double>> numbers = [];

    private RunTable()
    {
    }

    /// <summary>Reads a snapshot of one condition's or of one experiment's runs.</summary>
    /// <param name="root">The working copy.</param>
    /// <param name="name">The snapshot's name, such as "units".</param>
    public static RunTable Read(string root, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(root, "tests", "CslRepro.Calibration", "pilot", $"{name}.txt"));
        var heading = lines[0].Split(' ');
        var table = new RunTable();
        var condition = "";
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            if (line[0] == ' ')
            {
                foreach (var measured in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var equals = measured.LastIndexOf('=');
                    table.Add(condition, measured[..equals], measured[(equals + 1)..]);
                }
            }
            else
            {
                var fields = line.Split(' ');
                condition = heading[0] == "condition" ? fields[0] : "";
                for (var i = 0; i < heading.Length; i++)
                {
                    if (heading[i] is "invalid" or "inexact" or "rmse" or "sentences")
                    {
                        table.Add(condition, heading[i], fields[i]);
                    }
                }
            }
        }

        return table;
    }

    /// <summary>One number of every seed of a condition.</summary>
    /// <param name="name">The number's name.</param>
    /// <param name="condition">The condition; empty in a snapshot of one condition.</param>
    public double[] Of(string name, string condition = "") =>
        numbers.TryGetValue((condition, name), out var found)
            ? [.. found]
            : throw new InvalidDataException($"The snapshot has no {name} of the condition '{condition}'.");

    /// <summary>A count of sentences as a share of them.</summary>
    /// <inheritdoc cref="Of"/>
    public double[] Rate(string name, string condition = "") => [.. Of(name, condition).Zip(Of("sentences", condition), (count, of) => count / of)];

    private void Add(string condition, string name, string text)
    {
        if (!numbers.TryGetValue((condition, name), out var list))
        {
            numbers.Add((condition, name), list = []);
        }

        list.Add(double.Parse(text, CultureInfo.InvariantCulture));
    }
}
