namespace ExpressiFy.Web.Account;

/// <summary>What the page shows that asks for consent before the first feedback is stored.</summary>
/// <param name="Action">The address that agreeing posts to.</param>
/// <param name="Feedback">The feedback as its button wrote it, sent again when the visitor agrees.</param>
/// <param name="Back">The path of the page that the visitor came from.</param>
public sealed record ConsentModel(string Action, string Feedback, string Back);
