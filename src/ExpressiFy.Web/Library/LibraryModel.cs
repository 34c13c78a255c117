using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Library;

/// <summary>What the library shows of somebody who agreed that it is kept.</summary>
/// <param name="View">The titles.</param>
/// <param name="Learned">What was learned.</param>
/// <param name="LastSeen">The title to ask about; null for none.</param>
/// <param name="Done">What can be undone; null for nothing.</param>
public sealed record LibraryContent(LibraryView View, LearnedReply Learned, Title? LastSeen, LibraryDone? Done);

/// <summary>What the page of the library shows.</summary>
/// <param name="Content">Null for somebody of whom nothing is stored.</param>
/// <param name="WasErased">Whether the visitor has just erased everything.</param>
/// <param name="ErasureIsPending">Whether copies are still to be overwritten.</param>
public sealed record LibraryModel(LibraryContent? Content, bool WasErased, bool ErasureIsPending)
{
    /// <summary>The content of a profile.</summary>
    public static LibraryContent ContentOf(
        Profile profile, TitleCatalogue catalogue, LibraryQuery query, DateTimeOffset now) => new(
            LibraryView.Of(profile, catalogue, query),
            LearnedReply.Of(profile, catalogue),
            LastSeenTitle.Of(profile, catalogue, now),
            LibraryDone.Of(profile, catalogue, query.Done));
}
