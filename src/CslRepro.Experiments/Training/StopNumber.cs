namespace CslRepro.Experiments.Training;

/// <summary>The names of what is measured on a training that is stopped early.</summary>
public static class StopNumber
{
    /// <summary>How many passes over the training set ended.</summary>
    public const string Passes = "passes";

    /// <summary>The pass whose network counts, from 1; 0 if none ended.</summary>
    public const string BestPass = "best-pass";

    /// <summary>How many parameters are trained.</summary>
    public const string Parameters = "parameters";

    /// <summary>1 if the training diverged, else 0.</summary>
    public const string Diverged = "diverged";
}
