using System.ComponentModel;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Playlists;

/// <summary>What the entries of an M3U8 lead to.</summary>
public enum PlaylistLinks
{
    /// <summary>30-second previews through this host.</summary>
    Preview,

    /// <summary>A search at YouTube.</summary>
    Youtube,

    /// <summary>A search at Spotify.</summary>
    Spotify,

    /// <summary>A search at Deezer.</summary>
    Deezer,
}

/// <summary>The query parameters of a playlist beside the mood's. Errors are reported in this order.</summary>
public sealed record PlaylistQuery(
    [property: WholeNumber(RecommendationRequest.MinCount, RecommendationRequest.MaxCount)]
    [property: DefaultValue(RecommendationQuery.DefaultCount)]
    [property: Description("How many tracks.")]
    QueryValue<int>? Count = null,

    [property: WholeNumber(int.MinValue, int.MaxValue)]
    [property: DefaultValue(0)]
    [property: Description("Another seed gives other tracks that fit as well.")]
    QueryValue<int>? Seed = null,

    [property: WholeNumber(0, RefreshedLists.MaxRefresh)]
    [property: DefaultValue(0)]
    [property: Description(
        "How many lists the person has seen today: the titles of these lists, of the seeds before, are left out.")]
    QueryValue<int>? Refresh = null,

    [property: Choice]
    [property: DefaultValue(PlaylistLinks.Preview)]
    [property: Description(
        "What the entries of an M3U8 lead to: 30-second previews through this host, or searches at a music service.")]
    QueryValue<PlaylistLinks>? Links = null);
