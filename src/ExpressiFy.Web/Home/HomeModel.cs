using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Home;

/// <summary>What the first page shows.</summary>
/// <param name="Failure">Why expressions cannot be read on this host; null when they can.</param>
/// <param name="Rows">The rows; null on a first visit.</param>
/// <param name="Photo">The reading of a photo that was sent; null without one.</param>
/// <param name="PhotoProblem">Why a photo could not be read, for people; null when none was refused.</param>
public sealed record HomeModel(
    ReadingFailure? Failure, RowSet? Rows = null, ExpressionReply? Photo = null, string? PhotoProblem = null)
{
    /// <summary>Pleasant and quiet: where the sliders of the target point begin.</summary>
    private static readonly AffectPoint FirstTarget = new(0.4, -0.2);

    /// <summary>The expression of the largest face in the photo.</summary>
    public Expression? PhotoExpression
    {
        get
        {
            var face = Photo?.Faces.FirstOrDefault();
            return ExpressionLabels.TryParse(face?.Expression, out var expression) ? expression : null;
        }
    }

    /// <summary>The state of the form below the picture.</summary>
    public MoodBarModel MoodBar => new(
        Photo is null ? Rows?.Request.Expression : null,
        PhotoExpression,
        Rows?.Request.Aim ?? Aim.Match,
        Rows?.Request.TargetPoint ?? FirstTarget,
        IsHidden: Rows is null)
    {
        MaxRuntime = Rows?.Request.MaxRuntime,
        Feed = Rows?.Request.Feed ?? false,
        Passed = PassedTitles.Write(Rows?.Pick.Passed ?? []),
    };

    /// <summary>The colours of the page: those of the mood that its rows are for.</summary>
    public PageMood Mood => new(Rows?.Request.Expression, Rows?.Request.Aim.Name());

    /// <summary>The title of the document.</summary>
    public string Title => Rows is null
        ? "ExpressiFy – films and music for the look on your face"
        : RowTexts.PageTitle(Rows.Request);
}

/// <summary>The state of the form for the mood.</summary>
/// <param name="Named">The expression that the visitor chose; null when they chose none.</param>
/// <param name="Reading">The expression of a photo; null without one.</param>
/// <param name="Aim">The chosen aim.</param>
/// <param name="Target">The point of the sliders.</param>
/// <param name="IsHidden">Whether the form waits for a camera or a photo.</param>
public sealed record MoodBarModel(Expression? Named, Expression? Reading, Aim Aim, AffectPoint Target, bool IsHidden)
{
    /// <summary>The minutes that the visitor has, which another mood leaves as they are; null for an evening.</summary>
    public int? MaxRuntime { get; init; }

    /// <summary>
    /// Whether the visitor asked for more of an unpleasant mood, which holds when they come back to it.
    /// </summary>
    public bool Feed { get; init; }

    /// <summary>What the visitor passed over and is not stored, as the address has it.</summary>
    public string Passed { get; init; } = "";
}
