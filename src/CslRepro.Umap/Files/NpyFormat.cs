using CslRepro.Files;
using CslRepro.Numerics;

namespace CslRepro.Umap.Files;

/// <summary>Points in NumPy's array files: float32 or float64, C order, little-endian.</summary>
internal static class NpyFormat
{
    public static Matrix<float> Read(string path)
    {
        using var reader = NpyReader.Open(path);
        reader.RequireRowOrder();
        var shape = reader.RequireShape("points are a table of one or more rows and columns", null, null);
        var points = new Matrix<float>(shape[0], shape[1]);
        for (var row = 0; row < points.Rows; row++)
        {
            reader.Read(points.Row(row));
        }

        return points;
    }

    public static void Write(Stream stream, Matrix<float> points) => NpyFile.Write(stream, points);
}
