namespace CslRepro.Figures.Maps;

/// <summary>From a map's coordinates to pixels of its panel and back.</summary>
/// <param name="Left">The coordinate at the left edge.</param>
/// <param name="Right">The coordinate at the right edge.</param>
/// <param name="Bottom">The coordinate at the lower edge.</param>
/// <param name="Top">The coordinate at the upper edge.</param>
/// <param name="Width">Width of the data area in pixels.</param>
/// <param name="Height">Height of the data area in pixels.</param>
internal readonly record struct MapScale(double Left, double Right, double Bottom, double Top, double Width, double Height)
{
    /// <summary>Pixels from the left edge.</summary>
    public double PixelX(double x) => (x - Left) / (Right - Left) * Width;

    /// <summary>Pixels from the upper edge.</summary>
    public double PixelY(double y) => (Top - y) / (Top - Bottom) * Height;

    /// <summary>The coordinate at a distance from the left edge.</summary>
    public double X(double pixel) => Left + (pixel / Width * (Right - Left));

    /// <summary>The coordinate at a distance from the upper edge.</summary>
    public double Y(double pixel) => Top - (pixel / Height * (Top - Bottom));
}
