using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>
/// What a button of the library does with titles: "save on", "rating:4 on", "seen off", or "remove", which takes back
/// all that was said of them. A button of one title has its id behind that.
/// </summary>
/// <param name="Kind">Null takes back all kinds.</param>
/// <param name="On">True gives the feedback, false withdraws it.</param>
/// <param name="Stars">The rating that is given.</param>
/// <param name="Only">The one title of the button; null for one that is for all that are chosen.</param>
public sealed record LibraryChange(FeedbackKind? Kind, bool On, Stars? Stars, TitleId? Only)
{
    private const string RemoveText = "remove";

    // Who has not seen a title has not rated it either, and it left them in no mood.
    private static readonly FeedbackKind[] SeenKinds = [FeedbackKind.Seen, FeedbackKind.Rating, FeedbackKind.Left];

    /// <summary>The change of a button's value; null for text that is none.</summary>
    public static LibraryChange? Parse(string text)
    {
        var parts = text.Split(' ');
        if (TitleId.TryParse(parts[^1], out var only))
            parts = parts[..^1];
        return parts switch
        {
            [RemoveText] => new(Kind: null, On: false, Stars: null, only),
            [var kind, "on"] => Parse(kind, isOn: true, only),
            [var kind, "off"] => Parse(kind, isOn: false, only),
            _ => null,
        };
    }

    /// <summary>The events that the change needs for a title; none when it is so already.</summary>
    public IEnumerable<FeedbackEvent> EventsFor(LibraryEntry entry, DateTimeOffset at)
    {
        if (On)
            return IsSo(entry) ? [] : [new(entry.Title.Id, Kind!.Value, On: true, at) { Stars = Stars }];
        return KindsOff(entry).Where(entry.Has).Select(kind => new FeedbackEvent(entry.Title.Id, kind, On: false, at));
    }

    private IEnumerable<FeedbackKind> KindsOff(LibraryEntry entry)
    {
        if (Kind is not { } kind)
            return entry.Kinds;
        return kind == FeedbackKind.Seen ? SeenKinds : [kind];
    }

    private bool IsSo(LibraryEntry entry) => entry.Has(Kind!.Value) && (Stars is null || entry.Stars == Stars);

    // How a title left one is a question for one title: no button of the library answers it for several.
    private static LibraryChange? Parse(string text, bool isOn, TitleId? only)
    {
        var parts = text.Split(':', 2);
        if (!FeedbackKindNames.TryParse(parts[0], out var kind) || kind == FeedbackKind.Left)
            return null;
        if (kind != FeedbackKind.Rating || !isOn)
            return parts.Length == 1 ? new(kind, isOn, Stars: null, only) : null;
        var isRating = Profiles.Stars.TryParse(parts.ElementAtOrDefault(1), out var stars);
        return isRating ? new(kind, isOn, stars, only) : null;
    }
}
