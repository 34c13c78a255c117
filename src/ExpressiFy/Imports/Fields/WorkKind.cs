using System.Text.Json.Serialization;

namespace ExpressiFy.Imports.Fields;

/// <summary>What a row of a list names; in JSON the name in camel case.</summary>
[JsonConverter(typeof(CamelCaseNames<WorkKind>))]
public enum WorkKind
{
    Film,
    Series,
    Season,
    Episode,

    /// <summary>A film or a series; lists of anime often do not say which.</summary>
    Anime,

    Book,
    Game,
    Track,
    Person,

    /// <summary>Anything else, e.g. a podcast.</summary>
    Other,
}
