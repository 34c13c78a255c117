namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

/// <summary>Replies of TMDB in its documented form.</summary>
internal static class TmdbReplies
{
    public const string Find =
        """
        {"movie_results":[{"adult":false,"backdrop_path":"/kXfqcdQKsToO0OUXHcrrNCHDBzO.jpg","genre_ids":[18,80],
        "id":278,"media_type":"movie",
        "original_language":"en","original_title":"The Shawshank Redemption",
        "overview":"Imprisoned for a murder he did not commit.",
        "popularity":91.5,"poster_path":"/9cqNxx0GxF0bflZmeSMuL5tnGzr.jpg","release_date":"1994-09-23",
        "title":"The Shawshank Redemption",
        "video":false,"vote_average":8.708,"vote_count":26345}],"person_results":[],"tv_results":[],
        "tv_episode_results":[],"tv_season_results":[]}
        """;

    public const string FindNothing =
        """{"movie_results":[],"person_results":[],"tv_results":[],"tv_episode_results":[],"tv_season_results":[]}""";

    public const string Film =
        """
        {"adult":false,"backdrop_path":"/kXfqcdQKsToO0OUXHcrrNCHDBzO.jpg","belongs_to_collection":null,
        "budget":25000000,
        "genres":[{"id":18,"name":"Drama"},{"id":80,"name":"Crime"}],"homepage":"","id":278,"imdb_id":"tt0111161",
        "original_language":"en",
        "original_title":"The Shawshank Redemption","overview":"Imprisoned for a murder he did not commit.",
        "popularity":91.5,
        "poster_path":"/9cqNxx0GxF0bflZmeSMuL5tnGzr.jpg","release_date":"1994-09-23","revenue":28341469,"runtime":142,
        "status":"Released",
        "tagline":"Fear can hold you prisoner.","title":"The Shawshank Redemption","video":false,"vote_average":8.708,
        "vote_count":26345,
        "videos":{"results":[
        {"iso_639_1":"en","iso_3166_1":"US","name":"A scene","key":"aaaaaaaaaaa","site":"YouTube","size":1080,
        "type":"Clip","official":true,"id":"1"},
        {"iso_639_1":"en","iso_3166_1":"US","name":"On another site","key":"12345678901","site":"Vimeo","size":1080,
        "type":"Trailer","official":true,"id":"2"},
        {"iso_639_1":"en","iso_3166_1":"US","name":"Fan trailer","key":"bbbbbbbbbbb","site":"YouTube","size":1080,
        "type":"Trailer","official":false,"id":"3"},
        {"iso_639_1":"en","iso_3166_1":"US","name":"Trailer","key":"PLl99DlL6b4","site":"YouTube","size":1080,
        "type":"Trailer","official":true,"id":"4"}]}}
        """;

    public const string Watch =
        """
        {"id":278,"results":{
        "US":{"link":"https://www.themoviedb.org/movie/278-the-shawshank-redemption/watch?locale=US",
        "rent":[{"logo_path":"/a.jpg","provider_id":10,"provider_name":"Amazon Video","display_priority":15},
        {"logo_path":"/b.jpg","provider_id":2,"provider_name":"Apple TV","display_priority":4}],
        "buy":[{"logo_path":"/b.jpg","provider_id":2,"provider_name":"Apple TV","display_priority":4}]},
        "DE":{"link":"https://www.themoviedb.org/movie/278-the-shawshank-redemption/watch?locale=DE",
        "flatrate":[{"logo_path":"/c.jpg","provider_id":8,"provider_name":"Netflix","display_priority":0}],
        "ads":[{"logo_path":"/d.jpg","provider_id":300,"provider_name":"Pluto TV","display_priority":30}]}}}
        """;

    public const string Discover =
        """
        {"page":1,"results":[
        {"adult":false,"backdrop_path":null,"genre_ids":[35,10402],"id":900001,"original_language":"fr",
        "original_title":"Le Film inconnu",
        "overview":"Someone sings.","popularity":5.2,"poster_path":"/abcdefghijklmnopqrstuvwxyz1.jpg",
        "release_date":"2019-05-01",
        "title":"The Unknown Film","video":false,"vote_average":7.84,"vote_count":512},
        {"adult":false,"backdrop_path":null,"genre_ids":[18,80],"id":278,"original_language":"en",
        "original_title":"The Shawshank Redemption",
        "overview":"In the catalogue already.","popularity":91.5,"poster_path":"/9cqNxx0GxF0bflZmeSMuL5tnGzr.jpg",
        "release_date":"1994-09-23",
        "title":"The Shawshank Redemption","video":false,"vote_average":8.708,"vote_count":26345},
        {"adult":false,"genre_ids":[],"id":900002,"original_title":"Nameless","overview":"","poster_path":null,
        "release_date":"","title":"Nameless","vote_average":0,"vote_count":3}],
        "total_pages":3,"total_results":60}
        """;

    public const string InvalidKey =
        """{"status_code":7,"status_message":"Invalid API key: You must be granted a valid key.","success":false}""";

    public const string NotVerified =
        """
        {"status_code":32,"status_message":"Email not verified: Your email address has not been verified.",
        "success":false}
        """;

    public const string TooMany =
        """{"status_code":25,"status_message":"Your request count (41) is over the allowed limit of 40."}""";

    public const string NothingThere =
        """{"status_code":34,"status_message":"The resource you requested could not be found.","success":false}""";

    /// <summary>The replies by path.</summary>
    public static readonly (string Path, string Body)[] All =
    [
        ("/3/find", Find),
        ("/3/movie/278", Film),
        ("/3/movie/278/watch/providers", Watch),
        ("/3/discover/movie", Discover),
    ];
}
