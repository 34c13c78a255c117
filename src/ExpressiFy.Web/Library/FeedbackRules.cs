using System.ComponentModel.DataAnnotations;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Library;

/// <summary>The name of a kind of feedback.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FeedbackKindNameAttribute : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (FeedbackKindNames.TryParse(value as string, out _))
            return ValidationResult.Success;
        var names = string.Join(", ", FeedbackKindNames.All.Select(kind => kind.Name()));
        return Refuse(validationContext, $"kind is one of {names}.");
    }
}

/// <summary>The value that feedback of one kind needs; not checked for other kinds and withdrawals.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValueOfKindAttribute(FeedbackKind kind) : QueryRuleAttribute
{
    // The rules do not depend on it.
    private static readonly TitleId AnyTitle = TitleId.Film("tt0111161");

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var request = (FeedbackRequest)validationContext.ObjectInstance;
        if (request.Kind != kind.Name())
            return ValidationResult.Success;
        if (FeedbackEvent.TryCreate(AnyTitle, kind, request.On, default, request.Stars, request.Left, out _))
            return ValidationResult.Success;
        return Refuse(validationContext, kind == FeedbackKind.Rating
            ? $"stars is a number from {Stars.Fewest} to {Stars.Most}."
            : $"left is one of {string.Join(", ", MoodAfter.All)}.");
    }
}
