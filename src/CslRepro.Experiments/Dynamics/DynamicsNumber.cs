namespace CslRepro.Experiments.Dynamics;

/// <summary>Names of the numbers that probes of a reservoir's dynamics measure. No readout takes part.</summary>
public static class DynamicsNumber
{
    /// <summary>Largest Lyapunov exponent while the test sentences are heard one after the other, in natural logarithms a word.</summary>
    public const string LyapunovOfSentences = "lyapunov-sentences";

    /// <summary>Largest Lyapunov exponent of the reservoir that gets no word but only its constant input, in natural logarithms a step.</summary>
    public const string LyapunovAlone = "lyapunov-alone";

    /// <summary>Linear memory capacity for independent numbers, in steps: see <see cref="Models.EchoStates.MemoryCapacity"/>.</summary>
    public const string MemoryCapacity = "memory-capacity";

    /// <summary>
    /// Mean of tanh² of the units while the test sentences are heard, each from the state 0 on: 0 where all units are linear, 1 where all are saturated. It is 1
    /// less the mean slope of tanh.
    /// </summary>
    public const string Saturation = "saturation";
}
