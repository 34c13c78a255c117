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
    public async Task<IReadOnlyList<GroupMember>> ResolveAsync(IEnumerable<MemberInput> inputs, HttpContext http)
    {
        var members = new List<GroupMember>();
        foreach (var input in inputs)
            members.Add(await ResolveAsync(input, http));
        return members;
    }

    /// <summary>The mood of a member in a form.</summary>
    /// <param name="expression">An expression's name; empty when the mood does not matter.</param>
    /// <param name="aim">An aim's name; without an expression only "surprise" counts.</param>
    public static MoodQuery MoodOf(string expression, string aim)
    {
        if (expression.Length > 0)
            return new(QueryValue<Expression>.Read(expression), QueryValue<Aim>.Read(aim));
        return new(Aim: QueryValue<Aim>.Of(aim == Aim.Surprise.Name() ? Aim.Surprise : Aim.Browse));
    }

    private async Task<GroupMember> ResolveAsync(MemberInput input, HttpContext http)
    {
        var sentences = QueryValidation.SentencesFor(input.Mood);
        if (sentences.Count > 0)
            throw Refuse(input, string.Join(" ", sentences));
        var profile = await ProfileOfAsync(input, http);
        if (profile is null)
            throw Refuse(input, UnusableSource(input));

        return new(input.Name.Trim(), input.Mood.EffectiveAim, input.Mood.From, profile)
        {
            Expression = input.Mood.Expression?.Value,
            TargetPoint = input.Mood.TargetPoint,
        };
    }

    // Null for a file or code that cannot be used.
    private async Task<Profile?> ProfileOfAsync(MemberInput input, HttpContext http)
    {
        if (input.File is not null)
            return GuestProfile.Read(input.File);
        if (!string.IsNullOrWhiteSpace(input.Code))
            return await codes.OpenAsync(input.Code, http.RequestAborted);
        return input.Self ? await visitors.ProfileOfAsync(http) : Profile.Empty;
    }

    private static string UnusableSource(MemberInput input) => input.File is not null
        ? "the file is no profile that was taken along from ExpressiFy."
        : "the code has ended, or is none of this server. Codes last a day.";

    private static InvalidRequestException Refuse(MemberInput input, string sentence)
    {
        var name = string.IsNullOrWhiteSpace(input.Name) ? "Somebody without a name" : input.Name.Trim();
        return new([new RequestViolation(null, $"{name}: {sentence}")]);
    }
}
