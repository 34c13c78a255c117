using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.TitlePages;

/// <summary>A mood and a title: where both stand, and whether the title suits.</summary>
/// <param name="Title">The title.</param>
/// <param name="Request">What the visitor asks for; null for a page without a mood.</param>
/// <param name="Suitability">Whether the title suits the request; null without one.</param>
public sealed record TitleMood(Title Title, RecommendationRequest? Request, Suitability? Suitability)
{
    // In the sentence about a title that does not suit.
    private const int MoodsNamed = 3;

    /// <summary>The mood and the aim as a query; empty without them, and for a reading, which no address has.</summary>
    public string Query => Request is null ? "" : MoodAddress.OfTitles(Request);

    /// <summary>Whether the visitor chose what the page is for: no reading takes its place.</summary>
    public bool IsChosen => Request is { Shares: null, Aim: not Aim.Browse };

    /// <summary>The mood that colours what is said; null for none.</summary>
    public Expression? Expression => Request?.Expression;

    /// <summary>The place of the mood; null without one.</summary>
    public AffectPoint? From => Request?.Shares is { } shares
        ? ExpressionScores.FromWeights([.. shares]).Affect
        : Request?.From;

    /// <summary>Why the title suits now, or that it does not; null where nothing was asked for.</summary>
    public string? Why
    {
        get
        {
            if (Suitability is null || Asked is not { } asked)
                return null;
            if (Suitability.Suits)
                return $"{asked} {ReasonText.Of(Suitability.Reasons[0])}.";
            var moods = Title.Moods.Take(MoodsNamed).Select(tag => tag.Word.Name);
            return $"{asked} This one goes another way: {string.Join(", ", moods)}.";
        }
    }

    /// <summary>The heading of the map.</summary>
    public string MapHeading
    {
        get
        {
            if (From is null)
                return $"How this {Kind} feels";
            return Request!.Shares is null ? $"From your mood to this {Kind}" : $"From your face to this {Kind}";
        }
    }

    /// <summary>"film", "series" or "song".</summary>
    public string Kind => Title.Medium.Noun();

    private string? Asked => Request?.Aim switch
    {
        // It is the aim of who chose none, so it claims no wish.
        Aim.Match => $"{Chosen}.",
        Aim.Lift => $"{Chosen} and asked for a lift.",
        Aim.Calm => $"{Chosen} and asked for calm.",
        Aim.Surprise => "You asked for a surprise.",
        Aim.Toward => $"You asked for something {AffectDescription.Quadrant(Request.TargetPoint!.Value)}.",
        _ => null,
    };

    private string Chosen
    {
        get
        {
            if (Request!.Expression is not { } expression)
                return $"You chose a mood that is {AffectDescription.Quadrant(Request.From!.Value)}";
            var adjective = expression.Adjective();
            return Request.Shares is null ? $"You chose {adjective}" : $"You look {adjective}";
        }
    }
}
