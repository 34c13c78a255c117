namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

/// <summary>Replies of OMDb in its documented form.</summary>
internal static class OmdbReplies
{
    public const string Found =
        """
        {"Title":"The Shawshank Redemption","Year":"1994","Rated":"R","Released":"14 Oct 1994","Runtime":"142 min",
        "Genre":"Drama",
        "Director":"Frank Darabont","Writer":"Stephen King, Frank Darabont",
        "Actors":"Tim Robbins, Morgan Freeman, Bob Gunton",
        "Plot":"Two men find friendship behind walls.","Language":"English","Country":"United States",
        "Awards":"Nominated for 7 Oscars",
        "Poster":"https://m.media-amazon.com/images/M/abc._V1_SX300.jpg",
        "Ratings":[{"Source":"Internet Movie Database","Value":"9.3/10"},
        {"Source":"Rotten Tomatoes","Value":"89%"},{"Source":"Metacritic","Value":"82/100"}],"Metascore":"82",
        "imdbRating":"9.3",
        "imdbVotes":"2,809,792","imdbID":"tt0111161","Type":"movie","DVD":"N/A","BoxOffice":"$28,767,189",
        "Production":"N/A",
        "Website":"N/A","Response":"True"}
        """;

    public const string NothingAvailable =
        """
        {"Title":"The Shawshank Redemption","Year":"N/A","Rated":"N/A","Released":"N/A","Runtime":"N/A","Genre":"N/A",
        "Director":"N/A",
        "Writer":"N/A","Actors":"N/A","Plot":"N/A","Language":"N/A","Country":"N/A","Awards":"N/A","Poster":"N/A",
        "Ratings":[],
        "Metascore":"N/A","imdbRating":"N/A","imdbVotes":"N/A","imdbID":"tt0111161","Type":"movie","DVD":"N/A",
        "BoxOffice":"N/A",
        "Production":"N/A","Website":"N/A","Response":"True"}
        """;

    public const string NotFound = """{"Response":"False","Error":"Movie not found!"}""";
    public const string WrongId = """{"Response":"False","Error":"Incorrect IMDb ID."}""";
    public const string NoAnswer = """{"Response":"False","Error":"Error getting data."}""";
    public const string InvalidKey = """{"Response":"False","Error":"Invalid API key!"}""";
    public const string LimitReached = """{"Response":"False","Error":"Request limit reached!"}""";
    public const string Html = "<!DOCTYPE html><html><body>We'll be right back.</body></html>";
}
