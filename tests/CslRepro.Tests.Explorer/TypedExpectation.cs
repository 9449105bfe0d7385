namespace CslRepro.Tests.Explorer;

/// <summary>A sentence at a moment of training, and what each network makes of it.</summary>
internal sealed record TypedExpectation(string Text, int Moment, IReadOnlyList<TypedReading> Networks);
