using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Library;

/// <summary>What the address of the library says.</summary>
public sealed record LibraryQuery
{
    public const string Path = "/library";
    public const string ChangePath = "/library/change";
    public const string UndoPath = "/library/undo";

    // Names in the address.
    public const string TabName = "tab";
    public const string SearchName = "q";
    public const string MediumName = "medium";
    public const string OrderName = "sort";
    public const string PageName = "page";
    public const string SelectName = "select";
    public const string ChosenName = "title";
    public const string DoneName = "done";

    /// <summary>Titles that an address can carry as chosen: about half of the longest that the host takes.</summary>
    public const int MostChosen = 200;

    private const int LongestSearch = 100;

    public LibraryTab Tab { get; init; }

    /// <summary>Words of names, creators or a year; empty for all titles.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null for all media.</summary>
    public Medium? Medium { get; init; }

    public LibraryOrder Order { get; init; }

    /// <summary>From 1 on; beyond the last it stands for the last.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether titles can be chosen.</summary>
    public bool IsSelecting { get; init; }

    /// <summary>The titles that were chosen on other pages.</summary>
    public IReadOnlyList<TitleId> Chosen { get; init; } = [];

    /// <summary>The time of what was just done and can be undone; null for nothing.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>Whether titles are searched for or filtered.</summary>
    public bool IsNarrow => Search.Length > 0 || Medium is not null;

    /// <summary>The same list from its beginning, with nothing chosen and nothing to undo.</summary>
    public LibraryQuery FromStart => this with { Page = 1, IsSelecting = false, Chosen = [], Done = null };

    /// <summary>The address of the page, without what is chosen.</summary>
    public string Address => $"{Path}{Text}";

    /// <summary>The address for forms that change titles of this list.</summary>
    public string ChangeAddress => $"{ChangePath}{Text}";

    /// <summary>The address for forms that undo what was done.</summary>
    public string UndoAddress => $"{UndoPath}{Text}";

    // Only what differs from the library as it opens.
    private QueryString Text
    {
        get
        {
            var text = QueryString.Empty;
            if (Tab != LibraryTab.All)
                text = text.Add(TabName, QueryText.Write(Tab));
            if (Search.Length > 0)
                text = text.Add(SearchName, Search);
            if (Medium is { } medium)
                text = text.Add(MediumName, medium.Name());
            if (Order != LibraryOrder.Newest)
                text = text.Add(OrderName, QueryText.Write(Order));
            if (Page > 1)
                text = text.Add(PageName, Page.ToString(CultureInfo.InvariantCulture));
            if (IsSelecting)
                text = text.Add(SelectName, "true");
            if (Done is { } done)
                text = text.Add(DoneName, done.UtcTicks.ToString(CultureInfo.InvariantCulture));
            return text;
        }
    }

    /// <summary>Reads an address; what it says wrongly counts as not said.</summary>
    public static LibraryQuery Read(IQueryCollection values)
    {
        var search = values[SearchName].ToString().Trim();
        var page = QueryText.Read<int>(values[PageName].ToString()) ?? 1;
        return new()
        {
            Tab = QueryText.Read<LibraryTab>(values[TabName].ToString()) ?? LibraryTab.All,
            Search = search.Length <= LongestSearch ? search : search[..LongestSearch],
            Medium = QueryText.Read<Medium>(values[MediumName].ToString()),
            Order = QueryText.Read<LibraryOrder>(values[OrderName].ToString()) ?? LibraryOrder.Newest,
            Page = Math.Max(1, page),
            IsSelecting = QueryText.Read<bool>(values[SelectName].ToString()) ?? false,
            Chosen = IdsOf(values[ChosenName].OfType<string>()),
            Done = TimeOf(values[DoneName].ToString()),
        };
    }

    /// <summary>The ids among texts, each once and at most <see cref="MostChosen"/>.</summary>
    internal static IReadOnlyList<TitleId> IdsOf(IEnumerable<string> texts)
    {
        var ids = new List<TitleId>();
        foreach (var text in texts.Distinct().Take(MostChosen))
        {
            if (TitleId.TryParse(text, out var id))
                ids.Add(id);
        }

        return ids;
    }

    /// <summary>The time that ticks of UTC stand for; null for anything else.</summary>
    internal static DateTimeOffset? TimeOf(string text)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks);
        return isNumber && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new(ticks, TimeSpan.Zero) : null;
    }
}
