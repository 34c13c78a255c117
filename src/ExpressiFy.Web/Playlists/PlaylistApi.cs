using System.ComponentModel;
using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Playlists;

/// <summary>Which tracks, as it arrives: as for recommendations, and what the entries lead to.</summary>
public sealed record PlaylistQuery(
    [property: Description("angry, disgust, fear, happy, sad, surprise or neutral; or give valence and arousal.")] string? Expression,
    [property: Description("match, lift, calm, surprise, browse or toward.")] string? Aim,
    [property: Description("-1 unpleasant to 1 pleasant; with arousal, in place of expression.")] string? Valence,
    [property: Description("-1 quiet to 1 active; with valence, in place of expression.")] string? Arousal,
    [property: Description("The point to lead to; with toArousal.")] string? ToValence,
    [property: Description("The point to lead to; with toValence.")] string? ToArousal,
    [property: Description("true to match an unpleasant mood with more of itself.")] string? Feed,
    [property: Description("How many tracks, 1 to 50; 12 when left out.")] string? Count,
    [property: Description("Any whole number; another seed gives other tracks that fit as well.")] string? Seed,
    [property: Description("What the entries of an M3U8 lead to: preview (30 seconds through this host), youtube, spotify or deezer (searches); preview when left out.")] string? Links);

/// <summary>/api/v1/playlist.m3u8, .xspf and .csv: the tracks of a wish as a file.</summary>
public static class PlaylistApi
{
    private static readonly string[] Services = ["preview", "youtube", "spotify", "deezer"];

    public static void MapPlaylist(this RouteGroupBuilder api) => api.MapGet("/playlist.{format}", MakeAsync)
        .WithTags("Recommendations").WithName("Playlist").WithSummary("The tracks of a wish as M3U8, XSPF or CSV, in the order in which they are to be heard")
        .Produces<string>(200, "application/vnd.apple.mpegurl", "application/xspf+xml", "text/csv").ProducesProblem(400).ProducesProblem(404);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> MakeAsync(
        string format, [AsParameters] PlaylistQuery query, HttpContext http, Recommender recommender, Visitors visitors, TimeProvider time)
    {
        if (!PlaylistFormats.All.Any(known => known.Format == format))
            return Problems.Of(StatusCodes.Status404NotFound, "unknown-format", "A list can be had as playlist.m3u8, playlist.xspf or playlist.csv.");
        var asked = new QueryReader();
        var mood = MoodRequest.Read(asked, new(query.Expression, query.Aim, query.Valence, query.Arousal, query.ToValence, query.ToArousal, query.Feed));
        var count = asked.Number("count", query.Count, 1, 50) ?? 12;
        var seed = asked.Number("seed", query.Seed, int.MinValue, int.MaxValue) ?? 0;
        var service = asked.Word("links", query.Links, Services) ?? "preview";
        if (asked.Problem is { } problem)
            return problem;

        var host = $"{http.Request.Scheme}://{http.Request.Host}";
        var cards = recommender.Recommend(mood.RequestFor(Medium.Track, count, seed), await visitors.ProfileOfAsync(http)).Cards;
        var list = new Playlist(Title(mood), time.GetUtcNow(), [.. cards.Select(card => PlaylistEntry.Of(card, track =>
            service == "preview" ? $"{host}/api/v1/titles/{track.Id}/preview" : TitleLinks.Of(track).Single(link => link.Name == service).Address))]);
        return TypedResults.File(Encoding.UTF8.GetBytes(Write(format, list)), $"{PlaylistFormats.MediaType(format)}; charset=utf-8", $"expressify.{format}");
    }

    private static string Write(string format, Playlist list) => format switch
    {
        "m3u8" => M3u8File.Write(list),
        "xspf" => XspfFile.Write(list),
        _ => CsvFile.Write(list),
    };

    private static string Title(MoodRequest mood)
    {
        var from = mood.Expression?.Adjective() ?? (mood.From is { } place ? $"{AffectDescription.Quadrant(place)} mood" : "");
        return mood switch
        {
            { Aim: Aim.Browse or Aim.Surprise } => $"ExpressiFy: {mood.Aim.Label().ToLowerInvariant()}",
            { TargetPoint: { } point } => $"ExpressiFy: {(from.Length > 0 ? $"from {from} " : "")}toward {AffectDescription.Quadrant(point)}",
            { Aim: Aim.Match } => $"ExpressiFy: for {from}",
            _ => $"ExpressiFy: {mood.Aim.Name()} from {from}",
        };
    }
}
