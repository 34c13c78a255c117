using System.Globalization;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Group;

/// <summary>One of a group as they were described: a name, a mood, and at most one way to know their taste.</summary>
/// <param name="Name">What the others call them.</param>
/// <param name="Mood">Their mood and aim.</param>
/// <param name="Self">The taste that this browser's cookie stands for.</param>
/// <param name="Code">A code that lends a taste.</param>
/// <param name="File">An exported profile.</param>
public sealed record MemberInput(string Name, MoodQuery Mood, bool Self = false, string Code = "", byte[]? File = null);

/// <summary>Turns descriptions into members, each with the taste they lend.</summary>
public sealed class GroupMemberResolver(Visitors visitors, GroupCodes codes)
{
    /// <summary>The members in order, or what is wrong with one of them, in words for people.</summary>
    public async Task<(IReadOnlyList<GroupMember> Members, string? Problem)> ResolveAsync(IEnumerable<MemberInput> described, HttpContext http)
    {
        var members = new List<GroupMember>();
        foreach (var one in described)
        {
            var asked = new QueryReader();
            var mood = MoodRequest.Read(asked, one.Mood);
            if (asked.Problem is { } problem)
                return ([], $"{DisplayName(one)}: {problem.ProblemDetails.Detail}");
            if (await TasteOfAsync(one, http) is not { } profile)
                return ([], one.File is not null ? $"{DisplayName(one)}: the file is no profile that was taken along from ExpressiFy." : $"{DisplayName(one)}: the code has ended, or is none of this server. Codes last a day.");
            members.Add(new(one.Name.Trim(), mood.Aim, mood.From, profile) { Expression = mood.Expression, TargetPoint = mood.TargetPoint });
        }

        return (members, null);
    }

    /// <summary>For a form: an expression's name, or "" for whatever mood.</summary>
    public static MoodQuery MoodOf(string expression, string aim) =>
        expression.Length == 0 ? new(Aim: aim is "surprise" ? aim : "browse") : new(expression, aim);

    /// <summary>Numbers as they arrive in JSON.</summary>
    public static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task<Profile?> TasteOfAsync(MemberInput one, HttpContext http) =>
        one.File is { } file ? GuestProfile.Read(file)
        : !string.IsNullOrWhiteSpace(one.Code) ? await codes.OpenAsync(one.Code, http.RequestAborted)
        : one.Self ? await visitors.ProfileOfAsync(http)
        : Profile.Empty;

    private static string DisplayName(MemberInput one) => string.IsNullOrWhiteSpace(one.Name) ? "Somebody without a name" : one.Name.Trim();
}
