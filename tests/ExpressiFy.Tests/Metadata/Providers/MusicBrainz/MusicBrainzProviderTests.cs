using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.MusicBrainz;

public sealed class MusicBrainzProviderTests
{
    private const string Found =
        """
        {"created":"2026-11-01T10:00:00.000Z","count":2,"offset":0,"recordings":[
        {"id":"1c06d1b3-95d8-4f1e-a6d8-0a3a0c1a2b3c","score":100,"title":"Feeling Good (live)",
        "artist-credit":[{"name":"Nina Simone",
        "artist":{"id":"2944824d-4c26-476f-a981-be849081942f","name":"Nina Simone","sort-name":"Simone, Nina"}}]},
        {"id":"8f3471b5-7e6a-48da-86a9-c1c07a0f47ae","score":98,"title":"Feeling Good","length":174000,"video":null,
        "artist-credit":[{"name":"Nina Simone",
        "artist":{"id":"2944824d-4c26-476f-a981-be849081942f","name":"Nina Simone","sort-name":"Simone, Nina"}}],
        "first-release-date":"1965-06","isrcs":["USPR36402810"],
        "releases":[{"id":"a","title":"I Put a Spell on You"}]}]}
        """;

    private const string Nothing = """{"recordings":[]}""";

    private const string TooFast =
        """
        {"error":"Your requests are exceeding the allowable rate limit.
        Please see http://wiki.musicbrainz.org/XMLWebService for more information."}
        """;

    private const string WithoutGuid =
        """{"recordings":[{"id":"no-guid","title":"Feeling Good","artist-credit":[{"name":"Nina Simone"}]}]}""";

    [Fact]
    public async Task A_track_gets_its_ids_in_other_catalogues()
    {
        await using var bed = await MetadataTestBed.WithMusicBrainzAsync();
        bed.Server.RespondsWith(Found);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);

        Assert.Equal("8f3471b5-7e6a-48da-86a9-c1c07a0f47ae", metadata.Ids["MusicBrainz"]);
        Assert.Equal("USPR36402810", metadata.Ids["ISRC"]);
        var page = new Uri("https://musicbrainz.org/recording/8f3471b5-7e6a-48da-86a9-c1c07a0f47ae");
        Assert.Equal([new Attribution("MusicBrainz", page)], metadata.Attributions);
        Assert.Equal(
            "/ws/2/recording?query=recording:\"Feeling Good\" AND artist:\"Nina Simone\"&fmt=json&limit=10",
            Uri.UnescapeDataString(Assert.Single(bed.Server.Requests)));
        Assert.Equal("ExpressiFy/0.1 (someone@example.org)", Assert.Single(bed.Server.UserAgents));
    }

    [Fact]
    public async Task Without_a_contact_no_request_is_sent()
    {
        await using var bed = await MetadataTestBed.WithMusicBrainzAsync(("Content:MusicBrainz:Contact", ""));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(MissingReason.NotConfigured, metadata.Missing["MusicBrainz"]);
        Assert.Empty(bed.Server.Requests);
    }

    [Theory]
    [InlineData(200, Nothing, MissingReason.NotFound)]
    [InlineData(200, "{}", MissingReason.Unreachable)]
    [InlineData(200, "null", MissingReason.Unreachable)]
    [InlineData(200, WithoutGuid, MissingReason.NotFound)]
    [InlineData(200, """{"recordings":[{"artist-credit":"Nina Simone"}]}""", MissingReason.Unreachable)]
    [InlineData(503, TooFast, MissingReason.OverQuota)]
    [InlineData(403, "", MissingReason.Unreachable)]
    [InlineData(500, "", MissingReason.Unreachable)]
    public async Task Every_reply_has_its_reason_and_is_requested_once(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithMusicBrainzAsync();
        bed.Server.RespondsWith(body, status);
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(expected, metadata.Missing["MusicBrainz"]);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task Requests_are_sent_no_faster_than_one_in_1_1_seconds()
    {
        await using var bed = await MetadataTestBed.WithMusicBrainzAsync();
        bed.Server.RespondsWith(Nothing);
        var window = TimeSpan.FromSeconds(1.1);

        var readings = Enumerable.Range(0, 8)
            .Select(number => bed.Reader.ReadAsync(TestTitles.Numbered(TestTitles.Track, number)))
            .ToList();
        // One request at once; two wait for one and two windows; five would wait too long and are refused.
        await Eventually.TrueAsync(() => readings.Count(reading => reading.IsCompleted) == 6);
        await Eventually.TrueAsync(() => bed.Clock.Waits.Contains(window) && bed.Clock.Waits.Contains(2 * window));
        Assert.Single(bed.Server.Requests);
        bed.Clock.Advance(window);
        await Eventually.TrueAsync(() => readings.Count(reading => reading.IsCompleted) == 7);
        Assert.Equal(2, bed.Server.Requests.Count);
        bed.Clock.Advance(window);
        var all = await Task.WhenAll(readings);

        Assert.Equal(3, bed.Server.Requests.Count);
        Assert.Equal(5, all.Count(metadata => metadata.Missing["MusicBrainz"] == MissingReason.OverQuota));
    }

    [Fact]
    public async Task Characters_of_the_query_syntax_are_escaped()
    {
        await using var bed = await MetadataTestBed.WithMusicBrainzAsync();
        bed.Server.RespondsWith(Nothing);
        await bed.Reader.ReadAsync(TestTitles.TrackOf("AC/DC", "Who Made \"Who\"? (Live)"));
        Assert.Contains(
            """recording:"Who Made \"Who\"\? \(Live\)" AND artist:"AC\/DC"&""",
            Uri.UnescapeDataString(Assert.Single(bed.Server.Requests)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_kept_for_half_a_year()
    {
        await using var bed = await MetadataTestBed.WithMusicBrainzAsync();
        bed.Server.RespondsWith(Found);
        await bed.Reader.ReadAsync(TestTitles.Track);
        await bed.RestartAsync();
        bed.Clock.Advance(TimeSpan.FromDays(179));
        await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Single(bed.Server.Requests);
    }
}
