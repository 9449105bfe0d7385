using System.Globalization;
using CslRepro.Experiments.Activity;
using CslRepro.Experiments.Training;
using CslRepro.Models.Esn;

namespace CslRepro.Figures.Units;

/// <summary>Names of the settings under which outputs are shown.</summary>
internal static class SettingNames
{
    /// <summary>The spectral radius and the leak rate of one of <see cref="ActivityExperiment.HistogramConditions"/>.</summary>
    /// <param name="condition">The condition's name.</param>
    public static string Describe(string condition)
    {
        var settings = ActivityExperiment.HistogramConditions.First(item => item.Name == condition).Network<EsnSettings>();
        return string.Create(CultureInfo.InvariantCulture, $"spectral radius {settings.SpectralRadius}, leak rate {settings.Leak}");
    }
}
