namespace ExpressiFy.Tests.Metadata.Providers.Deezer;

/// <summary>Replies of Deezer in its documented form.</summary>
internal static class DeezerReplies
{
    public const string Nothing = """{"data":[],"total":0}""";

    public const string QuotaExceeded =
        """{"error":{"type":"Exception","message":"Quota limit exceeded","code":4}}""";

    public const string NoData = """{"error":{"type":"DataException","message":"no data","code":800}}""";

    public const string TokenNeeded =
        """{"error":{"type":"OAuthException","message":"An active access token must be used","code":200}}""";

    /// <summary>The reply to a search that finds "Feeling Good" of the artist.</summary>
    public static string FoundBy(string artist) =>
        $$$"""
        {"data":[{"id":2507017,"readable":true,"title":"Feeling Good","title_short":"Feeling Good",
        "link":"https://www.deezer.com/track/2507017","duration":"177","rank":"712345","explicit_lyrics":false,
        "preview":"{{{PreviewUntil(50)}}}","md5_image":"abc",
        "artist":{"id":3350,"name":"{{{artist}}}","link":"https://www.deezer.com/artist/3350","type":"artist"},
        "album":{"id":245411,"title":"I Put A Spell On You","cover":"https://api.deezer.com/album/245411/image",
        "cover_small":"https://cdn-images.dzcdn.net/images/cover/abc/56x56-000000-80-0-0.jpg",
        "cover_medium":"https://cdn-images.dzcdn.net/images/cover/abc/250x250-000000-80-0-0.jpg",
        "cover_big":"https://cdn-images.dzcdn.net/images/cover/abc/500x500-000000-80-0-0.jpg",
        "cover_xl":"https://cdn-images.dzcdn.net/images/cover/abc/1000x1000-000000-80-0-0.jpg","type":"album"},
        "type":"track"}],"total":1}
        """;

    /// <summary>The reply to a request for the track.</summary>
    public static string TrackWith(string preview) =>
        $$"""{"id":2507017,"title":"Feeling Good","preview":"{{preview}}"}""";

    /// <summary>The signed address of a preview.</summary>
    public static string PreviewUntil(int expiry) =>
        $"https://cdnt-preview.dzcdn.net/api/1/1/a.mp3?hdnea=exp={expiry}~acl=/api/*~hmac=abc";
}
