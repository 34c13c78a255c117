using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>A whole number within two bounds, both included; may be absent.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeNumberAttribute(int minimum, int maximum) : QueryRuleAttribute
{
    public int Minimum { get; } = minimum;

    public int Maximum { get; } = maximum;

    public override void Describe(OpenApiSchema schema, Type type)
    {
        schema.Minimum = Minimum.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = Maximum.ToString(CultureInfo.InvariantCulture);
    }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not IQueryValue { IsGiven: true } parameter)
            return ValidationResult.Success;
        if (parameter.Value is int number && number >= Minimum && number <= Maximum)
            return ValidationResult.Success;
        return Refuse(
            validationContext, $"{NameOf(validationContext)} is a whole number from {Minimum} to {Maximum}.");
    }
}
