using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Maps;

/// <summary>What a network's readout made of the same states at one point of its training.</summary>
/// <param name="Order">The order of the training sentences.</param>
/// <param name="Learnt">How many of them were learnt.</param>
/// <param name="Outputs">Rows x D: the outputs for each row of the map's states.</param>
public sealed record LearningFrame(TrainingOrder Order, int Learnt, Matrix<double> Outputs);
