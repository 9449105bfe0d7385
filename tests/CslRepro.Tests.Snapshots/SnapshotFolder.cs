using System.Text;
using CslRepro.Reports.Drawing;

namespace CslRepro.Tests.Snapshots;

/// <summary>
/// A folder of verified files and the rule by which they are compared; <see cref="Snapshot"/> is this for the repository.
/// </summary>
/// <param name="folder">The folder; it is made when the first file is written.</param>
/// <param name="acceptAll">Whether whatever is received becomes the verified file.</param>
/// <param name="show">Shows a difference to a person: received file, verified file.</param>
/// <param name="hide">Closes what <paramref name="show"/> opened.</param>
internal sealed class SnapshotFolder(string folder, bool acceptAll, Action<string, string> show, Action<string, string> hide)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares a text, line endings aside.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">The snapshot's name: a path below the folder, without extension.</param>
    /// <param name="extension">The extension without a dot.</param>
    /// <exception cref="SnapshotException">It differs, or there is no verified file.</exception>
    public void VerifyText(string actual, string name, string extension) =>
        Verify(Utf8.GetBytes(Normalised(actual)), name, extension, (verified, received) => TextDifference(Text(verified), Text(received)));

    /// <summary>Compares a JSON document.</summary>
    /// <param name="actual">The document.</param>
    /// <param name="name">The snapshot's name: a path below the folder, without extension.</param>
    /// <param name="tolerances">The room that some numbers have; without any, the text is compared.</param>
    /// <exception cref="SnapshotException">It differs, or there is no verified file.</exception>
    /// <exception cref="ArgumentException">A tolerance names no number of the snapshot.</exception>
    public void VerifyJson(string actual, string name, IReadOnlyList<FieldTolerance> tolerances) =>
        Verify(Utf8.GetBytes(Normalised(actual)), name, "json", (verified, received) => tolerances.Count == 0
            ? TextDifference(Text(verified), Text(received))
            : JsonDifference.Describe(Text(verified), Text(received), tolerances));

    /// <summary>Compares a picture.</summary>
    /// <param name="png">The picture as a PNG file.</param>
    /// <param name="name">The snapshot's name: a path below the folder, without extension.</param>
    /// <param name="tolerance">The room there is.</param>
    /// <exception cref="SnapshotException">It differs, or there is no verified file.</exception>
    public void VerifyPicture(byte[] png, string name, PictureTolerance tolerance) =>
        Verify(png, name, "png", (verified, received) => PictureDifference.Describe(verified, received, tolerance));

    private static string TextDifference(string verified, string received) =>
        verified == received ? string.Empty : LineDifference.Describe(verified, received);

    private static string Text(byte[] bytes) => Normalised(Utf8.GetString(bytes));

    private static string Normalised(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private void Verify(byte[] actual, string name, string extension, Func<byte[], byte[], string> difference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        if (acceptAll)
        {
            Accept(actual, verified, received, difference);
            return;
        }

        if (!File.Exists(verified))
        {
            Write(received, actual);
            throw new SnapshotException(
                $"There is no verified snapshot {verified}. What was received is beside it. {HowToAccept(verified, received)}");
        }

        var found = difference(File.ReadAllBytes(verified), actual);
        if (found.Length > 0)
        {
            Write(received, actual);
            show(received, verified);
            throw new SnapshotException(
                $"What was received differs from the snapshot {verified}:\n\n{found.TrimEnd('\n')}\n\n" +
                $"If the new one is right: {HowToAccept(verified, received)}");
        }

        if (File.Exists(received))
        {
            hide(received, verified);
            File.Delete(received);
        }
    }

    // A snapshot that agrees within its tolerance stays as it is, so that accepting twice changes nothing.
    private static void Accept(byte[] actual, string verified, string received, Func<byte[], byte[], string> difference)
    {
        if (!File.Exists(verified) || difference(File.ReadAllBytes(verified), actual).Length > 0)
        {
            Write(verified, actual);
        }

        File.Delete(received);
    }

    private static string HowToAccept(string verified, string received) =>
        $"Rename {Path.GetFileName(received)} to {Path.GetFileName(verified)}, or run the test with {Snapshot.AcceptVariable}=1, " +
        "and commit the file with its reason.";
}
