namespace CslRepro.Corpora;

/// <summary>One sentence with the scene that is seen beside it, which holds all that is said and more.</summary>
/// <param name="Sentence">What is heard.</param>
/// <param name="Seen">What is seen: the teacher.</param>
public sealed record Example(Sentence Sentence, Scene Seen);
