using CslRepro.Reports.Drawing;
using DiffEngine;

namespace CslRepro.Tests.Snapshots;

/// <summary>
/// Compares results with the approved ones in the repository's folder <c>snapshots</c>, with the conventions of Verify:
/// NAME.verified.EXT is committed; on a difference NAME.received.EXT is written beside it, the test fails, and a person
/// accepts by renaming (or by running with the environment variable <c>CSLREPRO_ACCEPT=1</c>). A test that passes removes
/// what an earlier one received. Outside of build servers a difference is shown in an installed diff tool
/// (<c>DiffEngine_Disabled=true</c> turns that off).
/// </summary>
public static class Snapshot
{
    /// <summary>The environment variable that, when it is 1, makes whatever is received the verified snapshot.</summary>
    public const string AcceptVariable = "CSLREPRO_ACCEPT";

    /// <summary>Compares a text exactly, line endings aside.</summary>
    /// <param name="actualText">The text.</param>
    /// <param name="relativeNameWithoutExtension">The snapshot's name below <c>snapshots</c>, such as <c>claims/perf-both-learn</c>.</param>
    /// <param name="extension">The extension without a dot.</param>
    /// <exception cref="SnapshotException">It differs, or there is no verified file.</exception>
    public static void Verify(string actualText, string relativeNameWithoutExtension, string extension = "txt") =>
        Repository().VerifyText(actualText, relativeNameWithoutExtension, extension);

    /// <summary>Compares a JSON document: exactly, except for the numbers that a tolerance names.</summary>
    /// <param name="actualJson">The document, indented so that a person can read the file.</param>
    /// <param name="relativeNameWithoutExtension">The snapshot's name below <c>snapshots</c>.</param>
    /// <param name="tolerances">The room that some numbers have.</param>
    /// <exception cref="SnapshotException">It differs, or there is no verified file.</exception>
    /// <exception cref="ArgumentException">A tolerance names no number of the snapshot.</exception>
    public static void VerifyJson(string actualJson, string relativeNameWithoutExtension, params IReadOnlyList<FieldTolerance> tolerances) =>
        Repository().VerifyJson(actualJson, relativeNameWithoutExtension, tolerances);

    /// <summary>Compares a picture.</summary>
    /// <param name="png">The picture as a PNG file.</param>
    /// <param name="relativeNameWithoutExtension">The snapshot's name below <c>snapshots</c>.</param>
    /// <param name="tolerance">The room there is; <see cref="PictureTolerance.Default"/> if null.</param>
    /// <exception cref="SnapshotException">It differs, or there is no verified file.</exception>
    public static void VerifyPicture(byte[] png, string relativeNameWithoutExtension, PictureTolerance? tolerance = null) =>
        Repository().VerifyPicture(png, relativeNameWithoutExtension, tolerance ?? PictureTolerance.Default);

    /// <summary>
    /// Compares a figure: its data first, then its picture, so that a failure says which of the two changed. A picture is
    /// looked at only when its data are right.
    /// </summary>
    /// <param name="dataJson">The data that the figure is drawn from.</param>
    /// <param name="png">The picture as a PNG file.</param>
    /// <param name="relativeNameWithoutExtension">The name of both snapshots below <c>snapshots</c>.</param>
    /// <param name="pictureTolerance">The room that the picture has; <see cref="PictureTolerance.Default"/> if null.</param>
    /// <param name="dataTolerances">The room that some numbers of the data have.</param>
    /// <exception cref="SnapshotException">One of them differs, or has no verified file.</exception>
    /// <exception cref="ArgumentException">A tolerance names no number of the data.</exception>
    public static void VerifyFigure(
        string dataJson,
        byte[] png,
        string relativeNameWithoutExtension,
        PictureTolerance? pictureTolerance = null,
        params IReadOnlyList<FieldTolerance> dataTolerances)
    {
        VerifyJson(dataJson, relativeNameWithoutExtension, dataTolerances);
        VerifyPicture(png, relativeNameWithoutExtension, pictureTolerance);
    }

    private static SnapshotFolder Repository() => new(
        Path.Combine(RepositoryRoot.Find(), "snapshots"),
        Environment.GetEnvironmentVariable(AcceptVariable) == "1",
        Show,
        Hide);

    private static void Show(string received, string verified)
    {
        if (!BuildServerDetector.Detected && !DiffRunner.Disabled)
        {
            DiffRunner.Launch(received, verified);
        }
    }

    private static void Hide(string received, string verified)
    {
        if (!BuildServerDetector.Detected && !DiffRunner.Disabled)
        {
            DiffRunner.Kill(received, verified);
        }
    }
}
