using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ExpressiFy.Web.Tests.Imports;

/// <summary>The preview of an import as a browser without script fills it in.</summary>
internal sealed class PreviewPage
{
    private readonly HttpClient browser;

    private PreviewPage(HttpClient browser, string html)
    {
        this.browser = browser;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    /// <summary>Everything that the page says of the titles that were found.</summary>
    public IReadOnlyList<string> Matches =>
        [.. Document.QuerySelectorAll(".matches li div").Select(match => Words(match.TextContent))];

    /// <summary>The names that it asks about.</summary>
    public IReadOnlyList<string> Questions =>
        [.. Document.QuerySelectorAll("fieldset legend").Select(legend => Words(legend.TextContent))];

    private IHtmlFormElement Form =>
        Assert.IsType<IHtmlFormElement>(Document.QuerySelector("form[action='/import/preview']"), exactMatch: false);

    /// <summary>Sends files and opens their preview.</summary>
    public static async Task<PreviewPage> OpenAsync(HttpClient browser, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync("/import")), "__RequestVerificationToken" },
            { new StringContent("check"), "do" },
        };
        foreach (var (name, text) in files)
            form.Add(Replies.Bytes(Encoding.UTF8.GetBytes(text), "text/csv"), "files", name);
        return await PageAsync(browser, await browser.PostAsync("/import", form), HttpStatusCode.OK);
    }

    /// <summary>Chooses an option of the select of a column or of a field, by what is written there.</summary>
    public PreviewPage Choose(string label, string option, int file = 0)
    {
        var labels = Document.QuerySelectorAll("details > .columns, details > .whole")
            .Skip(file * 2)
            .Take(2)
            .SelectMany(part => part.QuerySelectorAll("label"));
        var select = (IHtmlSelectElement)labels
            .Single(candidate => Words(candidate.FirstElementChild!.TextContent) == label)
            .QuerySelector("select")!;
        select.Value = select.Options.Single(candidate => Words(candidate.Text) == option).Value;
        return this;
    }

    /// <summary>Answers a question, by what is written there.</summary>
    public PreviewPage Answer(string question, string answer)
    {
        var label = QuestionOf(question)
            .QuerySelectorAll("label")
            .Single(candidate => Words(candidate.TextContent) == answer);
        ((IHtmlInputElement)label.QuerySelector("input")!).IsChecked = true;
        return this;
    }

    /// <summary>Types a title to search for in place of the one in question.</summary>
    public PreviewPage Search(string question, string words)
    {
        ((IHtmlInputElement)QuestionOf(question).QuerySelector("input[type=search]")!).Value = words;
        return this;
    }

    /// <summary>Shows the matches only that have this in their names.</summary>
    public Task<PreviewPage> FilterAsync(string words)
    {
        ((IHtmlInputElement)Document.QuerySelector("input[name=filter]")!).Value = words;
        return ApplyAsync();
    }

    /// <summary>What can be chosen for a question.</summary>
    public IReadOnlyList<string> AnswersOf(string question) =>
        [.. QuestionOf(question).QuerySelectorAll("label:has(input[type=radio])").Select(l => Words(l.TextContent))];

    public Task<PreviewPage> ApplyAsync() => SendAsync("do", "check");

    public Task<PreviewPage> ImportAsync(HttpStatusCode expected = HttpStatusCode.OK) =>
        SendAsync("do", "import", expected);

    /// <summary>Says that a match is wrong, by its name in the list.</summary>
    public Task<PreviewPage> DeclineAsync(string label)
    {
        var button = Document.QuerySelector($"button[aria-label='Not this one: {label}']");
        Assert.NotNull(button);
        return SendAsync("wrong", button.GetAttribute("value")!);
    }

    /// <summary>Presses a button of the form.</summary>
    public async Task<PreviewPage> SendAsync(
        string button, string value, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var fields = new List<KeyValuePair<string, string>> { new(button, value) };
        foreach (var element in Form.Elements)
        {
            if (element is IHtmlSelectElement select)
                fields.Add(new(select.Name!, select.Value!));
            else if (element is IHtmlInputElement { Name: not null } input && IsSent(input))
                fields.Add(new(input.Name, input.Value));
        }

        using var content = new FormUrlEncodedContent(fields);
        return await PageAsync(browser, await browser.PostAsync("/import/preview", content), expected);
    }

    private static async Task<PreviewPage> PageAsync(
        HttpClient browser, HttpResponseMessage reply, HttpStatusCode expected)
    {
        var html = await reply.Content.ReadAsStringAsync();
        Assert.True(expected == reply.StatusCode, $"{reply.StatusCode} {html}");
        return new(browser, html);
    }

    private IElement QuestionOf(string question) => Document
        .QuerySelectorAll("fieldset")
        .Single(field => LegendOf(field).StartsWith(question, StringComparison.Ordinal));

    private static bool IsSent(IHtmlInputElement input) => input.Type != "radio" || input.IsChecked;

    private static string LegendOf(IElement field) => Words(field.QuerySelector("legend")!.TextContent);

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
