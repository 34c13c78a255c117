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
/// <param name="Medium">Films, series or tracks.</param>
/// <param name="Seed">Which of many fitting lists is asked for.</param>
public sealed record GroupForm(IReadOnlyList<MemberFields> Members, Medium Medium = Medium.Film, int Seed = 0)
{
    // Values of the button that sent the form.
    public const string PickAction = "pick";
    public const string MoreAction = "more";
    public const string OthersAction = "others";
    public const string WithoutCodesAction = "without-codes";

    // "remove 2": the third member goes.
    private const string RemoveAction = "remove";

    // The name of whoever fills in the form, as sentences call them.
    private const string You = "You";

    // Each face that the camera sees, from left to right: the name of its expression.
    private const string FaceField = "face";

    /// <summary>The form before anything is filled in.</summary>
    /// <param name="hasProfile">Whether something is remembered of whoever fills it in.</param>
    public static GroupForm Empty(bool hasProfile) => new([new(You, Self: hasProfile), new()]);

    /// <summary>The value of the button that takes a member out.</summary>
    public static string Remove(int index) => $"{RemoveAction} {index}";

    /// <summary>
    /// Reads what was filled in, or the faces in view; the button for others asks for the next list.
    /// </summary>
    public static GroupForm Read(IFormCollection form)
    {
        if (form[FaceField].Count > 0)
            return OfFaces(form);
        var count = Math.Clamp(
            form["name"].Count, GroupRecommendationRequest.MinMembers, GroupRecommendationRequest.MaxMembers);
        var members = Enumerable.Range(0, count).Select(index => new MemberFields(
            Value("name", index),
            Value("expression", index),
            Value("aim", index),
            form["self"].Contains($"{index}"),
            Value("code", index)));
        var medium = MediumOf(form);
        var removed = form["do"].ToString().Split(' ') is [RemoveAction, var text] && int.TryParse(text, out var number)
            ? number
            : -1;
        return new(Without([.. members], removed), medium, SeedOf(form));

        string Value(string field, int index) => form[field].ElementAtOrDefault(index) ?? "";
    }

    /// <summary>Whether the button asks for a change of the form, not for a list.</summary>
    public static bool IsChange(string action) =>
        action == MoreAction || action.StartsWith(RemoveAction, StringComparison.Ordinal);

    /// <summary>The form without anybody's code.</summary>
    public GroupForm WithoutCodes() => this with { Members = [.. Members.Select(member => member with { Code = "" })] };

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

    private static GroupForm OfFaces(IFormCollection form)
    {
        var faces = form[FaceField].Take(GroupRecommendationRequest.MaxMembers).OfType<string>().ToList();
        var members = faces.Select((face, index) => new MemberFields(NameOf(index, faces.Count), face)).ToList();
        // One face alone is that of whoever sits there.
        if (members.Count < GroupRecommendationRequest.MinMembers)
            members = [members[0] with { Name = You }, new()];
        return new(members, MediumOf(form));
    }

    // Where somebody sits is all that is known of a face.
    private static string NameOf(int index, int count)
    {
        if (index == 0)
            return "Left";
        if (index == count - 1)
            return "Right";
        return count == 3 ? "Middle" : $"Middle {index}";
    }

    private static List<MemberFields> Without(List<MemberFields> members, int index)
    {
        if (index < 0 || index >= members.Count)
            return members;
        members.RemoveAt(index);
        while (members.Count < GroupRecommendationRequest.MinMembers)
            members.Add(new());
        return members;
    }

    private static Medium MediumOf(IFormCollection form) =>
        MediumNames.Find(form["medium"].ToString()) ?? Medium.Film;

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
