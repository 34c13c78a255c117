namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>A property of a title, such as the genre "Comedy".</summary>
internal readonly record struct Trait(string Kind, string Name)
{
    public const string Genre = "genre";
    public const string Decade = "decade";
    public const string Creator = "creator";
    public const string Language = "language";
    public const string Franchise = "franchise";
    public const string Mood = "mood";
    public const string Acclaim = "acclaim";
}
