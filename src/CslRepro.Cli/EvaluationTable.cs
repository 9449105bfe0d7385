using System.Globalization;
using CslRepro.LanguageTask;

namespace CslRepro.Cli;

/// <summary>How a network did on the test sentences of several seeds: a line each, then their mean and standard deviation.</summary>
/// <param name="output">Where it is written; not before the first result, so that a refusal leaves nothing there.</param>
internal sealed class EvaluationTable(TextWriter output)
{
    private readonly List<(double Valid, double Exact, double Rmse)> results = [];

    public void Add(ulong seed, Evaluation result)
    {
        if (results.Count == 0)
        {
            output.WriteLine("seed  valid error  exact error    RMSE");
        }

        results.Add((result.ValidError, result.ExactError, result.Rmse));
        WriteLine(seed.ToString(CultureInfo.InvariantCulture), results[^1]);
    }

    /// <summary>Writes the last lines of more than one seed.</summary>
    public void End()
    {
        if (results.Count > 1)
        {
            var mean = Each(number => results.Average(number));
            WriteLine("mean", mean);
            WriteLine("sd", Each(number => Deviation([.. results.Select(number)])));
        }
    }

    private static (double Valid, double Exact, double Rmse) Each(Func<Func<(double Valid, double Exact, double Rmse), double>, double> value) =>
        (value(result => result.Valid), value(result => result.Exact), value(result => result.Rmse));

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    private void WriteLine(string name, (double Valid, double Exact, double Rmse) errors) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,4}  {100 * errors.Valid,9:F2} %  {100 * errors.Exact,9:F2} %  {errors.Rmse:F4}"));
}
