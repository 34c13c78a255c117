using ExpressiFy.Catalogue;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// What the page does: a profile with this person's feedback alone, and <see cref="Preferences"/>. Nobody else's
/// ratings are used.
/// </summary>
internal sealed class PageLearner(TitleCatalogue catalogue, IReadOnlyList<Title> titles)
{
    public const string Name = "taste (the page's)";

    /// <summary>A score for each title, for somebody who said that they like some.</summary>
    public float[] ScoresAfterLikes(IEnumerable<Rating> liked) => ScoresOf(liked.Select(
        rating => new FeedbackEvent(IdOf(rating), FeedbackKind.Like, On: true, TimeOf(rating))));

    /// <summary>A score for each title, for somebody who rated some.</summary>
    public float[] ScoresAfterRatings(IEnumerable<Rating> known) => ScoresOf(known.Select(
        rating => FeedbackEvent.Rated(IdOf(rating), Stars.Of(rating.Stars), TimeOf(rating))));

    private static DateTimeOffset TimeOf(Rating rating) => DateTimeOffset.FromUnixTimeSeconds(rating.At);

    private TitleId IdOf(Rating rating) => titles[rating.Title].Id;

    private float[] ScoresOf(IEnumerable<FeedbackEvent> feedback)
    {
        var preferences = Preferences.Of(Profile.From(feedback), catalogue);
        return [.. titles.Select(title => (float)preferences.Score(title))];
    }
}
