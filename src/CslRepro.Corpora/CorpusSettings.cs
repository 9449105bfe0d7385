namespace CslRepro.Corpora;

/// <summary>
/// What a corpus is made of. The defaults are the paper's basic corpus (sections 2.4 and 2.5) with the validation set of
/// the authors' program.
/// </summary>
public sealed record CorpusSettings
{
    /// <summary>Number of objects n, 3 ... 50.</summary>
    public int Objects { get; init; } = 4;

    /// <summary>The seed of all random choices.</summary>
    public ulong Seed { get; init; }

    /// <summary>One-object sentences to train on, 0 ... 172 n.</summary>
    public int OneObjectTrain { get; init; } = 300;

    /// <summary>Two-object sentences to train on.</summary>
    public int TwoObjectTrain { get; init; } = 700;

    /// <summary>One-object sentences for early stopping.</summary>
    public int OneObjectValidation { get; init; } = 80;

    /// <summary>Two-object sentences for early stopping.</summary>
    public int TwoObjectValidation { get; init; } = 200;

    /// <summary>One-object sentences to test on, 0 ... 172 n.</summary>
    public int OneObjectTest { get; init; } = 300;

    /// <summary>Two-object sentences to test on.</summary>
    public int TwoObjectTest { get; init; } = 700;
}
