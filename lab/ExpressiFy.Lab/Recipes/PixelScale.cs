using System.Text.Json.Serialization;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Recipes;

/// <summary>How gray values 0…255 become network input.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PixelScale>))]
public enum PixelScale
{
    /// <summary>
    /// Mean 0 and deviation 1 for each face (<see cref="ExpressionInput"/>), the only scale of served models.
    /// </summary>
    Standardised,

    /// <summary>0 (black) to 1 (white).</summary>
    Unit,
}
