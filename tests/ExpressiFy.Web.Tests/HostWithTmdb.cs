using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExpressiFy.Metadata.Providers;

namespace ExpressiFy.Web.Tests;

/// <summary>A host whose operator has switched TMDB on, and an outside world in which TMDB alone answers.</summary>
public class HostWithTmdb : WebHost
{
    public const string Token = "t0ken-that-nobody-may-see";

    private const string Find = """{"movie_results":[{"id":278}]}""";

    private const string Film =
        """
        {"id":278,"imdb_id":"tt0111161","title":"The Shawshank Redemption","overview":"Hope, behind walls.",
        "poster_path":"/poster.jpg","vote_average":8.7,"vote_count":26345,
        "videos":{"results":[{"key":"PLl99DlL6b4","site":"YouTube","type":"Trailer","official":true}]}}
        """;

    private const string Watch =
        """
        {"id":278,"results":{
        "DE":{"link":"https://www.themoviedb.org/movie/278/watch?locale=DE","flatrate":[{"provider_name":"Netflix"}]},
        "US":{"rent":[{"provider_name":"Apple TV"}]}}}
        """;

    private const string Discover =
        """
        {"page":1,"total_pages":2,"results":[
        {"id":900001,"title":"The Unknown Film","original_title":"Le Film inconnu","release_date":"2019-05-01",
        "overview":"Someone sings.","poster_path":"/unknown.jpg","genre_ids":[35],"vote_average":7.8,"vote_count":512},
        {"id":900002,"title":"Without a Poster","release_date":"2001-01-01","poster_path":null,"genre_ids":[18]}]}
        """;

    protected override IEnumerable<IMetadataProvider>? Providers => null;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        base.Settings.Concat(
        [
            new("Content:Tmdb:Token", Token),
            new("Content:Deezer:Enabled", "false"),
            new("Content:ITunes:Enabled", "false"),
        ]);

    protected override HttpResponseMessage? Outside(HttpRequestMessage request) => request.RequestUri switch
    {
        { Host: "image.tmdb.org" } => Picture(),
        { Host: "api.themoviedb.org", AbsolutePath: "/3/find/tt0111161" } => Json(Find),
        { Host: "api.themoviedb.org", AbsolutePath: "/3/movie/278" } => Json(Film),
        { Host: "api.themoviedb.org", AbsolutePath: "/3/movie/278/watch/providers" } => Json(Watch),
        { Host: "api.themoviedb.org", AbsolutePath: "/3/discover/movie" } => Json(Discover),
        { Host: "api.themoviedb.org" } => Json("""{"movie_results":[]}"""),
        _ => null,
    };

    private static HttpResponseMessage Json(string text) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(text, Encoding.UTF8, "application/json"),
    };

    private static HttpResponseMessage Picture()
    {
        var content = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new(HttpStatusCode.OK) { Content = content };
    }
}
