using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Recipes;

[JsonConverter(typeof(JsonStringEnumConverter<OptimizerKind>))]
public enum OptimizerKind
{
    /// <summary>Stochastic gradient descent with Nesterov momentum.</summary>
    Nesterov,

    /// <summary>Adam with decoupled weight decay.</summary>
    Adam,
}
