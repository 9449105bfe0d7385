using CslRepro.Models;

namespace CslRepro.Figures;

/// <summary>An error over the number of learnt sentences.</summary>
/// <param name="Order">The order of the training sentences.</param>
/// <param name="Heights">The error at each number of sentences, the mean over seeds.</param>
public sealed record LearningCurve(string Error, TrainingOrder Order, IReadOnlyList<double> Heights);
