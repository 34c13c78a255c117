using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>A number within two bounds, both included; may be absent. NaN is outside.</summary>
public abstract class BoundedNumberAttribute<T>(T minimum, T maximum) : QueryRuleAttribute
    where T : struct, INumber<T>
{
    public T Minimum { get; } = minimum;

    public T Maximum { get; } = maximum;

    /// <summary>What the sentence of a failure calls the number, e.g. "a number".</summary>
    protected abstract string Noun { get; }

    public override void Describe(OpenApiSchema schema, Type type)
    {
        schema.Minimum = Text(Minimum);
        schema.Maximum = Text(Maximum);
    }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not IQueryValue { IsGiven: true } parameter)
            return ValidationResult.Success;
        if (parameter.Value is T number && number >= Minimum && number <= Maximum)
            return ValidationResult.Success;
        return Refuse(
            validationContext,
            $"{NameOf(validationContext)} is {Noun} from {Text(Minimum)} to {Text(Maximum)}.");
    }

    private static string Text(T number) => number.ToString(null, CultureInfo.InvariantCulture);
}
