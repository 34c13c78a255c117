using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Columns;

/// <summary>Settles what a column holds where its name alone does not.</summary>
internal static class ColumnRoles
{
    // Scores in a column called "IMDb" have at most three digits; a spreadsheet takes leading zeros from ids.
    private const int FewestIdDigits = 5;

    // "Winter 2019" is no number of a season.
    private const int MostNumberDigits = 3;

    private static readonly string[] LooseKindNames =
        ["medium", "media", "mediaformat", "format", "art", "category", "gattung"];

    private static readonly string[] LinkNames = ["url", "link", "imdblink", "imdburl", "条目链接"];

    /// <summary>The role of a column; of ratings see <see cref="RatingColumns"/>.</summary>
    public static ColumnRole Of(string name, int place, ColumnSamples samples)
    {
        var role = RoleNames.Of(name);
        return role switch
        {
            ColumnRole.ImdbId when name == "imdb" && !samples.Any(place, IsId) && samples.AreMostlyRatings(place) =>
                ColumnRole.CrowdRating,
            ColumnRole.Kind when !IsKind(name, place, samples) => ColumnRole.None,
            ColumnRole.Status when !samples.Any(place, cell => StatusWords.Of(cell) is not null) => ColumnRole.None,
            ColumnRole.Season or ColumnRole.Episode when !samples.Any(place, IsNumber) => ColumnRole.None,
            ColumnRole.Saved or ColumnRole.Watched or ColumnRole.Liked when samples.Any(place, IsStatusOnly) =>
                ColumnRole.Status,
            _ => role,
        };
    }

    /// <summary>"Series Title" is the title itself where no other column is, as in lists of anime.</summary>
    public static void SettleTitles(IReadOnlyList<string> names, ColumnRole[] roles)
    {
        if (roles.Contains(ColumnRole.Title))
            return;
        var place = names.ToList().IndexOf("seriestitle");
        if (place >= 0)
            roles[place] = ColumnRole.Title;
    }

    /// <summary>The IMDb id in a cell of a column of that name.</summary>
    public static string? ImdbIdOf(string name, string cell)
    {
        if (LinkNames.Contains(name))
            return FieldReading.ImdbId(cell);
        return FieldReading.ImdbIdOrDigits(cell, name == "imdb" ? FewestIdDigits : 1);
    }

    /// <summary>Whether a column that the person gave a role takes it from a column that had another.</summary>
    public static bool Replaces(ColumnRole stated, ColumnRole found) => stated switch
    {
        ColumnRole.None => false,
        ColumnRole.Rating or ColumnRole.RatingOfTen => found is ColumnRole.Rating or ColumnRole.RatingOfTen,
        ColumnRole.OriginalTitle => false,
        _ => stated == found,
    };

    // "Medium" and "Format" may hold "TV", "Cinema" and "DVD": where a film was watched, not what it is.
    private static bool IsKind(string name, int place, ColumnSamples samples)
    {
        if (!LooseKindNames.Contains(name))
            return samples.Any(place, cell => WorkKinds.Of(cell) is not null);
        var cells = samples.Of(place);
        return cells.Count > 0 && cells.All(cell => WorkKinds.Of(cell) is not null);
    }

    private static bool IsId(string cell) => FieldReading.ImdbIdOrDigits(cell, FewestIdDigits) is not null;

    private static bool IsNumber(string cell) => FieldReading.FirstRun(cell, 1, MostNumberDigits) is not null;

    // "plantowatch" in a column called "Watchlist"; "yes" would only say that it is on it.
    private static bool IsStatusOnly(string cell) =>
        StatusWords.Of(cell) is not null && StatusWords.Answer(cell) is null;
}
