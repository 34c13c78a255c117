namespace ExpressiFy.Affect;

/// <summary>A word of the fixed vocabulary in which titles are tagged, with its place in the affect plane.</summary>
/// <param name="Name">As written in the catalogue and shown to people, e.g. "heart-warming".</param>
/// <param name="Affect">Valence and arousal, each in [-1, 1]; see MoodVocabulary for the source.</param>
public sealed record MoodWord(string Name, AffectPoint Affect);
