using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Training;

/// <summary>Which model a condition trains, with all its settings.</summary>
public abstract record ModelDescription
{
    private ModelDescription()
    {
    }

    /// <summary>An echo state network.</summary>
    /// <param name="Settings">Network and learning.</param>
    public sealed record Esn(EsnSettings Settings) : ModelDescription;

    /// <summary>An LSTM with a linear head.</summary>
    /// <param name="Settings">Network and training.</param>
    public sealed record Lstm(LstmSettings Settings) : ModelDescription;

    /// <summary>A GRU with a linear head: not in the paper, see docs/extend.md.</summary>
    /// <param name="Settings">Network and training.</param>
    public sealed record Gru(GruSettings Settings) : ModelDescription;

    /// <summary>The theoretical model, which stores what it saw with each set of content words (paper, section 2.4.3).</summary>
    public sealed record Keywords : ModelDescription;
}
