using System.Buffers.Binary;
using System.Security.Cryptography;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ExpressiFy.Web.Group;

/// <summary>
/// Codes by which a person lends their taste to a group's list for a day. A code is sealed by this host: it says nothing to who holds it,
/// opens nothing but the reckoning of a list, and dies with the profile. None is stored.
/// </summary>
public sealed class GroupCodes(IDataProtectionProvider protection, ProfileStore store, TimeProvider time)
{
    /// <summary>How long a code can be used: an evening, and the morning after.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // A profile's number and the second at which the code ends.
    private const int NumberBytes = 16, Bytes = NumberBytes + sizeof(long), MaxCodeLength = 600;

    private readonly IDataProtector protector = protection.CreateProtector("ExpressiFy.GroupCode");

    /// <summary>A code for a profile, of letters, digits, hyphens and underscores.</summary>
    public string Make(ProfileId id)
    {
        var plain = new byte[Bytes];
        id.Value.TryWriteBytes(plain);
        BinaryPrimitives.WriteInt64LittleEndian(plain.AsSpan(NumberBytes), (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        return WebEncoders.Base64UrlEncode(protector.Protect(plain));
    }

    /// <summary>The profile behind a code; null for one that is not ours, has ended, or whose profile was erased.</summary>
    public async Task<Profile?> OpenAsync(string code, CancellationToken cancellation) =>
        IdOf(code.Trim()) is { } id ? await store.FindAsync(id, cancellation) : null;

    private ProfileId? IdOf(string code)
    {
        try
        {
            if (code.Length > MaxCodeLength || protector.Unprotect(WebEncoders.Base64UrlDecode(code)) is not { Length: Bytes } plain
                || BinaryPrimitives.ReadInt64LittleEndian(plain.AsSpan(NumberBytes)) < time.GetUtcNow().ToUnixTimeSeconds())
                return null;
            return ProfileId.TryParse(new Guid(plain.AsSpan(0, NumberBytes)).ToString("N"), out var id) ? id : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
