using System.Globalization;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Imports;

/// <summary>What a caller says of lists that do not say it themselves.</summary>
internal static class ImportQuery
{
    /// <summary>The options; what cannot be taken is refused by <paramref name="asked"/>.</summary>
    public static ListOptions Read(QueryReader asked, string? meaning, string? outOf, string? user)
    {
        if (user is { Length: > 20 })
            asked.Refuse("user", "user is a number of MovieLens.");
        return new(
            asked.Choice("as", meaning, ("seen", ListMeaning.Seen), ("liked", ListMeaning.Liked), ("saved", ListMeaning.Saved)),
            asked.Choice("outOf", outOf, [.. ListOptions.Scales.Select(scale => (scale.ToString(CultureInfo.InvariantCulture), scale))]),
            string.IsNullOrWhiteSpace(user) ? null : user.Trim());
    }
}
