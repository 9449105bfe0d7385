namespace CslRepro.Models;

/// <summary>Where a training stands.</summary>
/// <param name="Number">How many sentences or epochs it has seen; 0 before the first.</param>
/// <param name="Network">The network as it is at this moment, with weights of its own.</param>
public sealed record TrainingMoment(int Number, INetwork Network);
