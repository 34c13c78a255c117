using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Recommendations;
using Spectre.Console;

namespace ExpressiFy.Cli.Recommend;

/// <summary>Cards for people and for programs.</summary>
internal static class CardList
{
    /// <summary>One object in the shape of GET /api/v1/recommendations, less what only the web host knows: artwork, rating, links.</summary>
    public static string ToJson(RecommendationResult result) => JsonLine.Of(new
    {
        mood = result.Request.From is { } from ? new { expression = result.Request.Expression?.Name(), affect = from, words = AffectDescription.Quadrant(from) } : null,
        aim = result.Request.Aim.ToString().ToLowerInvariant(),
        target = result.Target is { } goal
            ? new { affect = goal.Affect, words = AffectDescription.Quadrant(goal.Affect), near = AffectDescription.Nearest(goal.Affect, 3).Select(word => word.Name) }
            : null,
        cards = result.Cards.Select(card => new
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
            reasons = card.Reasons,
        }),
    });

    public static void Show(Screen screen, IReadOnlyList<Card> cards)
    {
        for (var i = 0; i < cards.Count; i++)
        {
            var title = cards[i].Title;
            var reasons = string.Join(". ", cards[i].Reasons.Select(reason => reason.Text.TrimEnd('.')));
            screen.Console.MarkupLineInterpolated($"{i + 1,2}. [bold]{title.Name}[/] ({title.Year}) · {Facts(title)}");
            screen.Console.MarkupLineInterpolated($"    [grey]{reasons}.[/]");
        }
    }

    private static string Facts(Title title) => string.Join(" · ", new[]
    {
        string.Join(", ", title.Creators),
        string.Join(", ", title.Genres),
        title.RuntimeMinutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{minutes} min") : "",
    }.Where(fact => fact.Length > 0));
}
