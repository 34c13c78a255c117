using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Recipes;

/// <summary>Which epoch's network a run selects.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EpochSelection>))]
public enum EpochSelection
{
    /// <summary>The one with the highest held-out accuracy.</summary>
    Best,

    /// <summary>The last one, for runs with so few held-out faces that the highest accuracy would be chance.</summary>
    Last,
}
