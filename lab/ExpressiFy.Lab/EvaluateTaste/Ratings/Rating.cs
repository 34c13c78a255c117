using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>One rating of a person.</summary>
/// <param name="Title">Index of the title.</param>
/// <param name="Stars">The rating.</param>
/// <param name="At">The timestamp; the line number in files without timestamps.</param>
/// <param name="Mood">Index of the mood before the title; -1 for none.</param>
internal readonly record struct Rating(int Title, float Stars, long At, int Mood)
{
    public bool Liked => Stars >= FeedbackWeights.LikedFrom;
}
