namespace ExpressiFy.Tests.Metadata.Providers.ITunes;

/// <summary>Replies of the iTunes Search API in its documented form.</summary>
internal static class ITunesReplies
{
    public const string PreviewHost = "https://audio-ssl.itunes.apple.com/";
    public const string Preview = PreviewHost + "itunes-assets/AudioPreview/v4/mzaf_1.plus.aac.p.m4a";
    public const string StorePage = "https://music.apple.com/us/album/feeling-good/1440749170?i=1440749175&uo=4";

    public const string Found =
        $$"""
        {"resultCount":2,"results":[
        {"wrapperType":"audiobook","artistName":"Nina Simone","collectionName":"Feeling Good",
        "trackName":"Feeling Good"},
        {"wrapperType":"track","kind":"song","artistId":42102,"collectionId":1440749170,"trackId":1440749175,
        "artistName":"Nina Simone","collectionName":"I Put a Spell On You","trackName":"Feeling Good",
        "trackViewUrl":"{{StorePage}}","previewUrl":"{{Preview}}",
        "artworkUrl30":"https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/30x30bb.jpg",
        "artworkUrl60":"https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/60x60bb.jpg",
        "artworkUrl100":"https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/100x100bb.jpg",
        "releaseDate":"1965-06-01T12:00:00Z","trackTimeMillis":174000,"country":"USA","currency":"USD",
        "primaryGenreName":"Jazz"}]}
        """;

    public const string Nothing = """{"resultCount":0,"results":[]}""";
}
