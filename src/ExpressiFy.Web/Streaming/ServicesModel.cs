namespace ExpressiFy.Web.Streaming;

/// <summary>What the page shows on which a visitor chooses services.</summary>
/// <param name="Chosen">The services that they have.</param>
/// <param name="Back">The path of the page that they came from, to which saving leads.</param>
/// <param name="IsSaved">Whether they have just saved their choice.</param>
public sealed record ServicesModel(IReadOnlyList<StreamingService> Chosen, string Back, bool IsSaved)
{
    /// <summary>The page that leads back to another one.</summary>
    public static string PathFrom(string back) => $"{ServicesRoutes.Path}?back={Uri.EscapeDataString(back)}";
}
