using ExpressiFy.Affect;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Group;

/// <summary>
/// A member of a group as described by a request: a name, a mood, and at most one source of their taste.
/// </summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Mood">Their mood and aim; not validated yet.</param>
/// <param name="Self">Whether the taste is that of the profile behind this browser's cookie.</param>
/// <param name="Code">A code of <see cref="GroupCodes"/>; empty for none.</param>
/// <param name="File">An exported profile; null for none.</param>
public sealed record MemberInput(
    string Name, MoodQuery Mood, bool Self = false, string Code = "", byte[]? File = null);

/// <summary>Validates the moods of members and finds their profiles.</summary>
public sealed class GroupMemberResolver(Visitors visitors, GroupCodes codes)
{
    /// <summary>The members in the same order.</summary>
    /// <exception cref="InvalidRequestException">
    /// The first member that is not right; the message names them.
    /// </exception>
    public async Task<IReadOnlyList<ResolvedMember>> ResolveAsync(IEnumerable<MemberInput> inputs, HttpContext http)
    {
        var members = new List<ResolvedMember>();
        foreach (var input in inputs)
            members.Add(await ResolveAsync(input, http));
        return members;
    }

    /// <summary>Says that a member's code cannot be used.</summary>
    internal static CodeRefusedException Refuse(string name, CodeProblem problem) =>
        new(problem, ViolationOf(name, SentenceOf(problem)));

    /// <summary>The mood of a member in a form.</summary>
    /// <param name="expression">An expression's name; empty when the mood does not matter.</param>
    /// <param name="aim">An aim's name; without an expression only "surprise" counts.</param>
    public static MoodQuery MoodOf(string expression, string aim)
    {
        if (expression.Length > 0)
            return new(QueryValue<Expression>.Read(expression), QueryValue<Aim>.Read(aim));
        return new(Aim: QueryValue<Aim>.Of(aim == Aim.Surprise.Name() ? Aim.Surprise : Aim.Browse));
    }

    private async Task<ResolvedMember> ResolveAsync(MemberInput input, HttpContext http)
    {
        var sentences = QueryValidation.SentencesFor(input.Mood);
        if (sentences.Count > 0)
            throw Refuse(input.Name, string.Join(" ", sentences));
        var code = await CodeOfAsync(input, http);
        var profile = code?.Profile ?? await ProfileOfAsync(input, http);
        var member = new GroupMember(input.Name.Trim(), input.Mood.EffectiveAim, input.Mood.From, profile)
        {
            Expression = input.Mood.Expression?.Value,
            TargetPoint = input.Mood.TargetPoint,
            Lent = code?.Lent,
        };
        return new(member, code?.Hash);
    }

    // Null for a member without a code.
    private async Task<OpenedCode?> CodeOfAsync(MemberInput input, HttpContext http)
    {
        if (input.File is not null || string.IsNullOrWhiteSpace(input.Code))
            return null;
        var code = await codes.OpenAsync(input.Code, http.RequestAborted);
        return code.Problem is null ? code : throw Refuse(input.Name, code.Problem.Value);
    }

    private async Task<Profile> ProfileOfAsync(MemberInput input, HttpContext http)
    {
        const string NoProfile = "the file is no profile that was taken along from ExpressiFy.";
        if (input.File is not null)
            return GuestProfile.Read(input.File) ?? throw Refuse(input.Name, NoProfile);
        return input.Self ? await visitors.ProfileOfAsync(http) : Profile.Empty;
    }

    private static string SentenceOf(CodeProblem problem) => problem switch
    {
        CodeProblem.UsedUp => $"the code is used up: it answers {GroupCodes.Lists} lists. Ask for a new one.",
        CodeProblem.Withdrawn => "the code was withdrawn, or a newer one was made. Ask for the new one.",
        _ => "the code has ended, or is none of this server. Codes last a day.",
    };

    private static InvalidRequestException Refuse(string name, string sentence) => new([ViolationOf(name, sentence)]);

    private static RequestViolation ViolationOf(string name, string sentence)
    {
        var called = string.IsNullOrWhiteSpace(name) ? "Somebody without a name" : name.Trim();
        return new(null, $"{called}: {sentence}");
    }
}

/// <summary>A member whose profile was found.</summary>
/// <param name="Member">As lists take them.</param>
/// <param name="CodeHash">By which the code is counted that lent their taste; null without one.</param>
public sealed record ResolvedMember(GroupMember Member, string? CodeHash);
