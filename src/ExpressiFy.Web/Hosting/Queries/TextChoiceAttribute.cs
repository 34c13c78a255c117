using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>Text that is one of a list of names, in any case; may be absent or empty.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public abstract class TextChoiceAttribute : QueryRuleAttribute
{
    /// <summary>Every name that some request may use.</summary>
    protected abstract IReadOnlyList<string> AllNames { get; }

    /// <inheritdoc />
    public override void Describe(OpenApiSchema schema, Type type) =>
        schema.Enum = [.. AllNames.Select(name => (JsonNode)JsonValue.Create(name))];

    /// <summary>The names that this request may use; <see cref="AllNames"/> unless overridden.</summary>
    protected virtual IReadOnlyList<string> NamesFor(object request) => AllNames;

    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string { Length: > 0 } text)
            return ValidationResult.Success;
        var names = NamesFor(validationContext.ObjectInstance);
        if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
            return ValidationResult.Success;
        return Refuse(validationContext, $"{NameOf(validationContext)} is one of {string.Join(", ", names)}.");
    }
}
