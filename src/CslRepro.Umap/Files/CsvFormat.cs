using System.Globalization;
using System.Text;
using CslRepro.Numerics;

namespace CslRepro.Umap.Files;

/// <summary>Numbers separated by commas, a line for each point. A first line of which no field is a number is a header.</summary>
internal static class CsvFormat
{
    public static Matrix<float> Read(string path)
    {
        var rows = new List<float[]>();
        var number = 0;
        var headerFields = -1;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var fields = line.Split(',');
            if (rows.Count == 0 && headerFields < 0 && !fields.Any(field => TryParse(field, out _)))
            {
                headerFields = fields.Length;
                continue;
            }

            var expected = rows.Count > 0 ? rows[0].Length : headerFields;
            if (expected >= 0 && fields.Length != expected)
            {
                throw new InvalidDataException($"{path}, line {number} has {fields.Length} fields; the lines before have {expected}.");
            }

            var values = new float[fields.Length];
            for (var column = 0; column < fields.Length; column++)
            {
                if (!TryParse(fields[column], out values[column]))
                {
                    throw new InvalidDataException($"{path}, line {number}, column {column + 1}: \"{fields[column].Trim()}\" is no number.");
                }

                if (!float.IsFinite(values[column]))
                {
                    throw new InvalidDataException($"{path}, line {number}, column {column + 1} is {fields[column].Trim()}; finite numbers are needed.");
                }
            }

            rows.Add(values);
        }

        if (rows.Count == 0)
        {
            throw new InvalidDataException($"{path} holds no points.");
        }

        var points = new Matrix<float>(rows.Count, rows[0].Length);
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].CopyTo(points.Row(row));
        }

        return points;
    }

    public static void Write(Stream stream, Matrix<float> points)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        for (var row = 0; row < points.Rows; row++)
        {
            for (var column = 0; column < points.Columns; column++)
            {
                // The shortest text that reads back as the same number.
                writer.Write(column == 0 ? "" : ",");
                writer.Write(points[row, column].ToString("R", CultureInfo.InvariantCulture));
            }

            writer.WriteLine();
        }
    }

    private static bool TryParse(string field, out float value) =>
        float.TryParse(field.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
