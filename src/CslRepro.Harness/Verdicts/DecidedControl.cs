namespace CslRepro.Harness.Verdicts;

/// <summary>A control with what the runs say of it and its decision.</summary>
/// <param name="Decision">The decision, unadjusted: a control is no discovery.</param>
public sealed record DecidedControl(Control Control, MeasuredHypothesis Measured, Decision Decision);
