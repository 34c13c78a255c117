namespace ExpressiFy.Web.Artwork.Inks;

/// <summary>The inks of one drawn artwork, as "#rrggbb".</summary>
/// <param name="Ground">The paper.</param>
/// <param name="Main">The main shape; at least <see cref="LeastContrast"/> against <paramref name="Ground"/>.</param>
/// <param name="Counter">The second shape, unlike ground and main.</param>
/// <param name="Soft">A quiet tone, for a large flat shape behind the main one.</param>
/// <param name="Shade">The darkest ink, which leans to the mood of the page.</param>
public sealed record ArtworkPalette(string Ground, string Main, string Counter, string Soft, string Shade)
{
    /// <summary>Contrast of the main shape: WCAG 2.2, 1.4.11, for graphical objects.</summary>
    public const double LeastContrast = 3;

    /// <summary>Contrast of the other inks against the paper: enough to see a flat shape.</summary>
    public const double LeastContrastOfTones = 1.3;

    /// <summary>Whether the paper is the darker of ground and main shape.</summary>
    public bool IsDark => Oklch.Luminance(Ground) < Oklch.Luminance(Main);

    /// <summary>Light: the brighter of ground and main shape.</summary>
    public string Bright => IsDark ? Main : Ground;

    /// <summary>What light falls on: the darker of ground and main shape.</summary>
    public string Dim => IsDark ? Ground : Main;

    /// <summary>Three inks that stand out from the ground, the main one first.</summary>
    public IReadOnlyList<string> Inks => [Main, Counter, Soft];
}
