using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// The reason for <see cref="PreferenceFit"/>: the person's feedback on this title, or a liked title that shares a
/// trait with it.
/// </summary>
internal static class PreferenceReason
{
    // Below this predicted preference, a shared trait is a coincidence.
    private const double MinPreference = 0.55;

    private const int MaxSharedMoods = 2;

    /// <summary>Null when the profile gives no reason.</summary>
    public static Reason? For(Candidate candidate, RankingContext context)
    {
        var title = candidate.Title;
        var preferences = context.Preferences;
        var profile = preferences.Profile;
        if (preferences.Likes(title))
            return OfTaste(LikedDirectly(profile, title));
        if (profile.Has(FeedbackKind.Save, title.Id))
            return OfTaste("You saved it for later");
        if (preferences.LearnedScore(title) < MinPreference)
            return null;

        var liked = preferences.Nearest(title);
        var shared = liked is null ? null : SharedTrait(title, liked);
        return shared is null ? null : OfTaste($"{shared} like {liked!.Name}, {LikedHow(profile, liked)}");
    }

    private static Reason OfTaste(string text) => new("taste", text);

    private static string LikedDirectly(Profile profile, Title title) => profile.Has(FeedbackKind.Like, title.Id)
        ? "You liked it"
        : $"You gave it {profile.Rating(title.Id)} stars";

    private static string LikedHow(Profile profile, Title liked) => profile.Has(FeedbackKind.Like, liked.Id)
        ? "which you liked"
        : $"to which you gave {profile.Rating(liked.Id)} stars";

    // The most specific trait that both titles have: a creator, moods, a genre.
    private static string? SharedTrait(Title title, Title liked)
    {
        var creator = title.Creators.FirstOrDefault(liked.Creators.Contains);
        if (creator is not null)
        {
            var bothFilms = title.Medium == Medium.Film && liked.Medium == Medium.Film;
            return $"{(bothFilms ? "Directed by" : "By")} {creator},";
        }

        var moods = title.ClearMoodsSharedWith(liked).Take(MaxSharedMoods).Select(word => word.Name).ToList();
        if (moods.Count > 0)
            return Phrase.Sentence(moods);

        return title.Genres.FirstOrDefault(liked.Genres.Contains);
    }
}
