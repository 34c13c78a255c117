namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>
/// A typed query parameter whose binding never fails. The framework stops at the first parameter that does not bind,
/// with
/// an empty 400; here text that is no <typeparamref name="T"/> is kept, and validation names every wrong parameter at
/// once.
/// </summary>
/// <typeparam name="T">int, double, bool or an enum; an enum value is written as its lower-case name.</typeparam>
/// <param name="Value">What was read; null when the text is empty or no <typeparamref name="T"/>.</param>
/// <param name="Text">The text as it arrived; empty text counts as an absent parameter.</param>
public readonly record struct QueryValue<T>(T? Value, string? Text) : IQueryValue
    where T : struct
{
    /// <inheritdoc />
    public bool IsGiven => !string.IsNullOrEmpty(Text);

    /// <inheritdoc />
    public bool IsUnreadable => IsGiven && Value is null;

    object? IQueryValue.Value => Value;

    /// <summary>A parameter that has this value.</summary>
    public static QueryValue<T> Of(T value) => new(value, QueryText.Write(value));

    /// <summary>A parameter with this text; null when it is empty.</summary>
    public static QueryValue<T>? Read(string? text) =>
        string.IsNullOrEmpty(text) ? null : new(QueryText.Read<T>(text), text);

    /// <summary>Binds the parameter; always true.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out QueryValue<T> value)
    {
        value = Read(text) ?? default;
        return true;
    }
}
