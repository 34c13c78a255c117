namespace ExpressiFy.Imports.Reading;

/// <summary>The uses of columns in lists.</summary>
internal enum Column
{
    Title,
    OriginalTitle,
    Year,

    /// <summary>A rating on the scale of the list.</summary>
    Rating,

    /// <summary>A rating of ten, which some lists have beside one of five.</summary>
    RatingOfTen,

    /// <summary>An IMDb id or a link that contains one.</summary>
    ImdbId,

    /// <summary>MovieLens' own number of a film.</summary>
    MovieId,

    /// <summary>MovieLens' number of the person who rated.</summary>
    Person,

    Artist,

    /// <summary>The day on which the title was rated or put on the list.</summary>
    Listed,

    /// <summary>The day on which the title was watched.</summary>
    Watched,

    /// <summary>The place on the list, which IMDb's lists have and its ratings have not.</summary>
    Position,

    LetterboxdLink,
    Tag,
}
