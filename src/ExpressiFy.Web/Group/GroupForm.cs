using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Text;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Group;

/// <summary>One member in the form, as they were filled in.</summary>
public sealed record MemberFields(
    string Name = "", string Expression = "", string Aim = "match", bool Self = false, string Code = "")
{
    public bool HasTaste => Self || Code.Length > 0;
}

/// <summary>The form for a group. Its fields stand once for each member, in the order of the members.</summary>
/// <param name="Members">As they were filled in, some perhaps without a name.</param>
/// <param name="Medium">Films or tracks.</param>
/// <param name="Seed">Which of many fitting lists is asked for.</param>
public sealed record GroupForm(IReadOnlyList<MemberFields> Members, Medium Medium = Medium.Film, int Seed = 0)
{
    // Values of the button that sent the form.
    public const string PickAction = "pick";
    public const string MoreAction = "more";
    public const string OthersAction = "others";

    /// <summary>The form before anything is filled in.</summary>
    public static GroupForm Empty { get; } = new([new(), new()]);

    /// <summary>Reads what was filled in; the button for others asks for the next list.</summary>
    public static GroupForm Read(IFormCollection form)
    {
        var count = Math.Clamp(
            form["name"].Count, GroupRecommendationRequest.MinMembers, GroupRecommendationRequest.MaxMembers);
        var members = Enumerable.Range(0, count).Select(index => new MemberFields(
            Value("name", index),
            Value("expression", index),
            Value("aim", index),
            form["self"].Contains($"{index}"),
            Value("code", index)));
        var medium = form["medium"] == Medium.Track.Name() ? Medium.Track : Medium.Film;
        return new([.. members], medium, SeedOf(form));

        string Value(string field, int index) => form[field].ElementAtOrDefault(index) ?? "";
    }

    /// <summary>The form with room for one more member, unless it is full.</summary>
    public GroupForm WithOneMore() => Members.Count < GroupRecommendationRequest.MaxMembers
        ? this with { Members = [.. Members, new MemberFields()] }
        : this;

    /// <summary>The members that have a name, with their files.</summary>
    public async Task<IReadOnlyList<MemberInput>> InputsAsync(IFormFileCollection files)
    {
        var inputs = new List<MemberInput>();
        foreach (var (index, member) in Members.Index())
        {
            if (string.IsNullOrWhiteSpace(member.Name))
                continue;
            var mood = GroupMemberResolver.MoodOf(member.Expression, member.Aim);
            var file = await ReadAsync(files.GetFile($"profile-{index}"));
            inputs.Add(new(member.Name, mood, member.Self, member.Code, file));
        }

        return inputs;
    }

    private static int SeedOf(IFormCollection form)
    {
        var hasSeed = int.TryParse(form["seed"], out var last);
        return hasSeed && form["do"] == OthersAction ? last + 1 : 0;
    }

    private static async Task<byte[]?> ReadAsync(IFormFile? file)
    {
        if (file is null or { Length: 0 })
            return null;
        await using var content = file.OpenReadStream();
        // An empty file is no profile either, so a file that is too large gets the same answer.
        return await BoundedReader.ReadAsync(content, GuestProfile.MaxBytes) ?? [];
    }
}
