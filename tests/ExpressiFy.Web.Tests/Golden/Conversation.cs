using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>A golden file: requests in their order to a host of their own, each with the answer it once got.</summary>
/// <param name="About">What is shown.</param>
/// <param name="Exchanges">Requests and answers.</param>
internal sealed record Conversation(string About, IReadOnlyList<Exchange> Exchanges)
{
    /// <summary>Whether TMDB is switched on.</summary>
    public bool Tmdb { get; init; }
}

/// <summary>One request, and the answer; null until it is recorded.</summary>
internal sealed record Exchange(GoldenRequest Request, JsonNode? Answer = null);

/// <summary>One request. "{code}" in a body stands for the last group code that an answer brought.</summary>
internal sealed record GoldenRequest(string Url)
{
    /// <summary>GET when left out.</summary>
    public string? Method { get; init; }

    /// <summary>Who asks; each has cookies of their own.</summary>
    public string? Browser { get; init; }

    /// <summary>What the Accept header says.</summary>
    public string? Accept { get; init; }

    /// <summary>A JSON body.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>A text as the body, of this media type.</summary>
    public TextBody? Body { get; init; }

    /// <summary>A form as the body; with files it is sent in parts.</summary>
    public IReadOnlyList<FormField>? Form { get; init; }

    /// <summary>Files of the form.</summary>
    public IReadOnlyList<FormFile>? Files { get; init; }

    /// <summary>The page from which the form's token is taken; null for a form without one.</summary>
    public string? TokenFrom { get; init; }

    public override string ToString() => $"{Method ?? "GET"} {Url}{(Browser is null ? "" : $" by {Browser}")}";
}

/// <summary>A text body.</summary>
internal sealed record TextBody(string MediaType, string Text);

/// <summary>One field of a form.</summary>
internal sealed record FormField(string Name, string Value);

/// <summary>One file of a form.</summary>
internal sealed record FormFile(string Field, string Name, string Text);
