using System.Diagnostics.CodeAnalysis;

namespace ExpressiFy.Profiles;

/// <summary>
/// The id of a profile: a random 122-bit number (UUID version 4), so that it cannot be guessed and does not reveal when
/// the profile was made or how many there are.
/// </summary>
public readonly record struct ProfileId
{
    private ProfileId(Guid value) => Value = value;

    /// <summary>The number; empty only in a default value, which is not the id of a profile.</summary>
    public Guid Value { get; }

    /// <summary>Creates a new random id.</summary>
    public static ProfileId New() => new(Guid.NewGuid());

    /// <summary>Parses the output of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static ProfileId Parse(string text)
    {
        if (TryParse(text, out var id))
            return id;
        throw new FormatException("This is no profile id; expected 32 hexadecimal digits.");
    }

    /// <summary>Parses the output of <see cref="ToString"/>; false for anything else, and for the empty id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProfileId id)
    {
        id = Guid.TryParseExact(text, "N", out var value) ? new(value) : default;
        return id != default;
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
