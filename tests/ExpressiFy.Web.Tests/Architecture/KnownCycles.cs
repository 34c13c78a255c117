namespace ExpressiFy.Web.Tests.Architecture;

/// <summary>Arrows on cycles of ExpressiFy.Web that are still to be undone. Only ever take lines out.</summary>
internal static class KnownCycles
{
    public static readonly string[] Arrows =
    [
        "ExpressiFy.Web.Account -> ExpressiFy.Web.Hosting",
        "ExpressiFy.Web.Account -> ExpressiFy.Web.Titles",
        "ExpressiFy.Web.Account -> ExpressiFy.Web.Ui",
        "ExpressiFy.Web.Home -> ExpressiFy.Web.Playlists",
        "ExpressiFy.Web.Home -> ExpressiFy.Web.Recommendations",
        "ExpressiFy.Web.Hosting -> ExpressiFy.Web.Photo",
        "ExpressiFy.Web.Hosting -> ExpressiFy.Web.Ui",
        "ExpressiFy.Web.Live -> ExpressiFy.Web.Hosting",
        "ExpressiFy.Web.Live -> ExpressiFy.Web.Photo",
        "ExpressiFy.Web.Photo -> ExpressiFy.Web.Hosting",
        "ExpressiFy.Web.Photo -> ExpressiFy.Web.Live",
        "ExpressiFy.Web.Playlists -> ExpressiFy.Web.Recommendations",
        "ExpressiFy.Web.Providers -> ExpressiFy.Web.Titles",
        "ExpressiFy.Web.Providers -> ExpressiFy.Web.Ui",
        "ExpressiFy.Web.Recommendations -> ExpressiFy.Web.Home",
        "ExpressiFy.Web.Titles -> ExpressiFy.Web.Hosting",
        "ExpressiFy.Web.Titles -> ExpressiFy.Web.Ui",
        "ExpressiFy.Web.Ui -> ExpressiFy.Web.Account",
        "ExpressiFy.Web.Ui -> ExpressiFy.Web.Providers",
    ];
}
