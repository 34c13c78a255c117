namespace ExpressiFy.Affect;

/// <summary>A word of the vocabulary with which titles are tagged.</summary>
/// <param name="Name">As written in the catalogue and shown to people, e.g. "heart-warming".</param>
/// <param name="Affect">Its point in the affect plane; <see cref="MoodVocabulary"/> gives the source.</param>
public sealed record MoodWord(string Name, AffectPoint Affect);
