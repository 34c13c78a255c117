using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Vision;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Home;

/// <summary>What the first page shows: rows for a mood or an aim, or before that what is good on any evening.</summary>
/// <param name="Reading">Where and whether pictures can be read.</param>
/// <param name="Rows">The rows for a mood or an aim that needs none; null before one is chosen.</param>
/// <param name="Photo">The reading of a photo that was sent; null without one.</param>
public sealed record HomeModel(ReadingChoice Reading, RowSet? Rows = null, ExpressionReply? Photo = null)
{
    private const string FirstTitle = "Tonight – ExpressiFy";

    /// <summary>What stands there before a mood is chosen; null with rows.</summary>
    public TonightModel? Tonight { get; init; }

    /// <summary>The aim that waits for a mood.</summary>
    public WaitingAim Waiting { get; init; } = WaitingAim.Of(asked: null);

    /// <summary>The state of the choices beside the rows.</summary>
    public MoodBarModel MoodBar => Rows is null
        ? new(new(new(Catalogue.Medium.Film, Waiting.Aim, From: null, 1)) { MaxRuntime = Waiting.MaxRuntime })
        : new(new(Rows.Request) { Passed = Rows.Pick.Passed });

    /// <summary>The colours of the page: those of the mood that its rows are for.</summary>
    public PageMood Mood => new(Rows?.Request.Expression, (Rows?.Request.Aim ?? Waiting.Aim).Name());

    /// <summary>The title of the document.</summary>
    public string Title => Rows is null ? FirstTitle : TitleOf(Rows.Request);

    /// <summary>The title of a page with these rows; browsers keep it, so that it never says what was read.</summary>
    public static string TitleOf(RecommendationRequest request) =>
        request.Shares is null ? RowTexts.PageTitle(request) : FirstTitle;
}

/// <summary>The state of the choices beside the rows: how the person feels, and what to do with it.</summary>
/// <param name="State">What the page is for.</param>
public sealed record MoodBarModel(PageState State)
{
    // Pleasant and quiet: where the pad begins.
    private static readonly AffectPoint FirstTarget = new(0.4, -0.2);

    /// <summary>The mood that the person named; null for one that was read, and for none.</summary>
    public Expression? Named => State.Request.Shares is null ? State.Request.Expression : null;

    /// <summary>Whether the mood was read, from a photo.</summary>
    public bool IsRead => State.Request.Shares is not null;

    /// <summary>The chosen aim.</summary>
    public Aim Aim => State.Request.Aim;

    /// <summary>The point of the pad.</summary>
    public AffectPoint Target => State.Request.TargetPoint ?? FirstTarget;
}
