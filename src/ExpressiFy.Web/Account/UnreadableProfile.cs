namespace ExpressiFy.Web.Account;

/// <summary>Notes on a request that its visitor's profile could not be read.</summary>
public static class UnreadableProfile
{
    private static readonly object Key = new();

    internal static void Note(HttpContext http) => http.Items[Key] = true;

    /// <summary>Whether it was noted.</summary>
    public static bool IsNoted(HttpContext? http) => http?.Items.ContainsKey(Key) == true;
}
