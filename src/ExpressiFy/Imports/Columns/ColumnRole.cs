using System.Text.Json.Serialization;
using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Columns;

/// <summary>What a column of a list holds; in JSON the name in camel case.</summary>
[JsonConverter(typeof(CamelCaseNames<ColumnRole>))]
public enum ColumnRole
{
    /// <summary>Nothing that is read.</summary>
    None,

    Title,
    OriginalTitle,

    /// <summary>The series that a row with a title of its own, or without one, is a part of.</summary>
    SeriesTitle,

    Year,

    /// <summary>The day of the title's release; gives the year where no column does.</summary>
    ReleaseDate,

    /// <summary>The person's rating.</summary>
    Rating,

    /// <summary>The person's rating of ten, which some lists have beside one of five.</summary>
    RatingOfTen,

    /// <summary>A rating by others, e.g. the average of a site. It is not read.</summary>
    CrowdRating,

    /// <summary>From which age a film is permitted, e.g. "PG-13". It is not read.</summary>
    Certificate,

    /// <summary>An IMDb id or a link that contains one.</summary>
    ImdbId,

    /// <summary>MovieLens' own number of a film.</summary>
    MovieId,

    /// <summary>MovieLens' number of the person who rated.</summary>
    Person,

    Artist,

    /// <summary>The directors of a film.</summary>
    Director,

    Genre,

    /// <summary>The length in minutes.</summary>
    Runtime,

    /// <summary>Film, series, episode, book and so on.</summary>
    Kind,

    /// <summary>The number of a season.</summary>
    Season,

    /// <summary>The number of an episode.</summary>
    Episode,

    /// <summary>Whether the title is planned, watched, dropped and so on.</summary>
    Status,

    /// <summary>The day on which the title was rated or put on the list.</summary>
    Listed,

    /// <summary>The day on which the title was watched, or yes or no.</summary>
    Watched,

    /// <summary>Whether the title is liked: yes or no.</summary>
    Liked,

    /// <summary>Whether the title is saved for later: yes or no.</summary>
    Saved,

    /// <summary>The place on the list, which IMDb's lists have and its ratings have not.</summary>
    Position,

    LetterboxdLink,
    Tag,
}
