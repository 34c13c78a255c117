using System.ComponentModel.DataAnnotations;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>A rule about one parameter. Its sentence starts with the parameter's name as callers write it.</summary>
public abstract class QueryRuleAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool RequiresValidationContext => true;

    /// <summary>Adds what the rule allows to the parameter's schema in /openapi/v1.json.</summary>
    /// <param name="schema">The schema, its type already set.</param>
    /// <param name="type">The parameter's type, without <see cref="QueryValue{T}"/>.</param>
    public virtual void Describe(OpenApiSchema schema, Type type)
    {
    }

    /// <summary>The parameter's name in camel case, as in the address.</summary>
    protected static string NameOf(ValidationContext context) => ParameterName.Of(context.MemberName!);

    /// <summary>A failure of the parameter.</summary>
    protected static ValidationResult Refuse(ValidationContext context, string sentence) =>
        new(sentence, [context.MemberName!]);
}
