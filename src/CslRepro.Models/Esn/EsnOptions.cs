namespace CslRepro.Models.Esn;

/// <summary>The options that only an echo state network has.</summary>
public static class EsnOptions
{
    private const string Share = "in (0, 1]";
    private const string Positive = "a number above 0";

    /// <summary>Density of the input weights.</summary>
    public static NumberOption InputDensity { get; } = NumberOption.Of<EsnSettings>(
        "--input-density",
        "Probability that an input weight is not zero.",
        Share,
        IsShare,
        (settings, value) => settings with { InputDensity = value },
        settings => settings.InputDensity);

    /// <summary>Factor on the input weights.</summary>
    public static NumberOption InputScaling { get; } = NumberOption.Of<EsnSettings>(
        "--input-scaling",
        "Factor on all input weights, above 0.",
        Positive,
        IsPositive,
        (settings, value) => settings with { InputScaling = value },
        settings => settings.InputScaling);

    /// <summary>Density of the recurrent weights.</summary>
    public static NumberOption Density { get; } = NumberOption.Of<EsnSettings>(
        "--density",
        "Probability that a recurrent weight is not zero.",
        Share,
        IsShare,
        (settings, value) => settings with { Density = value },
        settings => settings.Density);

    /// <summary>Leak rate.</summary>
    public static NumberOption Leak { get; } = NumberOption.Of<EsnSettings>(
        "--leak", "Leak rate, in (0, 1].", Share, IsShare, (settings, value) => settings with { Leak = value }, settings => settings.Leak);

    /// <summary>Spectral radius.</summary>
    public static NumberOption Radius { get; } = NumberOption.Of<EsnSettings>(
        "--radius",
        "Spectral radius, above 0.",
        Positive,
        IsPositive,
        (settings, value) => settings with { SpectralRadius = value },
        settings => settings.SpectralRadius);

    /// <summary>How the spectral radius is set.</summary>
    public static FlagOption ExactRadius { get; } = FlagOption.Of<EsnSettings>(
        "--exact-radius",
        "Scale by eigenvalues instead of the closed formula.",
        (settings, given) => settings with { RadiusMethod = given ? RadiusMethod.Eigenvalues : RadiusMethod.ClosedForm });

    /// <summary>Regulariser of the readout.</summary>
    public static NumberOption Regularisation { get; } = NumberOption.Of<EsnSettings>(
        "--regularisation",
        "Regulariser of the readout, above 0.",
        Positive,
        IsPositive,
        (settings, value) => settings with { Regularisation = value },
        settings => settings.Regularisation,
        "3.2e-4, esn-cl 10^-3.7");

    /// <summary>How the readout is learnt.</summary>
    public static FlagOption Ridge { get; } = FlagOption.Of<EsnSettings>(
        "--ridge",
        "Learn offline by ridge regression instead of FORCE.",
        (settings, given) => settings with { Readout = given ? ReadoutAlgorithm.Ridge : ReadoutAlgorithm.Force });

    private static bool IsShare(double value) => value is > 0 and <= 1;

    private static bool IsPositive(double value) => value > 0 && double.IsFinite(value);
}
