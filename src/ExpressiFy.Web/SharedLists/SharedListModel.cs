using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;

namespace ExpressiFy.Web.SharedLists;

/// <summary>What the page of a shared list shows.</summary>
/// <param name="List">The titles, and what could not be found.</param>
/// <param name="Cards">The titles in the order of the list, each with a fact about it.</param>
/// <param name="Profile">The feedback of the visitor, not of the sender; empty without a profile.</param>
/// <param name="Metadata">What is known of the titles from providers.</param>
public sealed record SharedListModel(
    SharedList List,
    IReadOnlyList<Card> Cards,
    Profile Profile,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata)
{
    /// <summary>E.g. "12 titles for you".</summary>
    public string Heading => Cards.Count == 1
        ? "One title for you"
        : string.Create(CultureInfo.InvariantCulture, $"{Cards.Count} titles for you");

    /// <summary>What could not be found, in a sentence; null for nothing.</summary>
    public string? Left => (List.Unknown, List.HasMore) switch
    {
        (0, false) => null,
        (0, true) => OnlySoMany,
        (1, false) => "One title of this list is not on our list, so it is missing here.",
        (_, false) => $"{Number(List.Unknown)} titles of this list are not on our list, so they are missing here.",
        _ => $"{OnlySoMany} {Number(List.Unknown)} of them are not on our list.",
    };

    /// <summary>The path of this page without the titles that are missing.</summary>
    public string Path => SharedListAddress.Of(List.Titles);

    private static string OnlySoMany =>
        $"A list has at most {Number(SharedListAddress.MostTitles)} titles: these are its first.";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
