using CslRepro.Claims.Experiments;

namespace CslRepro.Claims;

/// <summary>The results of all experiments of one run of the harness: what claims are judged on.</summary>
/// <param name="Profile">How much was spent.</param>
/// <param name="Task">What was counted of the task.</param>
/// <param name="Performance">The trained instances of table 2 and its controls.</param>
/// <param name="Timing">Training times, each side in the same process.</param>
public sealed record Evidence(Profile Profile, TaskResult Task, PerformanceResult Performance, TimingResult Timing);
