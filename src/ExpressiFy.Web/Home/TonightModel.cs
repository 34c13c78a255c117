using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Home;

/// <summary>What stands below the question how a person feels, before they have said it.</summary>
/// <param name="Pick">One title for now, for a person who comes back; null for a guest.</param>
/// <param name="Rows">Titles that are good in any mood, and of a person who comes back those that they saved.</param>
/// <param name="Profile">The visitor's feedback; empty for visitors without a profile.</param>
/// <param name="Metadata">What is known of the titles from providers.</param>
public sealed record TonightModel(
    PickModel? Pick,
    IReadOnlyList<NamedRow> Rows,
    Profile Profile,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata)
{
    /// <summary>The title of which the page asks how it left the visitor; null for none.</summary>
    public Title? LastSeen { get; init; }

    /// <summary>The alternative that was taken as the pick; null for none.</summary>
    public TitleId? Taken => Pick is { IsTaken: true } ? Pick.Pick.Card?.Title.Id : null;
}

/// <summary>The aim of a page that waits for a mood, and what else the address keeps until then.</summary>
/// <param name="Aim">What the titles should do with the mood.</param>
/// <param name="IsAsked">Whether the visitor asked for it, now or when they were here last.</param>
public sealed record WaitingAim(Aim Aim, bool IsAsked)
{
    /// <summary>The minutes that the visitor has; null for an evening.</summary>
    public int? MaxRuntime { get; init; }

    /// <summary>The alternative that was taken as the pick; null for none.</summary>
    public TitleId? Taken { get; init; }

    /// <summary>The address's query; empty for one that says nothing.</summary>
    public string Query
    {
        get
        {
            var aim = IsAsked ? $"aim={Aim.Name()}" : null;
            var time = MaxRuntime is { } minutes ? FormattableString.Invariant($"maxRuntime={minutes}") : null;
            var pick = Taken is null ? null : $"pick={Taken}";
            return string.Join('&', new[] { aim, time, pick }.OfType<string>());
        }
    }

    /// <summary>The aim for a mood that is named next: one that starts from a mood, else to stay with it.</summary>
    public static WaitingAim Of(Aim? asked) => asked is Aim.Match or Aim.Lift or Aim.Calm
        ? new(asked.Value, IsAsked: true)
        : new(Aim.Match, IsAsked: false);
}
