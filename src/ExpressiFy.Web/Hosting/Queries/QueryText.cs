using System.Globalization;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>
/// Query values as text: numbers in the invariant culture, booleans and enum values by their lower-case names.
/// </summary>
internal static class QueryText
{
    /// <summary>
    /// The value that <paramref name="text"/> stands for; null for anything else. Names are read in any case.
    /// </summary>
    public static T? Read<T>(string text)
        where T : struct => (T?)ReadAs(typeof(T), text);

    /// <summary>What <see cref="Read{T}"/> reads.</summary>
    public static string Write(object value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();

    /// <summary>The names of a type's values, in the order of their declaration; empty for numbers.</summary>
    public static IReadOnlyList<string> NamesOf(Type type)
    {
        if (type == typeof(bool))
            return ["true", "false"];
        return type.IsEnum ? [.. Enum.GetNames(type).Select(name => name.ToLowerInvariant())] : [];
    }

    private static object? ReadAs(Type type, string text)
    {
        if (type == typeof(int))
            return ReadInteger(text);
        if (type == typeof(double))
            return ReadNumber(text);
        if (type == typeof(bool))
            return ReadBoolean(text);
        return ReadName(type, text);
    }

    private static object? ReadInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? ReadNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // bool.TryParse would also take white space around the word.
    private static object? ReadBoolean(string text)
    {
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return true;
        return text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    // Enum.TryParse would also take numbers.
    private static object? ReadName(Type type, string text)
    {
        var name = Array.Find(Enum.GetNames(type), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : Enum.Parse(type, name);
    }
}
