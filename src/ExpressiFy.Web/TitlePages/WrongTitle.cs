using ExpressiFy.Catalogue;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.TitlePages;

/// <summary>What the page asks that corrects which title is meant.</summary>
/// <param name="Title">The title that may be wrong.</param>
/// <param name="Query">The words that were searched for.</param>
/// <param name="Found">The titles found, without the wrong one.</param>
public sealed record WrongTitle(Title Title, string Query, IReadOnlyList<Title> Found)
{
    /// <summary>"film", "series" or "song".</summary>
    public string Kind => Title.Medium.Noun();
}
