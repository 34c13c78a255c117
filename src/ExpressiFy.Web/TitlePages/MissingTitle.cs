using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.TitlePages;

/// <summary>What the page says in place of a title that is not on the list.</summary>
/// <param name="ImdbAddress">The page of a film or series at IMDb; null for anything else.</param>
public sealed record MissingTitle(string? ImdbAddress)
{
    /// <summary>The model for what stands in the address.</summary>
    public static MissingTitle Of(string id)
    {
        var imdbId = TitleId.TryParse(id, out var parsed) ? parsed.ImdbId : null;
        return new(imdbId is null ? null : $"https://www.imdb.com/title/{imdbId}/");
    }
}
