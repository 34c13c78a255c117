namespace ExpressiFy.Web.Hosting;

/// <summary>Makes the page that a person sees in place of problem details.</summary>
/// <param name="status">The HTTP status of the answer, 400 to 599.</param>
/// <param name="text">What happened, in place of the page's own words for the status.</param>
public delegate IResult ErrorPageFactory(int status, string? text = null);
