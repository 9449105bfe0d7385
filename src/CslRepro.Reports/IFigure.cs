namespace CslRepro.Reports;

/// <summary>A figure: its data as text, which snapshots hold to, and its picture.</summary>
public interface IFigure
{
    /// <summary>The data as text: what the picture shows, rounded so that a reader can compare it.</summary>
    /// <returns>Lines with LF ends.</returns>
    string Render();

    /// <summary>Draws the figure.</summary>
    /// <returns>A PNG.</returns>
    byte[] Draw();
}
