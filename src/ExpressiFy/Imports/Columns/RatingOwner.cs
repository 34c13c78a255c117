namespace ExpressiFy.Imports.Columns;

/// <summary>Whose rating a column holds, as far as its name says; who goes first comes first.</summary>
internal enum RatingOwner
{
    /// <summary>The person's: "Your Rating", "Meine Bewertung".</summary>
    Person,

    /// <summary>A user's, which in a personal list is the person: "User Rating".</summary>
    User,

    /// <summary>The name does not say it: "Rating", "Score".</summary>
    Unstated,

    /// <summary>That of others: "IMDb Rating", "Average", "Durchschnitt".</summary>
    Crowd,
}
