using System.Globalization;
using ExpressiFy.Affect;

namespace ExpressiFy.Web.TitlePages;

/// <summary>
/// The shapes of a map of the affect plane, in units of a picture 300 wide and 196 high: a title, and a mood with a way
/// from one to the other.
/// </summary>
/// <param name="Title">Where the title stands.</param>
/// <param name="From">Where the mood stands; null for none.</param>
public sealed record AffectMapShape(AffectPoint Title, AffectPoint? From)
{
    // Of the picture: its middle, and how far the ends of the axes are from it.
    private const double MiddleX = 150;
    private const double MiddleY = 98;
    private const double ReachX = 140;
    private const double ReachY = 62;

    // Half the side of the sign, and where the way ends before sign and dot.
    private const double HalfSign = 15;
    private const double SignRoom = 20;
    private const double DotRoom = 11;

    // Of the way's bend to its length, and the shortest way that is drawn.
    private const double Bend = 0.12;
    private const double ShortestWay = 14;

    // The label stands above the dot unless there is no room for its words.
    private const double LabelAbove = -14;
    private const double LabelBelow = 24;
    private const double LabelRoomX = 64;
    private const double LabelRoomY = 26;
    private const double TopEdge = 50;
    private const double SideEdge = 42;

    public double X => XOf(Title);

    public double Y => YOf(Title);

    /// <summary>Where the label "this film" begins, ends or has its middle.</summary>
    public double LabelY => Y + (IsBelow ? LabelBelow : LabelAbove);

    /// <summary>"start", "middle" or "end".</summary>
    public string LabelAnchor => X switch
    {
        < SideEdge => "start",
        > (2 * MiddleX) - SideEdge => "end",
        _ => "middle",
    };

    /// <summary>Moves and scales a sign of 64 units to the mood's place; null without a mood.</summary>
    public string? SignPlace => From is not { } from
        ? null
        : $"translate({Number(XOf(from) - HalfSign)} {Number(YOf(from) - HalfSign)}) scale({Number(HalfSign / 32)})";

    /// <summary>The way from the sign to the dot as an SVG path; null where there is none to draw.</summary>
    public string? Way
    {
        get
        {
            if (From is not { } from)
                return null;
            var (fromX, fromY) = (XOf(from), YOf(from));
            var (wayX, wayY) = (X - fromX, Y - fromY);
            var length = Math.Sqrt((wayX * wayX) + (wayY * wayY));
            if (length < SignRoom + DotRoom + ShortestWay)
                return null;
            var (unitX, unitY) = (wayX / length, wayY / length);
            var bendX = fromX + (wayX / 2) + (unitY * length * Bend);
            var bendY = fromY + (wayY / 2) - (unitX * length * Bend * Math.Sign(wayY));
            return $"M{Number(fromX + (unitX * SignRoom))} {Number(fromY + (unitY * SignRoom))}"
                + $"Q{Number(bendX)} {Number(bendY)} "
                + $"{Number(X - (unitX * DotRoom))} {Number(Y - (unitY * DotRoom))}";
        }
    }

    /// <summary>A number as SVG has it, with at most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private bool IsBelow
    {
        get
        {
            if (Y < TopEdge)
                return true;
            if (From is not { } from)
                return false;
            // The sign is where the label would be.
            return Math.Abs(XOf(from) - X) < LabelRoomX && Math.Abs(YOf(from) - (Y + LabelAbove)) < LabelRoomY;
        }
    }

    private static double XOf(AffectPoint point) => MiddleX + (point.Valence * ReachX);

    private static double YOf(AffectPoint point) => MiddleY - (point.Arousal * ReachY);
}
