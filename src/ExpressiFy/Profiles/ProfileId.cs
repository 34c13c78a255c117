using System.Diagnostics.CodeAnalysis;

namespace ExpressiFy.Profiles;

/// <summary>Names one profile. Random and unguessable: it says nothing of whose it is, when it was made or how many there are.</summary>
public readonly record struct ProfileId
{
    private ProfileId(Guid value) => Value = value;

    /// <summary>The number itself; empty only in a default value, which names no profile.</summary>
    public Guid Value { get; }

    /// <summary>An id no profile has yet.</summary>
    public static ProfileId New() => new(Guid.NewGuid());

    /// <summary>Reads what <see cref="ToString"/> writes; <see cref="FormatException"/> for anything else.</summary>
    public static ProfileId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("This is no profile id; expected 32 hexadecimal digits.");

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProfileId id)
    {
        id = Guid.TryParseExact(text, "N", out var value) ? new(value) : default;
        return id != default;
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
