using System.Buffers.Binary;
using System.Security.Cryptography;
using ExpressiFy.Profiles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ExpressiFy.Web.Group;

/// <summary>
/// Reads the codes that versions up to 0.2.0 handed out: the profile's id and an expiry time, encrypted by the host.
/// They lasted a day, so this can go once all hosts have run a later version for a day.
/// </summary>
public sealed class EarlierGroupCodes(IDataProtectionProvider protection)
{
    // A protected code: 16 bytes of id, then the Unix second at which it expires.
    private const int IdBytes = 16;
    private const int CodeBytes = IdBytes + sizeof(long);

    // Protected and encoded, a code has about 200 letters.
    private const int MaxCodeLength = 600;

    private readonly IDataProtector protector = protection.CreateProtector("ExpressiFy.GroupCode");

    /// <summary>What all earlier codes of a profile are counted by.</summary>
    public static string NameFor(ProfileId id) => $"codes of version 0.2.0 for {id}";

    /// <summary>The content of a code; null for any other text.</summary>
    public EarlierGroupCode? Read(string code)
    {
        var content = Unprotect(code.Trim());
        if (content is null || content.Length != CodeBytes)
            return null;
        var id = new Guid(content.AsSpan(0, IdBytes)).ToString("N");
        var expiry = BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(IdBytes));
        return ProfileId.TryParse(id, out var profile)
            ? new(profile, DateTimeOffset.FromUnixTimeSeconds(expiry))
            : null;
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

/// <summary>The content of a code of an earlier version; its expiry is not checked.</summary>
public sealed record EarlierGroupCode(ProfileId Profile, DateTimeOffset ExpiresAt);
