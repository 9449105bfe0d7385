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
    public static Matrix<float> Read(string path)
    {
        var points = IsNpy(path) ? NpyFormat.Read(path) : CsvFormat.Read(path);
        for (var row = 0; row < points.Rows; row++)
        {
            for (var column = 0; column < points.Columns; column++)
            {
                if (!float.IsFinite(points[row, column]))
                {
                    throw new InvalidDataException(
                        $"{path}: row {row}, column {column} (counted from 0) is {points[row, column]} in single precision; finite numbers are needed.");
                }
            }
        }

        return points;
    }

    /// <summary>Writes points, first under a temporary name beside the file, so that no half-written file is ever seen under its own.</summary>
    /// <param name="path">A file whose name ends in .npy or .csv.</param>
    /// <param name="points">Points x dimensions.</param>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Matrix<float> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var npy = IsNpy(path);
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                if (npy)
                {
                    NpyFormat.Write(stream, points);
                }
                else
                {
                    CsvFormat.Write(stream, points);
                }
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
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
