using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// The titles that a profile likes, or rates with at least <see cref="FeedbackWeights.LikedFrom"/>
/// stars.
/// </summary>
internal sealed class LikedTitles
{
    // One like of a genre is not a taste yet: as if there were one more liked title without it.
    private const double ShareDoubt = 1;

    private readonly List<Title> latestFirst = [];
    private readonly HashSet<TitleId> ids = [];

    public LikedTitles(Profile profile, PersonalCatalogue catalogue)
    {
        var likes = profile.CurrentFeedback
            .Where(IsLike)
            .OrderByDescending(feedback => feedback.At)
            .ThenBy(feedback => feedback.TitleId.ToString(), StringComparer.Ordinal);
        foreach (var like in likes)
        {
            var title = catalogue.Find(like.TitleId);
            if (title is not null && ids.Add(title.Id))
                latestFirst.Add(title);
        }
    }

    public IReadOnlyList<Title> LatestFirst => latestFirst;

    /// <summary>
    /// The share of the liked titles that have a genre, among those that are watched, or heard, like those of a medium;
    /// 0…1, shrunk toward 0 while there are few.
    /// </summary>
    public double ShareOf(Medium medium, string genre)
    {
        var ofMedium = 0;
        var ofGenre = 0;
        foreach (var liked in latestFirst)
        {
            if (liked.Medium.IsWatched() != medium.IsWatched())
                continue;
            ofMedium++;
            if (liked.Genres.Contains(genre))
                ofGenre++;
        }

        return ofGenre / (ofMedium + ShareDoubt);
    }

    public bool Contains(TitleId id) => ids.Contains(id);

    private static bool IsLike(FeedbackEvent feedback) => feedback.Kind switch
    {
        FeedbackKind.Like => true,
        FeedbackKind.Rating => feedback.Stars?.Count >= FeedbackWeights.LikedFrom,
        _ => false,
    };
}
