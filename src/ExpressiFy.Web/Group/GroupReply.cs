using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Group;

/// <summary>One list for a group, as JSON.</summary>
public sealed record GroupReply(IReadOnlyList<GroupCardReply> Cards)
{
    /// <summary>The cards with what is known of their titles from providers; asks none of them.</summary>
    public static async Task<GroupReply> OfAsync(
        IReadOnlyList<GroupCard> cards, MetadataReader metadata, CancellationToken cancellation)
    {
        var known = await metadata.ReadKnownAsync([.. cards.Select(card => card.Title)], cancellation);
        return new([.. cards.Select(card => GroupCardReply.Of(card, known.GetValueOrDefault(card.Title.Id)))]);
    }
}

/// <summary>A title of the list, as JSON.</summary>
/// <param name="Title">The title.</param>
/// <param name="ForWhom">E.g. "Great for Ana and Ben; a compromise for Cleo".</param>
/// <param name="Fits">How well it fits each member: nothing else of a member's taste is in the reply.</param>
/// <param name="Reason">Facts about the title, different from those of every other card.</param>
public sealed record GroupCardReply(
    TitleReply Title, string ForWhom, IReadOnlyList<FitReply> Fits, WrittenReason Reason)
{
    public static GroupCardReply Of(GroupCard card, TitleMetadata? metadata)
    {
        var fits = card.Fits.Select(fit => new FitReply(fit.Name, fit.Fit.ToString().ToLowerInvariant()));
        return new(TitleReply.Of(card.Title, metadata), card.ForWhom, [.. fits], WrittenReason.Of(card.Reason));
    }
}

/// <summary>How well a title fits one member.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Fit">"great", "good" or "compromise".</param>
public sealed record FitReply(string Name, string Fit);

/// <summary>A code that lets a group use the visitor's taste, as JSON.</summary>
/// <param name="Code">Letters, digits, hyphens and underscores.</param>
/// <param name="Until">When it expires.</param>
/// <param name="Lists">How many lists it answers.</param>
public sealed record CodeReply(string Code, DateTimeOffset Until, int Lists);
