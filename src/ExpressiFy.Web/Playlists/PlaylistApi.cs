using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Playlists;

/// <summary>/api/v1/playlist.m3u8, .xspf and .csv: recommended tracks as a file.</summary>
public static class PlaylistApi
{
    public static void MapPlaylist(this RouteGroupBuilder api)
    {
        var playlist = api.MapGroup("/playlist.{format}").WithTags("Recommendations");
        playlist.MapGet("", MakeAsync)
            .WithName("Playlist")
            .WithSummary("Recommended tracks as M3U8, XSPF or CSV, in the order in which they are to be heard")
            .Produces<string>(200, PlaylistFormat.All[0].MediaType, [.. OtherMediaTypes])
            .ProducesProblem(400)
            .ProducesProblem(404);
        playlist.MapPost("", MakeForSharesAsync)
            .WithName("PlaylistForShares")
            .WithSummary("The same for an expression as it was read, with the shares of all seven")
            .WithDescription("The body may also be a form whose field \"shares\" has the object of that name.")
            .WithSharesBody()
            .Produces<string>(200, PlaylistFormat.All[0].MediaType, [.. OtherMediaTypes])
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(413)
            .RequireSameOrigin()
            .DisableValidation();
    }

    private static IEnumerable<string> OtherMediaTypes =>
        PlaylistFormat.All.Skip(1).Select(format => format.MediaType);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> MakeAsync(
        string format,
        [AsParameters] MoodQuery mood,
        [AsParameters] PlaylistQuery query,
        HttpContext http,
        RefreshedLists lists,
        Visitors visitors,
        TimeProvider time)
    {
        var file = PlaylistFormat.Find(format);
        if (file is null)
            return UnknownFormat();

        var count = query.Count.Or(RecommendationQuery.DefaultCount);
        var request = mood.ToRequest(Medium.Track, count, query.Seed.Or(0));
        var profile = await visitors.ProfileOfAsync(http);
        var cards = lists.Recommend(request, profile, query.Refresh.Or(0)).Cards;
        var links = query.Links.Or(PlaylistLinks.Preview);
        var entries = cards.Select(card => EntryOf(card, links, http.Request));
        var playlist = new Playlist(PlaylistTitle.Of(request), time.GetUtcNow(), [.. entries]);
        var bytes = Encoding.UTF8.GetBytes(file.Write(playlist));
        return TypedResults.File(bytes, $"{file.MediaType}; charset=utf-8", file.FileName);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> MakeForSharesAsync(
        string format,
        [AsParameters] MoodQuery mood,
        [AsParameters] PlaylistQuery query,
        HttpContext http,
        RefreshedLists lists,
        Visitors visitors,
        TimeProvider time)
    {
        var (read, problem) = await SharesBody.ReadAsync(http.Request, mood, query);
        return problem is null ? await MakeAsync(format, read, query, http, lists, visitors, time) : problem;
    }

    private static PlaylistEntry EntryOf(Card card, PlaylistLinks links, HttpRequest request)
    {
        var location = links == PlaylistLinks.Preview
            ? $"{request.Scheme}://{request.Host}{card.Title.PreviewPath()}"
            : PlaylistEntry.SearchAddress(card.Title, QueryText.Write(links));
        return new(card.Title, ReasonText.Of(card.Reasons[0]), location);
    }

    private static ProblemHttpResult UnknownFormat() => Problems.Of(
        StatusCodes.Status404NotFound,
        "unknown-format",
        "A list can be had as playlist.m3u8, playlist.xspf or playlist.csv.");
}
