using System.Text.Json.Serialization;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Picks;

/// <summary>One title for now as JSON.</summary>
/// <param name="Mood">The person's mood; null when the request names none.</param>
/// <param name="Aim">"match", "lift", "calm", "surprise", "browse" or "toward".</param>
/// <param name="Target">The place that the title leads to; null when browsing or for a surprise.</param>
/// <param name="Pick">The title; null when none is left that fits.</param>
/// <param name="Reason">Why it is this one, in one sentence; null without a title.</param>
/// <param name="Alternatives">At most two, of another kind or tone.</param>
public sealed record PickReply(
    RequestedMood? Mood,
    string Aim,
    PlaceReply? Target,
    CardReply? Pick,
    string? Reason,
    IReadOnlyList<CardReply> Alternatives)
{
    /// <summary>
    /// Whether it was stored that the title before was passed over: false for a person without a profile. Only in the
    /// answer to that.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Stored { get; init; }

    public static async Task<PickReply> OfAsync(Pick pick, MetadataReader metadata, CancellationToken cancellation)
    {
        IReadOnlyList<ExpressiFy.Recommendations.Card> all =
            pick.Card is null ? [] : [pick.Card, .. pick.Alternatives];
        var cards = await CardReply.OfAsync(all, metadata, cancellation);
        return new(
            RequestedMood.Of(pick.Request),
            pick.Request.Aim.Name(),
            pick.Target is null ? null : PlaceReply.Of(pick.Target.Affect),
            cards.FirstOrDefault(),
            pick.Reason,
            [.. cards.Skip(1)]);
    }
}
