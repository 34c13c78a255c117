using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Titles;

/// <summary>The media as JSON, addresses and forms write them.</summary>
public static class MediumNames
{
    private static readonly (string, Medium)[] Names = [.. Enum.GetValues<Medium>().Select(medium => (medium.Name(), medium))];

    /// <summary>"film" or "track".</summary>
    public static string Name(this Medium medium) => medium == Medium.Film ? "film" : "track";

    /// <summary>The parameter "medium"; null when absent or refused.</summary>
    public static Medium? ReadMedium(this QueryReader asked, string? text) => asked.Choice("medium", text, Names);
}
