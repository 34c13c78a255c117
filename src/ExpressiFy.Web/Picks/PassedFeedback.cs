using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Picks;

/// <summary>Stores that a visitor passed a pick over; of a visitor without a profile, nothing.</summary>
public sealed class PassedFeedback(Visitors visitors, TimeProvider time)
{
    /// <summary>The visitor's profile after it, and whether it was stored.</summary>
    public async Task<(Profile Profile, bool IsStored)> AddAsync(HttpContext http, TitleId title)
    {
        var visitor = await visitors.FindAsync(http);
        if (visitor is null)
            return (Profile.Empty, false);

        var feedback = new FeedbackEvent(title, FeedbackKind.Passed, On: true, time.GetUtcNow());
        var stored = await visitors.AddFeedbackAsync(visitor, feedback, http.RequestAborted);
        return (stored?.Profile ?? Profile.Empty, stored is not null);
    }
}
