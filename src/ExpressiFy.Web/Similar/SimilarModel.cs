using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;

namespace ExpressiFy.Web.Similar;

/// <summary>What the page of titles like one title shows.</summary>
/// <param name="Title">The one title.</param>
/// <param name="Films">Most similar first.</param>
/// <param name="Tracks">Most similar first.</param>
/// <param name="Profile">The visitor's feedback; empty without a profile.</param>
/// <param name="Metadata">What is known of all these titles from providers.</param>
public sealed record SimilarModel(
    Title Title,
    IReadOnlyList<Card> Films,
    IReadOnlyList<Card> Tracks,
    Profile Profile,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata)
{
    /// <summary>The rows, that of the title's own medium first.</summary>
    public IReadOnlyList<SimilarRow> Rows => Title.Medium == Medium.Film
        ? [new("film", "Films like it", Films), new("track", "Music that feels like it", Tracks)]
        : [new("track", "Music like it", Tracks), new("film", "Films that feel like it", Films)];

    public string Facts =>
        $"{string.Join(", ", Title.Creators)} · {Title.Year} · {string.Join(", ", Title.Genres)}";

    /// <summary>The title's clear moods, or its strongest when none is clear.</summary>
    public string Moods
    {
        get
        {
            var moods = Title.ClearMoods.DefaultIfEmpty(Title.Moods[0].Word);
            return string.Join(", ", moods.Select(mood => mood.Name));
        }
    }
}

/// <summary>One row of the page.</summary>
/// <param name="Id">"film" or "track".</param>
/// <param name="Heading">The heading above the cards.</param>
/// <param name="Cards">Most similar first.</param>
public sealed record SimilarRow(string Id, string Heading, IReadOnlyList<Card> Cards);
