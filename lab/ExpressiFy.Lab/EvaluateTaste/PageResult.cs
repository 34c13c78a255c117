namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>How well the page's own learner does, on the titles that the catalogue has.</summary>
/// <param name="Titles">How many titles both know.</param>
/// <param name="Known">The results for each amount that is known of a person.</param>
internal sealed record PageResult(int Titles, IReadOnlyList<PageComparison> Known);

/// <summary>The page's learner and popularity for the same people.</summary>
/// <param name="Name">How much is known of them: "3 likes", or "all".</param>
/// <param name="Popularity">The number of other people who liked a title.</param>
/// <param name="Page">The page's learner.</param>
internal sealed record PageComparison(string Name, MethodResult Popularity, MethodResult Page);
