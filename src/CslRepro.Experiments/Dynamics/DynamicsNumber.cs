namespace CslRepro.Experiments.Dynamics;

/// <summary>Names of the numbers that probes of a reservoir's dynamics measure. No readout takes part.</summary>
public static class DynamicsNumber
{
    /// <summary>Largest Lyapunov exponent while the test sentences are heard one after the other, in natural logarithms a word.</summary>
    public const string LyapunovOfSentences = "lyapunov-sentences";

    /// <summary>The same where no word is heard and the constant is the only input.</summary>
    public const string LyapunovOfConstant = "lyapunov-constant";

    /// <summary>The same where a single BEGIN is followed by no input at all, not even the constant.</summary>
    public const string LyapunovOfSilence = "lyapunov-silence";

    /// <summary>Linear memory capacity for independent numbers, in steps, with the paper's ridge: see <see cref="Models.EchoStates.MemoryCapacity"/>.</summary>
    public const string MemoryCapacity = "memory-capacity";

    /// <summary>
    /// Mean of tanh² of the units while the test sentences are heard, each from the state 0 on: 0 where all units are linear, 1 where all are saturated. It is
    /// 1 less the mean slope of tanh.
    /// </summary>
    public const string Saturation = "saturation";
}
