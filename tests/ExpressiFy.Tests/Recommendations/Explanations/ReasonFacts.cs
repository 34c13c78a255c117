using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations.Explanations;

/// <summary>
/// Checks reasons against the title, the request and the profile: both the arguments and, apart from them, what the
/// sentence says.
/// </summary>
internal static partial class ReasonFacts
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    /// <summary>Why a reason is not true; null for one that is.</summary>
    public static string? WrongWith(Reason reason, Title title, RecommendationRequest request, Profile profile)
    {
        if (reason.Contribution is <= 0 or > 1)
            return "share";
        if (reason.Arguments == new ReasonArguments())
            return "no fact";
        return WrongArgument(reason, title, request, profile)
            ?? WrongLike(reason.Arguments, title, profile)
            ?? WrongWord(reason, title);
    }

    private static string? WrongArgument(
        Reason reason, Title title, RecommendationRequest request, Profile profile)
    {
        var facts = reason.Arguments;
        var words = title.Moods.Select(tag => tag.Word.Name).ToList();
        if (facts.Moods?.All(words.Contains) == false)
            return "moods";
        if (facts.Themes?.All(title.Themes.Contains) == false)
            return "themes";
        if (facts.Genre is not null && !title.Genres.Contains(facts.Genre))
            return "genre";
        if (facts.Language is not null && !title.Languages.Contains(facts.Language))
            return "language";
        if (facts.Decade is not null && facts.Decade != title.Year / 10 * 10)
            return "decade";
        if (facts.UnderMinutes is not null && !(title.RuntimeMinutes < facts.UnderMinutes))
            return "length";
        if (facts.Tempo is not null && facts.Tempo != title.Tempo?.ToString().ToLowerInvariant())
            return "tempo";
        if (facts.Series is not null && facts.Series != title.Franchise)
            return "series";
        if (facts.Maker is not null && !title.Creators.Contains(facts.Maker))
            return "maker";
        if (facts.Acclaim is not null && facts.Acclaim != title.Acclaim)
            return "acclaim";
        if (reason.Kind == ReasonKind.Genre
            && !string.Equals(facts.Genre, request.Genre, StringComparison.OrdinalIgnoreCase))
        {
            return "genre that nobody asked for";
        }

        return facts.Said is null || IsSaid(facts, title, profile) ? null : "said";
    }

    private static bool IsSaid(ReasonArguments facts, Title title, Profile profile) => facts.Said switch
    {
        "like" => profile.Has(FeedbackKind.Like, title.Id),
        "save" => profile.Has(FeedbackKind.Save, title.Id),
        _ => profile.Rating(title.Id)?.Count == facts.Stars,
    };

    private static string? WrongLike(ReasonArguments facts, Title title, Profile profile)
    {
        if (facts.Like is null)
            return null;
        var liked = Catalogue.Find(TitleId.Parse(facts.Like.Id))!;
        if (liked.Id == title.Id || !Preferences.Of(profile, Catalogue).Likes(liked))
            return "a title that is not liked";

        var words = liked.ClearMoods.Select(word => word.Name).ToList();
        var isShared = facts.Moods?.All(words.Contains) != false
            && facts.Themes?.All(liked.Themes.Contains) != false
            && (facts.Genre is null || (liked.Medium == title.Medium && liked.Genres.Contains(facts.Genre)))
            && (facts.Language is null || liked.Languages.Contains(facts.Language))
            && (facts.Decade is null || facts.Decade == liked.Year / 10 * 10)
            && (facts.Series is null || facts.Series == liked.Franchise)
            && (facts.Maker is null || liked.Creators.Contains(facts.Maker));
        return isShared ? null : $"nothing that {liked.Name} shares";
    }

    // Reads the sentence as a person does, without the writer's tables.
    private static string? WrongWord(Reason reason, Title title)
    {
        var text = ReasonText.Of(reason);
        if (reason.Arguments.Like is { } like)
        {
            // A long name is cut before its colon. "In" of "Requiem: In Paradisum" names no language.
            string[] names = [like.Title, like.Title.Split(": ")[0]];
            var name = Array.Find(names, name => text.Contains(name, StringComparison.Ordinal));
            if (name is null)
                return "no liked title in the sentence";
            text = text.Replace(name, "", StringComparison.Ordinal);
        }

        if (reason.Arguments.Series is { } series)
            text = text.Replace(series, "", StringComparison.Ordinal);
        if (reason.Arguments.Maker is { } maker)
            text = text.Replace(maker, "", StringComparison.Ordinal);

        var moods = MoodVocabulary.All
            .Where(word => Regex.IsMatch(text, $@"(?<![\w-]){word.Name}(?![\w-])", RegexOptions.IgnoreCase));
        if (moods.Any(word => title.Moods.All(tag => tag.Word != word)))
            return "a mood word in the sentence";
        var decade = Decade().Match(text);
        if (decade.Success && title.Year / 10 * 10 != Number(decade))
            return "a decade in the sentence";
        var length = Length().Match(text);
        if (length.Success && !(title.RuntimeMinutes < Number(length)))
            return "a length in the sentence";
        var language = Language().Match(text);
        if (language.Success && !title.Languages.Any(code => LanguageNames.Of(code) == language.Groups[1].Value))
            return "a language in the sentence";
        return null;
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"from the (\d{4})s")]
    private static partial Regex Decade();

    [GeneratedRegex(@"[uU]nder (\d+) minutes")]
    private static partial Regex Length();

    [GeneratedRegex(@"\b[iI]n (\p{Lu}\w+)")]
    private static partial Regex Language();
}
