using CslRepro.Files;
using CslRepro.Numerics;
using CslRepro.Umap.Files;

namespace CslRepro.Umap;

/// <summary>
/// Reads and writes points as files: NumPy's .npy (float32 or float64, C order, little-endian) and .csv (numbers separated by commas,
/// with or without a header line).
/// </summary>
public static class PointFile
{
    /// <summary>Reads points.</summary>
    /// <param name="path">A file whose name ends in .npy or .csv.</param>
    /// <returns>Points x dimensions; float64 is rounded to float32.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is not what its name says, or holds NaN, infinity, or rows of different lengths; the message names the place.
    /// </exception>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Matrix<float> Read(string path) => IsNpy(path) ? NpyFormat.Read(path) : CsvFormat.Read(path);

    /// <summary>Writes points; the file is there whole or not at all.</summary>
    /// <param name="path">A file whose name ends in .npy or .csv.</param>
    /// <param name="points">Points x dimensions.</param>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Matrix<float> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        Action<Stream, Matrix<float>> write = IsNpy(path) ? NpyFormat.Write : CsvFormat.Write;
        WholeFile.Write(path, stream => write(stream, points));
    }

    private static bool IsNpy(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var ending = Path.GetExtension(path);
        return ending.Equals(".npy", StringComparison.OrdinalIgnoreCase)
            || (ending.Equals(".csv", StringComparison.OrdinalIgnoreCase)
                ? false
                : throw new ArgumentException($"{path}: points are read from and written to files ending in .npy or .csv.", nameof(path)));
    }
}
