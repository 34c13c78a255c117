using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>A title of a library with what the visitor said of it.</summary>
public sealed class LibraryEntry
{
    private readonly Dictionary<FeedbackKind, FeedbackEvent> feedback;

    private LibraryEntry(Title title, IEnumerable<FeedbackEvent> feedback)
    {
        Title = title;
        this.feedback = feedback.ToDictionary(given => given.Kind);
    }

    public Title Title { get; }

    /// <summary>What was said of it, in the order of the kinds.</summary>
    public IEnumerable<FeedbackKind> Kinds => feedback.Keys.Order();

    public Stars? Stars => feedback.GetValueOrDefault(FeedbackKind.Rating)?.Stars;

    public MoodAfter? MoodAfter => feedback.GetValueOrDefault(FeedbackKind.Left)?.MoodAfter;

    /// <summary>The last episode of a series that the visitor has seen; null where they did not say.</summary>
    public int? Episode => feedback.GetValueOrDefault(FeedbackKind.Episode)?.Episode;

    /// <summary>As <see cref="Profile.HasSeen"/>.</summary>
    public bool HasSeen => IsIn(LibraryTab.Seen);

    /// <summary>
    /// All titles of a profile that the catalogue has, and the person's own, in no order.
    /// </summary>
    public static IReadOnlyList<LibraryEntry> AllOf(Profile profile, TitleCatalogue catalogue)
    {
        var titles = PersonalCatalogue.Of(catalogue, profile);
        var entries = new List<LibraryEntry>();
        foreach (var given in profile.CurrentFeedback.GroupBy(given => given.TitleId))
        {
            if (titles.Find(given.Key) is { } title)
                entries.Add(new(title, given));
        }

        return entries;
    }

    public bool Has(FeedbackKind kind) => feedback.ContainsKey(kind);

    public bool IsIn(LibraryTab tab) => feedback.Keys.Any(kind => Makes(kind, tab));

    /// <summary>
    /// When it came into a tab that it is in. What is said of it later does not move it: a list stays as it is while
    /// somebody works on it.
    /// </summary>
    public DateTimeOffset CameInto(LibraryTab tab) =>
        feedback.Values.Where(given => Makes(given.Kind, tab)).Min(given => given.At);

    private static bool Makes(FeedbackKind kind, LibraryTab tab) => tab switch
    {
        // What was begun is to be seen, too.
        LibraryTab.Saved => kind is FeedbackKind.Save or FeedbackKind.Episode,
        LibraryTab.Seen => kind is FeedbackKind.Seen or FeedbackKind.Rating or FeedbackKind.Left,
        LibraryTab.Rated => kind == FeedbackKind.Rating,
        LibraryTab.Hidden => kind == FeedbackKind.Hide,
        _ => kind != FeedbackKind.Passed,
    };
}
