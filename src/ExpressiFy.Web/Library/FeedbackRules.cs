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
    private static readonly TitleId AnySeries = TitleId.Series("tt0903747");

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var request = (FeedbackRequest)validationContext.ObjectInstance;
        if (request.Kind != kind.Name())
            return ValidationResult.Success;
        // Only a series has episodes; an id that is none is refused later.
        var title = TitleId.TryParse(request.TitleId, out var id) ? id : AnySeries;
        var isValid = FeedbackEvent.TryCreate(
            title, kind, request.On, default, request.Stars, request.Left, out _, request.Episode);
        return isValid ? ValidationResult.Success : Refuse(validationContext, Rule());
    }

    private string Rule() => kind switch
    {
        FeedbackKind.Rating => $"stars is a number from {Stars.Fewest} to {Stars.Most}.",
        FeedbackKind.Episode => $"episode is a whole number from 1 to {FeedbackEvent.MostEpisodes}, of a series.",
        _ => $"left is one of {string.Join(", ", MoodAfter.All)}.",
    };
}
