using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

/// <summary>Profiles for tests.</summary>
internal static class SampleProfiles
{
    /// <summary>A profile with one kind of feedback on each title, a minute apart.</summary>
    public static Profile Of(FeedbackKind kind, IEnumerable<Title> titles)
    {
        var events = titles.Select((title, index) =>
            new FeedbackEvent(title.Id, kind, On: true, DateTimeOffset.UnixEpoch.AddMinutes(index)));
        return Profile.From(events);
    }
}
