using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>A plot holds memory that is not the runtime's, and no analyser knows of it.</summary>
public class DisposedPlotTests
{
    private const string Kept = " plot = new Plot();";

    [Fact]
    public void A_plot_that_a_figure_draws_on_is_given_back()
    {
        var figures = Directory.EnumerateFiles(Path.Combine(BuiltSolution.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => line.Contains(Kept, StringComparison.Ordinal)).Select(line => (file, line.Trim())))
            .ToArray();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.StartsWith("using ", figure.Item2, StringComparison.Ordinal));
    }
}
