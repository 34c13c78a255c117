namespace ExpressiFy.Imports.Columns;

/// <summary>What people are told that a column was taken for.</summary>
public static class ColumnRoleWords
{
    /// <summary>Every role with its words, in the order in which they are offered to choose from.</summary>
    public static IReadOnlyList<(ColumnRole Role, string Words)> All { get; } =
    [
        (ColumnRole.None, "not used"),
        (ColumnRole.Title, "title"),
        (ColumnRole.Year, "year"),
        (ColumnRole.Rating, "your rating"),
        (ColumnRole.RatingOfTen, "your rating, of ten"),
        (ColumnRole.CrowdRating, "rating by others, not used"),
        (ColumnRole.Status, "status: planned, watched …"),
        (ColumnRole.Watched, "watched: a day, or yes"),
        (ColumnRole.Liked, "liked: yes or no"),
        (ColumnRole.Saved, "saved for later: yes or no"),
        (ColumnRole.Listed, "day of the rating"),
        (ColumnRole.ImdbId, "IMDb id or link"),
        (ColumnRole.OriginalTitle, "original title"),
        (ColumnRole.SeriesTitle, "title of the series"),
        (ColumnRole.Kind, "kind: film, series …"),
        (ColumnRole.Artist, "artist, for music"),
        (ColumnRole.Director, "director"),
        (ColumnRole.Genre, "genres"),
        (ColumnRole.Runtime, "length in minutes"),
        (ColumnRole.ReleaseDate, "day of release"),
        (ColumnRole.Season, "season"),
        (ColumnRole.Episode, "episode"),
        (ColumnRole.Certificate, "age limit, not used"),
        (ColumnRole.Position, "place on the list"),
        (ColumnRole.MovieId, "MovieLens’ number"),
        (ColumnRole.Person, "MovieLens user"),
        (ColumnRole.LetterboxdLink, "Letterboxd link"),
        (ColumnRole.Tag, "tags"),
    ];

    /// <summary>The words of a role.</summary>
    public static string Of(ColumnRole role) => All.Single(each => each.Role == role).Words;
}
