using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>A number within two bounds, both included; may be absent. NaN is outside.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NumberAttribute(double minimum, double maximum) : QueryRuleAttribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    public override void Describe(OpenApiSchema schema, Type type)
    {
        schema.Minimum = Text(Minimum);
        schema.Maximum = Text(Maximum);
    }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not IQueryValue { IsGiven: true } parameter)
            return ValidationResult.Success;
        if (parameter.Value is double number && number >= Minimum && number <= Maximum)
            return ValidationResult.Success;
        return Refuse(
            validationContext, $"{NameOf(validationContext)} is a number from {Text(Minimum)} to {Text(Maximum)}.");
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
