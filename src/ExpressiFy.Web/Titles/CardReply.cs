using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Titles;

/// <summary>A recommended title as JSON.</summary>
public sealed record CardReply : TitleReply
{
    [SetsRequiredMembers]
    public CardReply(TitleReply title, Card card)
        : base(title)
    {
        Score = card.Score.Rounded();
        Reasons = [.. card.Reasons.Select(WrittenReason.Of)];
    }

    /// <summary>0…1; higher fits better.</summary>
    [JsonPropertyOrder(-3)]
    public double Score { get; }

    /// <summary>
    /// At least one. The first is the line of the card, different from that of every other card; the others follow, the
    /// weightiest first.
    /// </summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<WrittenReason> Reasons { get; }

    /// <summary>
    /// Cards in the same order, with what is known of their titles from providers; asks none of them.
    /// </summary>
    public static async Task<IReadOnlyList<CardReply>> OfAsync(
        IReadOnlyList<Card> cards, MetadataReader metadata, CancellationToken cancellation)
    {
        var known = await metadata.ReadKnownAsync([.. cards.Select(card => card.Title)], cancellation);
        return [.. cards.Select(card => Of(card, known.GetValueOrDefault(card.Title.Id)))];
    }

    private static CardReply Of(Card card, TitleMetadata? metadata) => new(TitleReply.Of(card.Title, metadata), card);
}
