using CslRepro.Harness.Statistics;

namespace CslRepro.Calibration;

/// <summary>A planted truth, and what the tests say of it.</summary>
/// <param name="PValues">From an estimate to the p-values for the hypothesis and against it.</param>
/// <param name="SupportIsWrong">Whether supporting the hypothesis would be wrong.</param>
/// <param name="RefuteIsWrong">Whether refuting it would be wrong; at the limit both are.</param>
internal sealed record Scenario(Func<IEstimate, (double Support, double Refute)> PValues, bool SupportIsWrong, bool RefuteIsWrong);
