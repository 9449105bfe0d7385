namespace CslRepro.Models;

/// <summary>In which order a model sees its training sentences.</summary>
public enum TrainingOrder
{
    /// <summary>As given, the same in every epoch: the authors' program, which gives all one-object sentences first.</summary>
    Program,

    /// <summary>Shuffled once, before the first epoch.</summary>
    Shuffled,

    /// <summary>Shuffled anew before each epoch; the same as <see cref="Shuffled"/> for a model that makes one pass.</summary>
    ShuffledEachEpoch,
}
