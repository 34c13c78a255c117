using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressiFy.Imports.Fields;

/// <summary>Writes the names of an enumeration in camel case.</summary>
public sealed class CamelCaseNames<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
