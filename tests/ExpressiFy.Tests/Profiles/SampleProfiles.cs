using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

/// <summary>Profiles for tests.</summary>
internal static class SampleProfiles
{
    /// <summary>Someone who said one thing of some titles, a minute apart.</summary>
    public static Profile Of(FeedbackKind kind, IEnumerable<Title> titles) => Profile.From(
        titles.Select((title, index) => new FeedbackEvent(title.Id, kind, true, DateTimeOffset.UnixEpoch.AddMinutes(index))));
}
