using System.Globalization;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;

namespace ExpressiFy.Web.Providers;

/// <summary>The states and limits of providers in JSON and for people.</summary>
public static class ProviderStateNames
{
    /// <summary>"off", "ready", "resting", "failing" or "day-spent".</summary>
    public static string Name(this ProviderState state) => state switch
    {
        ProviderState.Off => "off",
        ProviderState.Ready => "ready",
        ProviderState.Resting => "resting",
        ProviderState.Failing => "failing",
        _ => "day-spent",
    };

    /// <summary>One to four words for people.</summary>
    public static string Label(this ProviderState state) => state switch
    {
        ProviderState.Off => "Off",
        ProviderState.Ready => "Ready",
        ProviderState.Resting => "Resting",
        ProviderState.Failing => "Not answering",
        _ => "Used up for today",
    };

    /// <summary>The limit in any stretch of time, e.g. "40 in 5 s".</summary>
    public static string Rate(this ProviderTerms terms)
    {
        var seconds = terms.Window.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{terms.Requests} in {seconds} s");
    }
}
