using System.ComponentModel.DataAnnotations;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Library;

/// <summary>Feedback on a title, as JSON.</summary>
/// <param name="TitleId">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen", "save", "rating" or "left".</param>
/// <param name="On">True gives the feedback, false takes it back.</param>
/// <param name="Stars">With the kind "rating": 0.5 to 5.</param>
/// <param name="Left">
/// With the kind "left", how the title left the person: "better", "same", "worse" or a mood word.
/// </param>
public sealed record FeedbackRequest(
    string? TitleId,
    [property: FeedbackKindName] string? Kind,
    bool On = true,
    [property: StarsOfRating] double? Stars = null,
    [property: MoodAfterName] string? Left = null)
{
    /// <summary>The event to store; the request has to be valid.</summary>
    internal FeedbackEvent ToEvent(TitleId title, DateTimeOffset at)
    {
        FeedbackKindNames.TryParse(Kind, out var kind);
        if (On && kind == FeedbackKind.Rating)
            return FeedbackEvent.Rated(title, Profiles.Stars.Of(Stars!.Value), at);
        if (On && kind == FeedbackKind.Left)
            return FeedbackEvent.WithMoodAfter(title, MoodAfter.Parse(Left!), at);
        return new(title, kind, On, at);
    }

    /// <summary>Whether the request gives feedback of this kind rather than taking it back.</summary>
    internal bool Gives(FeedbackKind kind) =>
        On && FeedbackKindNames.TryParse(Kind, out var parsed) && parsed == kind;
}

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

/// <summary>The stars of a rating; not checked for other kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StarsOfRatingAttribute : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var request = (FeedbackRequest)validationContext.ObjectInstance;
        if (!request.Gives(FeedbackKind.Rating) || value is >= Stars.Fewest and <= Stars.Most)
            return ValidationResult.Success;
        return Refuse(validationContext, $"stars is a number from {Stars.Fewest} to {Stars.Most}.");
    }
}

/// <summary>How a title left the person; not checked for other kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MoodAfterNameAttribute : QueryRuleAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var request = (FeedbackRequest)validationContext.ObjectInstance;
        if (!request.Gives(FeedbackKind.Left) || MoodAfter.TryParse(value as string, out _))
            return ValidationResult.Success;
        return Refuse(validationContext, $"left is one of {string.Join(", ", MoodAfter.All)}.");
    }
}
