using System.ComponentModel.DataAnnotations;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>Feedback on a title, as JSON.</summary>
/// <param name="TitleId">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen", "save", "rating", "left", "passed" or "episode".</param>
/// <param name="On">True gives the feedback, false withdraws it.</param>
/// <param name="Stars">With the kind "rating": 0.5 to 5.</param>
/// <param name="Left">
/// With the kind "left", how the title left the person: one of the seven moods ("happy"), "better", "same", "worse" or
/// a mood word.
/// </param>
/// <param name="Title">
/// The name of a film, a series or a song that the catalogue does not have, which becomes the visitor's own; else not
/// used.
/// </param>
/// <param name="Year">The year of such a title; null where it is not known.</param>
/// <param name="Artist">The artist of such a song.</param>
/// <param name="Episode">
/// With the kind "episode": the last episode of a series that the person has seen, counted from its first, 1 to 99999.
/// </param>
public sealed record FeedbackRequest(
    string? TitleId,
    [property: FeedbackKindName] string? Kind,
    bool On = true,
    [property: ValueOfKind(FeedbackKind.Rating)] double? Stars = null,
    [property: ValueOfKind(FeedbackKind.Left)] string? Left = null,
    [property: StringLength(FeedbackRequest.LongestName, MinimumLength = 1)] string? Title = null,
    [property: Range(Catalogue.OwnTitle.FirstYear, Catalogue.OwnTitle.LastYear)] int? Year = null,
    [property: StringLength(FeedbackRequest.LongestName, MinimumLength = 1)] string? Artist = null,
    [property: ValueOfKind(FeedbackKind.Episode)] int? Episode = null)
{
    private const int LongestName = 200;

    /// <summary>
    /// The title that it names, which the catalogue does not have: its id is that of the name and year, or an IMDb id.
    /// Null for any other id.
    /// </summary>
    internal Catalogue.Title? OwnTitle() => NewTitle.Of(TitleId, Title, Year, Artist);

    /// <summary>The event.</summary>
    /// <exception cref="InvalidOperationException">The request is not valid.</exception>
    internal FeedbackEvent ToEvent(Catalogue.TitleId title, DateTimeOffset at)
    {
        if (!FeedbackKindNames.TryParse(Kind, out var kind)
            || !FeedbackEvent.TryCreate(title, kind, On, at, Stars, Left, out var feedback, Episode))
            throw new InvalidOperationException("The request was not validated.");
        return feedback;
    }
}
