using System.Security.Cryptography;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.AspNetCore.DataProtection;

namespace ExpressiFy.Web.Account;

/// <summary>
/// Recognises visitors by a protected cookie that holds the random id of their profile and nothing else. Who did not
/// agree has
/// no cookie.
/// </summary>
public sealed class Visitors(
    ProfileStore store, ProfileRetention retention, IDataProtectionProvider protection, TimeProvider time)
{
    public const string CookieName = "expressify-profile";

    // The form token of a page would complain of less.
    private const string NoStore = "no-cache, no-store";

    private static readonly TimeSpan CookieAge = TimeSpan.FromDays(365);

    private readonly IDataProtector protector = protection.CreateProtector("ExpressiFy.Profile");

    /// <summary>
    /// The visitor of this request; null without a valid cookie or when the profile was erased elsewhere.
    /// </summary>
    public async Task<Visitor?> FindAsync(HttpContext http)
    {
        if (!TryReadId(http.Request, out var id))
            return null;

        var profile = await store.FindAsync(id, http.RequestAborted);
        if (profile is not null)
        {
            await retention.NoteUseAsync(id, http.RequestAborted);
            return new(id, profile);
        }

        DeleteCookie(http);
        return null;
    }

    /// <summary>
    /// The profile of this request's visitor, empty without one or when the database cannot be read just now.
    /// </summary>
    public async Task<Profile> ProfileOfAsync(HttpContext http) =>
        (await FindIfReadableAsync(http))?.Profile ?? Profile.Empty;

    /// <summary>
    /// As <see cref="FindAsync"/>, but null when the database cannot be read just now; the page then says so.
    /// </summary>
    public async Task<Visitor?> FindIfReadableAsync(HttpContext http)
    {
        try
        {
            return await FindAsync(http);
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure) is not null)
        {
            UnreadableProfile.Note(http);
            return null;
        }
    }

    /// <summary>Makes a profile and sets its cookie; a visitor who agreed before keeps theirs.</summary>
    public async Task<Visitor> AgreeAsync(HttpContext http)
    {
        var known = await FindAsync(http);
        if (known is not null)
            return known;

        var id = await store.CreateAsync(time.GetUtcNow(), http.RequestAborted);
        var cookie = VisitorCookie.Options(http);
        cookie.Expires = time.GetUtcNow() + CookieAge;
        http.Response.Cookies.Append(CookieName, protector.Protect(id.ToString()), cookie);
        return new(id, Profile.Empty);
    }

    /// <summary>Stores feedback and returns the visitor with it; null when the profile was erased meanwhile.</summary>
    /// <param name="visitor">The visitor.</param>
    /// <param name="feedback">The feedback.</param>
    /// <param name="ownTitle">Its title where it is to become the visitor's own; else null.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<Visitor?> AddFeedbackAsync(
        Visitor visitor, FeedbackEvent feedback, Title? ownTitle, CancellationToken cancellation)
    {
        if (!await store.AppendAsync(visitor.Id, [feedback], ownTitle, cancellation))
            return null;
        var profile = ownTitle is null ? visitor.Profile : visitor.Profile.WithOwn(ownTitle);
        return visitor with { Profile = profile.With(feedback) };
    }

    /// <inheritdoc cref="AddFeedbackAsync(Visitor, FeedbackEvent, Title?, CancellationToken)"/>
    public Task<Visitor?> AddFeedbackAsync(
        Visitor visitor, FeedbackEvent feedback, CancellationToken cancellation) =>
        AddFeedbackAsync(visitor, feedback, ownTitle: null, cancellation);

    /// <summary>Stores several events, all or none; false when the profile was erased meanwhile.</summary>
    public Task<bool> AddFeedbackAsync(
        Visitor visitor, IReadOnlyCollection<FeedbackEvent> feedback, CancellationToken cancellation) =>
        store.AppendAsync(visitor.Id, feedback, cancellation);

    /// <summary>Undoes all that the visitor said at one time, see <see cref="ProfileStore.TakeBackAsync"/>.</summary>
    public Task<bool> TakeBackAsync(Visitor visitor, DateTimeOffset at, CancellationToken cancellation) =>
        store.TakeBackAsync(visitor.Id, at, cancellation);

    /// <summary>Erases the profile with all that is stored of it, and the cookie.</summary>
    public async Task<ErasureResult> EraseAsync(HttpContext http)
    {
        DeleteCookie(http);
        return TryReadId(http.Request, out var id)
            ? await store.EraseAsync(id, http.RequestAborted)
            : ErasureResult.NothingStored;
    }

    private bool TryReadId(HttpRequest request, out ProfileId id)
    {
        id = default;
        // Whatever the answer will be, it is this visitor's alone.
        var headers = request.HttpContext.Response.Headers;
        if (!headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            headers.CacheControl = NoStore;
        var value = request.Cookies[CookieName];
        if (string.IsNullOrEmpty(value))
            return false;
        try
        {
            return ProfileId.TryParse(protector.Unprotect(value), out id);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static void DeleteCookie(HttpContext http)
    {
        http.Response.Cookies.Delete(CookieName, VisitorCookie.Options(http));
        LastAim.Forget(http);
    }
}
