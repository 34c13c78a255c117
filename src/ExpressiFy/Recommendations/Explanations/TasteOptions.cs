using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// What the person's feedback says for a title: feedback on the title itself, or what it shares with liked titles.
/// </summary>
internal static class TasteOptions
{
    // Below this predicted preference, a shared trait is a coincidence.
    private const double MinPreference = 0.55;

    // The liked titles nearest to a title, of the latest; more cost time and tell no more.
    private const int MaxLikes = 3;
    private const int LatestLikes = 60;
    private const int MaxMoods = 2;

    // The most specific trait tells most.
    private const double OwnFeedback = 2;
    private const double Maker = 1;
    private const double Series = 0.9;
    private const double MoodAndGenre = 0.85;
    private const double Theme = 0.8;
    private const double TwoMoods = 0.7;
    private const double Language = 0.7;
    private const double Genre = 0.5;
    private const double OneMood = 0.5;
    private const double GeneralTrait = 0.3;
    private const double NoTrait = 0;

    // Less where a film is compared with a track: they share a feeling, and little else.
    private const double OtherMedium = 0.25;

    // Too general to say alone.
    private const string AnyDrama = "Drama";
    private static readonly string[] GeneralThemes = [Themes.Gentle, "family-viewing"];

    // Less for a liked title that has less in common.
    private const double NextLike = 0.1;

    /// <summary>Every such reason, with how much it tells; none when the profile gives none.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sought">Those of its moods that may be named.</param>
    /// <param name="context">The context of the list.</param>
    public static IEnumerable<(Reason Reason, double Value)> Of(
        Title title, IReadOnlyList<MoodWord> sought, RankingContext context)
    {
        var preferences = context.Preferences;
        var said = FeedbackOn(title, preferences);
        if (said is not null)
            return [(new(ReasonKind.Taste, title.Medium, said), OwnFeedback)];
        if (preferences.LearnedScore(title) < MinPreference)
            return [];
        return NearestLikes(title, preferences)
            .Index()
            .SelectMany(entry => SharedWith(entry.Item, title, sought, context)
                .Select(option => (option.Reason, option.Value - (entry.Index * NextLike))));
    }

    private static ReasonArguments? FeedbackOn(Title title, Preferences preferences)
    {
        var profile = preferences.Profile;
        if (profile.Has(FeedbackKind.Like, title.Id))
            return new() { Said = "like" };
        if (preferences.Likes(title))
            return new() { Said = "rating", Stars = profile.Rating(title.Id)?.Count };
        return profile.Has(FeedbackKind.Save, title.Id) ? new() { Said = "save" } : null;
    }

    private static IEnumerable<Title> NearestLikes(Title title, Preferences preferences) => preferences.LikedTitles
        .Take(LatestLikes)
        .Select(liked => (Liked: liked, Shared: CommonTraits(title, liked)))
        .Where(entry => entry.Shared > 0)
        .OrderByDescending(entry => entry.Shared)
        .ThenByDescending(entry => entry.Liked.Medium == title.Medium)
        .Take(MaxLikes)
        .Select(entry => entry.Liked);

    private static int CommonTraits(Title title, Title liked)
    {
        const int makerCount = 3;
        return (makerCount * title.Creators.Count(liked.Creators.Contains))
            + title.ClearMoodsSharedWith(liked).Count()
            + title.Themes.Count(liked.Themes.Contains)
            + title.Genres.Count(genre => HasGenre(liked, title.Medium, genre));
    }

    private static IEnumerable<(Reason Reason, double Value)> SharedWith(
        Title liked, Title title, IReadOnlyList<MoodWord> sought, RankingContext context)
    {
        var profile = context.Preferences.Profile;
        var like = new ReasonArguments { Like = LikedTitle.Of(liked) };
        var isSameMedium = title.Medium == liked.Medium;
        if (isSameMedium)
            yield return Option(like, NoTrait);

        var maker = title.Creators.FirstOrDefault(liked.Creators.Contains);
        if (maker is not null)
            yield return Option(like with { Maker = maker }, Maker);
        if (title.Franchise is not null && title.Franchise == liked.Franchise)
            yield return Option(like with { Series = title.Franchise }, Series);

        foreach (var theme in SayableThemes.Of(title, context).Where(liked.Themes.Contains))
            yield return Option(
                like with { Themes = [theme] }, GeneralThemes.Contains(theme) ? GeneralTrait : Theme);

        List<string> moods =
        [
            .. sought.Where(liked.ClearMoods.Contains).Select(word => word.Name).Where(mood => IsKept($"mood {mood}")),
        ];
        if (moods.Count >= MaxMoods)
            yield return Option(like with { Moods = [.. moods.Take(MaxMoods)] }, TwoMoods);
        foreach (var mood in moods)
            yield return Option(like with { Moods = [mood] }, OneMood);

        foreach (var genre in title.Genres.Where(genre => HasGenre(liked, title.Medium, genre)))
        {
            if (!IsKept($"{title.Medium} genre {genre}"))
                continue;
            if (genre != AnyDrama)
                yield return Option(like with { Genre = genre }, Genre);
            var value = genre == AnyDrama ? OneMood : MoodAndGenre;
            foreach (var mood in moods.Where(mood => !DescriptionOptions.IsRedundant(genre, mood)))
                yield return Option(like with { Moods = [mood], Genre = genre }, value);
        }

        var language = title.Languages[0];
        if (LanguageNames.IsNews(language) && liked.Languages.Contains(language) && IsKept($"language {language}"))
            yield return Option(like with { Language = language }, Language);

        var decade = title.Year / 10;
        var isSameDecade = isSameMedium && title.HasYear && decade == liked.Year / 10;
        if (isSameDecade && IsKept(string.Create(CultureInfo.InvariantCulture, $"decade {decade}")))
            yield return Option(like with { Decade = decade * 10 }, GeneralTrait);

        (Reason Reason, double Value) Option(ReasonArguments arguments, double value) =>
            (new(ReasonKind.Taste, title.Medium, arguments), isSameMedium ? value : value - OtherMedium);

        // What the person said is not so is no reason.
        bool IsKept(string trait) => !profile.ForgottenTraits.ContainsKey(trait);
    }

    private static bool HasGenre(Title liked, Medium medium, string genre) =>
        liked.Medium == medium && liked.Genres.Contains(genre);
}
