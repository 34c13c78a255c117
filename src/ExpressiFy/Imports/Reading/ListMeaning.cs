using System.Text.Json.Serialization;
using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Reading;

/// <summary>What it means that a title is in a list; in JSON the lower-case name.</summary>
[JsonConverter(typeof(CamelCaseNames<ListMeaning>))]
public enum ListMeaning
{
    Seen,
    Liked,

    /// <summary>Kept for later.</summary>
    Saved,

    /// <summary>Not interesting: not to be recommended.</summary>
    Hidden,
}
