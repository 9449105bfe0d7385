namespace CslRepro.Harness.Statistics;

/// <summary>A mean over instances, whose tests can be made cautious of a tail that these instances may not have shown.</summary>
public interface ISampleMean : IEstimate
{
    /// <summary>The same mean with tests by Hall's transformation.</summary>
    /// <param name="tail">What is believed of the distribution.</param>
    IEstimate Cautious(Tail tail);
}
