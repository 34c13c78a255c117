using CsCheck;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Metadata.Providers.Deezer;
using ExpressiFy.Tests.Metadata.Providers.Omdb;

namespace ExpressiFy.Tests.Metadata.Providers;

/// <summary>Whatever a provider replies, something is found or a reason is given; nothing is thrown.</summary>
public sealed class AnyReplyTests
{
    private const int Tries = 60;

    private static readonly string[] Pieces =
        ["null", "7", "-1e400", "\"\"", "[]", "{}", "true", "\"\\ud800\"", "[[[[", "\u0000", ",", "\"2026-13-45\""];

    public static TheoryData<string> Providers => ["OMDb", "TMDB", "Deezer", "iTunes", "MusicBrainz"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_changed_reply_is_found_or_has_a_reason(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        var whole = provider switch
        {
            "OMDb" => OmdbReplies.Found,
            "Deezer" => DeezerReplies.FoundBy("Nina Simone"),
            _ => """
                {"movie_results":[{"id":278,"title":"A","poster_path":"/a.jpg"}],
                "results":[{"trackId":1,"trackName":"A"}],"recordings":[{"id":"b"}]}
                """,
        };
        var number = 0;
        var changes = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]);
        await changes.SampleAsync(
            async change =>
            {
                var (place, removed, piece) = change;
                var end = Math.Min(whole.Length, place + removed);
                bed.Server.RespondsWith(whole[..place] + Pieces[piece] + whole[end..]);
                number++;
                var title = TestTitles.Numbered(MetadataTestBed.TitleFor(provider), number);
                var metadata = await bed.Reader.ReadAsync(title);
                // The circuit breaker must not be open at the next reply.
                bed.Clock.Advance(TimeSpan.FromMinutes(2));
                return metadata.Found.Count > 0 || metadata.Missing.ContainsKey(provider);
            },
            iter: Tries,
            threads: 1);
    }
}
