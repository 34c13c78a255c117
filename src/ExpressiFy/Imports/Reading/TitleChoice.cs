using ExpressiFy.Catalogue;

namespace ExpressiFy.Imports.Reading;

/// <summary>The title of the catalogue that a person chose for a row.</summary>
/// <param name="Title">The title; null when it is none of the catalogue.</param>
public sealed record TitleChoice(TitleId? Title)
{
    /// <summary>The row names no title of the catalogue.</summary>
    public static TitleChoice None { get; } = new((TitleId?)null);
}
