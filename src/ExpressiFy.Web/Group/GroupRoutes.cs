using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Text;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Group;

/// <summary>One line of the form, as it was filled in.</summary>
public sealed record MemberLine(string Name = "", string Expression = "", string Aim = "match", bool Self = false, string Code = "");

/// <summary>/together: a form for several people and their list under it. Works without script; what is typed is stored nowhere.</summary>
public static class GroupRoutes
{
    private const int Cards = 12;

    public static void MapGroupPage(this WebApplication app)
    {
        app.MapGet("/together", (HttpContext http, Visitors visitors, GroupCodes codes) =>
            ShowAsync(http, visitors, codes, new() { Lines = [new(), new()] })).ExcludeFromDescription();
        app.MapPost("/together", PickAsync).RequireFormToken();
    }

    private static async Task<IResult> PickAsync(
        HttpContext http, Visitors visitors, GroupCodes codes, GroupMemberResolver groupMemberResolver, GroupRecommender recommender, MetadataReader contents)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var count = Math.Clamp(form["name"].Count, GroupRecommendationRequest.MinMembers, GroupRecommendationRequest.MaxMembers);
        var lines = Enumerable.Range(0, count).Select(i => new MemberLine(
            At("name", i), At("expression", i), At("aim", i), form["self"].Contains($"{i}"), At("code", i))).ToList();
        var filled = new GroupModel { Lines = lines, Medium = form["medium"] == "track" ? Medium.Track : Medium.Film };
        if (form["do"] == "more")
            return await ShowAsync(http, visitors, codes, filled with { Lines = [.. lines, .. lines.Count < GroupRecommendationRequest.MaxMembers ? new[] { new MemberLine() } : []] });

        var seed = form["do"] == "others" && int.TryParse(form["seed"], out var last) ? last + 1 : 0;
        var described = new List<MemberInput>();
        foreach (var (i, line) in lines.Index().Where(entry => entry.Item.Name.Trim().Length > 0))
            described.Add(new(line.Name, GroupMemberResolver.MoodOf(line.Expression, line.Aim), line.Self, line.Code, await FileAsync(form.Files.GetFile($"profile-{i}"))));
        try
        {
            var members = await groupMemberResolver.ResolveAsync(described, http);
            var cards = recommender.Recommend(new(filled.Medium, members, Cards) { Seed = seed });
            var known = await contents.ReadKnownAsync([.. cards.Select(card => card.Title)], http.RequestAborted);
            return await ShowAsync(http, visitors, codes, filled with { Cards = cards, Metadata = known, Seed = seed });
        }
        catch (InvalidRequestException refused)
        {
            return await ShowAsync(http, visitors, codes, filled with { Problem = refused.Message }, StatusCodes.Status400BadRequest);
        }

        string At(string field, int i) => form[field].ElementAtOrDefault(i) ?? "";
    }

    private static async Task<byte[]?> FileAsync(IFormFile? file)
    {
        if (file is null or { Length: 0 })
            return null;
        await using var content = file.OpenReadStream();
        // An empty file is no profile either, so a file that is too large gets the same answer.
        return await BoundedStream.ReadAsync(content, GuestProfile.MaxBytes) ?? [];
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Visitors visitors, GroupCodes codes, GroupModel groupModel, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var visitor = await visitors.FindAsync(http);
        return Page.Of<GroupPage>(new()
        {
            [nameof(GroupPage.Model)] = groupModel,
            [nameof(GroupPage.Profile)] = visitor?.Profile,
            [nameof(GroupPage.Code)] = visitor is null ? null : codes.Make(visitor.Id),
        }, status);
    }
}

/// <summary>The page's state: what was filled in and what came of it.</summary>
public sealed record GroupModel
{
    public required IReadOnlyList<MemberLine> Lines { get; init; }

    public Medium Medium { get; init; }

    /// <summary>The list; null before one was asked for.</summary>
    public IReadOnlyList<GroupCard>? Cards { get; init; }

    public IReadOnlyDictionary<TitleId, TitleMetadata> Metadata { get; init; } = new Dictionary<TitleId, TitleMetadata>();

    public int Seed { get; init; }

    /// <summary>What is wrong with the form, in words.</summary>
    public string? Problem { get; init; }
}
