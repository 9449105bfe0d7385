namespace CslRepro.Models.Esn;

/// <summary>How the recurrent weights get their spectral radius.</summary>
public enum RadiusMethod
{
    /// <summary>
    /// A closed formula for random matrices, as the authors' program does: uniform weights in (-b, b) with
    /// b = √3 radius / √(density N). The real radius comes out a few per cent beside the one asked for.
    /// Source: C. Gallicchio, A. Micheli, L. Pedrelli, "Fast Spectral Radius Initialization for Recurrent Neural Networks", INNSBDDL 2019.
    /// </summary>
    ClosedForm,

    /// <summary>The weights are divided by their own spectral radius and multiplied by the one asked for.</summary>
    Eigenvalues,
}
