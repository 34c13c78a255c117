using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Recommend;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Recommendations.Picks;
using Spectre.Console;

namespace ExpressiFy.Cli.Picks;

/// <summary>Prints a pick as text or as JSON.</summary>
internal static class PickListing
{
    /// <summary>
    /// One JSON object in the shape of GET /api/v1/pick, without what only the web host has: artwork, rating and links.
    /// </summary>
    public static string ToJson(Pick pick) => JsonLine.Of(new
    {
        mood = RecommendListing.MoodOf(pick.Request),
        aim = pick.Request.Aim.ToString().ToLowerInvariant(),
        target = RecommendListing.TargetOf(pick.Target),
        pick = pick.Card is null ? null : RecommendListing.CardOf(pick.Card),
        reason = pick.Reason,
        alternatives = pick.Alternatives.Select(RecommendListing.CardOf),
    });

    public static void Show(Screen screen, Pick pick)
    {
        if (pick.Card is null)
            return;
        ShowTitle(screen, "", pick.Card.Title);
        screen.Console.MarkupLineInterpolated($"    [grey]{pick.Reason}[/]");
        foreach (var other in pick.Alternatives)
            ShowTitle(screen, "or ", other.Title);
    }

    private static void ShowTitle(Screen screen, string before, Title title) =>
        screen.Console.MarkupLineInterpolated(
            $"{before}[bold]{title.Name}[/] ({title.Year}) · {RecommendListing.Facts(title)}");
}
