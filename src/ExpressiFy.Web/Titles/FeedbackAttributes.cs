using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Titles;

/// <summary>
/// The attributes of a button that gives feedback with the form of FeedbackForm.razor; FeedbackToast.razor.js reads
/// them too. The button adds its words: aria-label, and data-word for what was done.
/// </summary>
public static class FeedbackAttributes
{
    /// <summary>A button that gives feedback, and takes back what was given.</summary>
    public static IReadOnlyDictionary<string, object> Say(this Title title, FeedbackKind kind, Profile profile) =>
        title.Say(kind.Name(), profile.Has(kind, title.Id));

    /// <summary>A button for one of several answers.</summary>
    /// <param name="title">The title.</param>
    /// <param name="word">The name of the kind, and after a colon the answer, e.g. "rating:4".</param>
    /// <param name="isOn">Whether it was given: pressing takes it back.</param>
    public static IReadOnlyDictionary<string, object> Say(this Title title, string word, bool isOn) =>
        new Dictionary<string, object>
        {
            ["form"] = "feedback-form",
            ["name"] = "say",
            ["value"] = $"{word} {(isOn ? "off" : "on")} {title.Id}",
            ["data-say"] = word.Split(':')[0],
            ["aria-pressed"] = isOn ? "true" : "false",
        };

    /// <summary>
    /// The value of a button for a title that the catalogue does not have, with its year and name behind the id.
    /// </summary>
    public static string SayOfNew(FeedbackKind kind, bool isOn, TitleId id, int? year, string name) => string.Create(
        CultureInfo.InvariantCulture, $"{kind.Name()} {(isOn ? "on" : "off")} {id} {year ?? Title.UnknownYear} {name}");
}
