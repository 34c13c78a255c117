using System.Buffers.Binary;
using System.Security.Cryptography;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ExpressiFy.Web.Group;

/// <summary>
/// Codes that let a group's list use a person's taste for a day. A code is the profile's id and an expiry time,
/// encrypted
/// by this host: whoever holds it can read neither, and it works for group lists only, until the profile is erased. No
/// code is stored.
/// </summary>
public sealed class GroupCodes(IDataProtectionProvider protection, ProfileStore store, TimeProvider time)
{
    /// <summary>How long a code can be used: an evening, and the morning after.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // A protected code: 16 bytes of id, then the Unix second at which it expires.
    private const int IdBytes = 16;
    private const int CodeBytes = IdBytes + sizeof(long);

    // Protected and encoded, a code has about 200 letters.
    private const int MaxCodeLength = 600;

    private readonly IDataProtector protector = protection.CreateProtector("ExpressiFy.GroupCode");

    /// <summary>A code for a profile, of letters, digits, hyphens and underscores.</summary>
    public string Make(ProfileId id)
    {
        var code = new byte[CodeBytes];
        id.Value.TryWriteBytes(code);
        var expiry = time.GetUtcNow() + Lifetime;
        BinaryPrimitives.WriteInt64LittleEndian(code.AsSpan(IdBytes), expiry.ToUnixTimeSeconds());
        return WebEncoders.Base64UrlEncode(protector.Protect(code));
    }

    /// <summary>
    /// The profile of a code; null when the code is not of this host, has expired, or the profile is erased.
    /// </summary>
    public async Task<Profile?> OpenAsync(string code, CancellationToken cancellation)
    {
        var id = IdOf(code.Trim());
        return id is null ? null : await store.FindAsync(id.Value, cancellation);
    }

    private ProfileId? IdOf(string text)
    {
        var code = Unprotect(text);
        if (code is null || code.Length != CodeBytes)
            return null;
        var expiry = BinaryPrimitives.ReadInt64LittleEndian(code.AsSpan(IdBytes));
        if (expiry < time.GetUtcNow().ToUnixTimeSeconds())
            return null;
        var id = new Guid(code.AsSpan(0, IdBytes)).ToString("N");
        return ProfileId.TryParse(id, out var parsed) ? parsed : null;
    }

    private byte[]? Unprotect(string text)
    {
        if (text.Length > MaxCodeLength)
            return null;
        try
        {
            return protector.Unprotect(WebEncoders.Base64UrlDecode(text));
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
