using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Picks;

/// <summary>
/// The titles that a visitor without a profile passed over, as an address holds them: ids separated by commas.
/// </summary>
public static class PassedTitles
{
    /// <summary>The most that an address holds. The oldest are dropped.</summary>
    public const int Most = 40;

    /// <summary>The ids in a text, none in an empty one; false for any other text.</summary>
    public static bool TryRead(string? text, out IReadOnlyList<TitleId> titles)
    {
        var read = new List<TitleId>();
        titles = read;
        if (string.IsNullOrEmpty(text))
            return true;
        foreach (var part in text.Split(',', Most + 1))
        {
            if (!TitleId.TryParse(part, out var id))
                return false;
            read.Add(id);
        }

        return read.Count <= Most;
    }

    /// <summary>The ids in a text; none in one that cannot be read.</summary>
    public static IReadOnlyList<TitleId> Read(string? text) => TryRead(text, out var titles) ? titles : [];

    /// <summary>The text of ids.</summary>
    public static string Write(IEnumerable<TitleId> titles) => string.Join(',', titles);

    /// <summary>The parameter to add to a query, with its "&amp;"; empty for no titles.</summary>
    public static string Parameter(IReadOnlyList<TitleId> titles) =>
        titles.Count == 0 ? "" : $"&passed={Write(titles)}";

    /// <summary>The titles and one more.</summary>
    public static IReadOnlyList<TitleId> With(IEnumerable<TitleId> titles, TitleId next) =>
        [.. titles.Where(title => title != next).Append(next).TakeLast(Most)];
}

/// <summary>A text of <see cref="PassedTitles"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PassedTitlesTextAttribute : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (PassedTitles.TryRead(value as string, out _))
            return ValidationResult.Success;
        var most = PassedTitles.Most.ToString(CultureInfo.InvariantCulture);
        return Refuse(
            validationContext,
            $"{NameOf(validationContext)} is at most {most} ids of titles, e.g. film:tt0111161, separated by commas.");
    }
}
