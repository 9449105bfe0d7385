namespace CslRepro.Harness.Verdicts;

/// <summary>A control with its decision.</summary>
/// <param name="Decision">The decision, unadjusted: a control is no discovery.</param>
public sealed record DecidedControl(Control Control, Decision Decision);
