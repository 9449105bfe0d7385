namespace CslRepro.Harness.Verdicts;

/// <summary>A control with what the runs say of it.</summary>
public sealed record MeasuredControl(Control Control, MeasuredHypothesis Measured);
