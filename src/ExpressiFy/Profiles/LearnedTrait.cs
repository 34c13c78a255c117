namespace ExpressiFy.Profiles;

/// <summary>Something that titles have in common and that the feedback of a person tells of.</summary>
/// <param name="Feature">The feature of the preference model, e.g. "Film genre Western" or "language ja".</param>
/// <param name="Likes">True when the person likes it, false when they like it less than other things.</param>
/// <param name="Size">
/// How far titles with it lie from the others, in units of the person's usual prediction; at least 0.
/// </param>
/// <param name="Example">A title with it that the person gave feedback on.</param>
public sealed record LearnedTrait(string Feature, bool Likes, double Size, Catalogue.TitleId Example);
