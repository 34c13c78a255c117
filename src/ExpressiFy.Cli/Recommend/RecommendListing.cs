using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using Spectre.Console;

namespace ExpressiFy.Cli.Recommend;

/// <summary>Prints recommended titles as text or as JSON.</summary>
internal static class RecommendListing
{
    /// <summary>How many of the mood words closest to the target are printed.</summary>
    private const int NearestWords = 3;

    // As in the HTTP API.
    private const int PlaceDigits = 4;

    /// <summary>
    /// One JSON object in the shape of GET /api/v1/recommendations, without what only the web host has: artwork, rating
    /// and links.
    /// </summary>
    public static string ToJson(RecommendationResult result) => JsonLine.Of(new
    {
        mood = MoodOf(result.Request),
        aim = result.Request.Aim.ToString().ToLowerInvariant(),
        target = TargetOf(result.Target),
        cards = result.Cards.Select(CardOf),
    });

    public static void Show(Screen screen, IReadOnlyList<Card> cards)
    {
        for (var i = 0; i < cards.Count; i++)
        {
            var title = cards[i].Title;
            var reasons = string.Join(". ", cards[i].Reasons.Select(ReasonText.Of));
            screen.Console.MarkupLineInterpolated($"{i + 1,2}. [bold]{title.Name}[/] ({title.Year}) · {Facts(title)}");
            screen.Console.MarkupLineInterpolated($"    [grey]{reasons}.[/]");
        }
    }

    internal static object? MoodOf(RecommendationRequest request)
    {
        if (request.From is null)
            return null;
        return new
        {
            expression = request.Expression?.Name(),
            affect = Rounded(request.From.Value),
            words = AffectDescription.Quadrant(request.From.Value),
        };
    }

    // Means of points have more digits than they mean.
    private static AffectPoint Rounded(AffectPoint place) =>
        new(Math.Round(place.Valence, PlaceDigits), Math.Round(place.Arousal, PlaceDigits));

    internal static object? TargetOf(MoodTarget? target)
    {
        if (target is null)
            return null;
        return new
        {
            affect = Rounded(target.Affect),
            words = AffectDescription.Quadrant(target.Affect),
            near = AffectDescription.Nearest(target.Affect, NearestWords).Select(word => word.Name),
        };
    }

    internal static object CardOf(Card card) => new
    {
        id = card.Title.Id.ToString(),
        medium = card.Title.Medium.ToString().ToLowerInvariant(),
        title = card.Title.Name,
        year = card.Title.Year,
        creators = card.Title.Creators,
        genres = card.Title.Genres,
        runtimeMinutes = card.Title.RuntimeMinutes,
        moods = card.Title.Moods.Select(tag => tag.Word.Name),
        affect = card.Title.Affect,
        score = Math.Round(card.Score, 4),
        reasons = card.Reasons.Select(WrittenReason.Of),
    };

    internal static string Facts(Title title)
    {
        List<string> facts = [string.Join(", ", title.Creators), string.Join(", ", title.Genres)];
        if (title.RuntimeMinutes is not null)
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{title.RuntimeMinutes} min"));
        return string.Join(" · ", facts.Where(fact => fact.Length > 0));
    }
}
