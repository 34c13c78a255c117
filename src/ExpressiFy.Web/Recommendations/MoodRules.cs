using System.ComponentModel.DataAnnotations;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Recommendations;

// Rules across parameters of a MoodQuery. Attributes rather than IValidatableObject: the framework calls that only when
// every attribute passes, so a request with two kinds of errors would name only one of them.

/// <summary>Two coordinates are given together or not at all; fails on the one that is missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BothOrNeitherAttribute(string valence, string arousal) : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var query = validationContext.ObjectInstance;
        var other = validationContext.MemberName == valence ? arousal : valence;
        var isMissing = !IsGiven(value) && IsGiven(query.GetType().GetProperty(other)!.GetValue(query));
        return isMissing
            ? Refuse(validationContext, $"{ParameterName.Of(valence)} and {ParameterName.Of(arousal)} belong together.")
            : ValidationResult.Success;
    }

    private static bool IsGiven(object? parameter) => parameter is IQueryValue { IsGiven: true };
}

/// <summary>The mood is given by its name or by its place, not by both.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneMoodAttribute : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var query = (MoodQuery)validationContext.ObjectInstance;
        return query.Expression?.Value is not null && query.Valence.IsGiven()
            ? Refuse(validationContext, "Give either expression or valence and arousal.")
            : ValidationResult.Success;
    }
}

/// <summary>
/// What the mind requires of a parameter that is left out: a mood for the aim lift, a point for toward.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredByAimAttribute : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        // What is given has rules of its own.
        if (value is IQueryValue { IsGiven: true })
            return ValidationResult.Success;
        var query = (MoodQuery)validationContext.ObjectInstance;
        var request = query.ToRequest(Medium.Film, RecommendationQuery.DefaultCount, seed: 0);
        var name = NameOf(validationContext);
        var violation = RequestValidation.Violations(request).FirstOrDefault(violation => violation.Parameter == name);
        return violation is null ? ValidationResult.Success : Refuse(validationContext, violation.Rule);
    }
}
