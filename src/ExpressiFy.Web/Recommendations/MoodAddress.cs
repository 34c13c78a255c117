using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Recommendations;

/// <summary>
/// The mood, aim and time of a request as a query string, which pages and the API read back. A mood that was read has
/// no place in an address, which browsers keep and proxies log: it stands in the body (<see cref="SharesBody"/>).
/// </summary>
public static class MoodAddress
{
    /// <summary>E.g. "expression=sad&amp;aim=lift".</summary>
    public static string Of(RecommendationRequest request)
    {
        var parts = new List<string>();
        if (request.Shares is null && request.Expression is Expression expression)
            parts.Add($"expression={expression.Name()}");
        else if (request.Shares is null && request.From is AffectPoint from)
            parts.Add($"valence={Number(from.Valence)}&arousal={Number(from.Arousal)}");
        parts.Add($"aim={request.Aim.Name()}");
        if (request.TargetPoint is AffectPoint point)
            parts.Add($"toValence={Number(point.Valence)}&toArousal={Number(point.Arousal)}");
        if (request.Feed)
            parts.Add("feed=true");
        if (request.MaxRuntime is int minutes)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"maxRuntime={minutes}"));
        return string.Join('&', parts);
    }

    /// <summary>
    /// The query of the pages of a request's titles: its mood if that was chosen, and its aim. Of a reading, which no
    /// address has, the aim alone; empty for browsing.
    /// </summary>
    public static string OfTitles(RecommendationRequest request)
    {
        if (request.Aim == Aim.Browse)
            return "";
        return request.Shares is null ? Of(request with { MaxRuntime = null }) : $"aim={request.Aim.Name()}";
    }

    /// <summary>A coordinate of the affect plane, as addresses and forms write it.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
