using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>One of a list of values; may be absent.</summary>
/// <param name="values">The values; without any, all of the parameter's enum, or true and false.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public class ChoiceAttribute(params object[] values) : QueryRuleAttribute
{
    /// <summary>Whether values of the parameter's enum that are not listed are taken as well.</summary>
    public bool TakesUnlisted { get; init; }

    public override void Describe(OpenApiSchema schema, Type type)
    {
        // A boolean's type says it all.
        if (type == typeof(bool))
            return;
        var choices = values.Length == 0 ? QueryText.NamesOf(type) : (IEnumerable<object>)values;
        schema.Enum = [.. choices.Select(Node)];
    }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not IQueryValue { IsGiven: true } parameter)
            return ValidationResult.Success;
        if (!parameter.IsUnreadable && (TakesUnlisted || values.Length == 0 || values.Contains(parameter.Value)))
            return ValidationResult.Success;
        return Refuse(
            validationContext, $"{NameOf(validationContext)} is one of {string.Join(", ", NamesFor(parameter))}.");
    }

    private IEnumerable<string> NamesFor(IQueryValue parameter) => values.Length == 0
        ? QueryText.NamesOf(parameter.GetType().GetGenericArguments()[0])
        : values.Select(QueryText.Write);

    private static JsonNode Node(object value) =>
        value is int number ? JsonValue.Create(number) : JsonValue.Create(QueryText.Write(value));
}
