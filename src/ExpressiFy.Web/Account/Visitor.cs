using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Account;

/// <summary>A person who agreed that their feedback is stored, and their profile.</summary>
public sealed record Visitor(ProfileId Id, Profile Profile);
