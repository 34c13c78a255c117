using System.Globalization;

namespace ExpressiFy.Text;

/// <summary>
/// One row of a tab-separated file. Every accessor throws a <see cref="TableFormatException"/> with file and line when
/// the field is not of the requested form.
/// </summary>
internal sealed record TsvRow(string File, int Line, string[] Columns, string[] Fields)
{
    private const string ListSeparator = ", ";

    /// <summary>The field of a column; an error when it is empty.</summary>
    public string this[string column] => Optional(column) ?? throw Wrong($"{column} is empty.");

    /// <summary>The field of a column; null when it is empty.</summary>
    public string? Optional(string column)
    {
        var field = Fields[Array.IndexOf(Columns, column)];
        return field.Length > 0 ? field : null;
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public int Whole(string column, int low, int high)
    {
        var field = this[column];
        var isWhole = int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isWhole || number < low || number > high)
            throw Wrong($"{column} \"{field}\" is no whole number from {low} to {high}.");
        return number;
    }

    /// <summary>The same; null when the field is empty.</summary>
    public int? OptionalWhole(string column, int low, int high) =>
        Optional(column) is null ? null : Whole(column, low, high);

    /// <summary>A number that is not negative, with a decimal point.</summary>
    public double Number(string column)
    {
        var field = this[column];
        if (!double.TryParse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            throw Wrong($"{column} \"{field}\" is no number.");
        return number;
    }

    /// <summary>
    /// The parts of a field that are separated by ", ": at least one, at most <paramref name="atMost"/>, all different.
    /// </summary>
    public IReadOnlyList<string> List(string column, int atMost)
    {
        var field = this[column];
        var parts = field.Split(ListSeparator);
        if (parts.Length > atMost)
            throw Wrong($"More than {atMost} {column}.");
        if (parts.Any(part => part.Length == 0 || part.Trim() != part))
            throw Wrong($"{column} \"{field}\" is no list separated by a comma and one space.");
        if (parts.Distinct(StringComparer.Ordinal).Count() < parts.Length)
            throw Wrong($"{column} \"{field}\" says something twice.");
        return parts;
    }

    /// <summary>An error on this row.</summary>
    public TableFormatException Wrong(string problem) => new(File, Line, problem);
}
