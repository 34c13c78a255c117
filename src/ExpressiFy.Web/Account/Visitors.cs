using System.Security.Cryptography;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace ExpressiFy.Web.Account;

/// <summary>Someone who agreed that their taste is kept.</summary>
public sealed record Visitor(ProfileId Id, Profile Profile);

/// <summary>Knows visitors by a protected cookie that holds a random number and nothing else. Whoever did not agree has none.</summary>
public sealed class Visitors(ProfileStore store, IDataProtectionProvider protection, TimeProvider time)
{
    public const string CookieName = "expressify-profile";

    private static readonly TimeSpan CookieAge = TimeSpan.FromDays(365);

    private readonly IDataProtector protector = protection.CreateProtector("ExpressiFy.Profile");

    /// <summary>The visitor of this request; null without a valid cookie or when the profile was erased elsewhere.</summary>
    public async Task<Visitor?> FindAsync(HttpContext http)
    {
        if (IdOf(http.Request) is not { } id)
            return null;
        if (await store.FindAsync(id, http.RequestAborted) is { } profile)
            return new(id, profile);
        DeleteCookie(http);
        return null;
    }

    /// <summary>The taste of this request's visitor, empty for everybody else.</summary>
    public async Task<Profile> ProfileOfAsync(HttpContext http) => (await FindAsync(http))?.Profile ?? Profile.Empty;

    /// <summary>The person agreed now: makes a profile and sets its cookie. Who agreed before keeps theirs.</summary>
    public async Task<Visitor> AgreeAsync(HttpContext http)
    {
        if (await FindAsync(http) is { } known)
            return known;
        var id = await store.CreateAsync(time.GetUtcNow(), http.RequestAborted);
        http.Response.Cookies.Append(CookieName, protector.Protect(id.ToString()), Cookie(http, time.GetUtcNow() + CookieAge));
        return new(id, Profile.Empty);
    }

    /// <summary>Adds one word on a title; null when the profile was erased meanwhile.</summary>
    public async Task<Visitor?> AddFeedbackAsync(Visitor visitor, FeedbackEvent said, CancellationToken cancellation) =>
        await store.AppendAsync(visitor.Id, said, cancellation) ? visitor with { Profile = visitor.Profile.With(said) } : null;

    /// <summary>Erases the profile, all that was said with it, and the cookie.</summary>
    public async Task EraseAsync(HttpContext http)
    {
        if (IdOf(http.Request) is { } id)
            await store.EraseAsync(id, http.RequestAborted);
        DeleteCookie(http);
    }

    private ProfileId? IdOf(HttpRequest request)
    {
        try
        {
            return request.Cookies[CookieName] is { Length: > 0 } value && ProfileId.TryParse(protector.Unprotect(value), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static void DeleteCookie(HttpContext http) => http.Response.Cookies.Delete(CookieName, Cookie(http, null));

    private static CookieOptions Cookie(HttpContext http, DateTimeOffset? until) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Expires = until,
        Path = "/",
    };
}
