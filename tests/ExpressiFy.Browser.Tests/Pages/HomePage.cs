using ExpressiFy.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests.Pages;

/// <summary>The first page: doors, the live view, the person's own word, and the rows.</summary>
internal sealed class HomePage(Visit visit)
{
    /// <summary>A text that is called like a picture.</summary>
    public static readonly FilePayload TextFile = new()
    {
        Name = "words.jpg",
        MimeType = "image/jpeg",
        Buffer = "These are words."u8.ToArray(),
    };

    // Those for a mood or an aim, not what the first page shows before.
    private const string MoodRows = "[data-rows]:not([data-tonight])";

    private readonly IPage page = visit.Page;

    /// <summary>What a person agrees to before a camera opens.</summary>
    public ILocator Notice => page.Locator("#camera-notice");

    /// <summary>What a person agrees to before a photo is read.</summary>
    public ILocator PhotoNotice => page.Locator("#photo-notice");

    /// <summary>Leads to the notice where something cannot be read on the device.</summary>
    public ILocator PlaceInstead => page.Locator("[data-place-instead]");

    /// <summary>The page in the browser.</summary>
    public IPage Page => page;

    /// <summary>The button of the first page that leads to the notice.</summary>
    public ILocator CameraDoor => page.GetByRole(AriaRole.Button, new() { Name = "Let the camera look" });

    /// <summary>The button of the notice that opens the camera.</summary>
    public ILocator CameraStart => page.Locator("[data-camera-start]");

    /// <summary>The link of the first page that leads to a photo.</summary>
    public ILocator PhotoDoor => page.GetByRole(AriaRole.Link, new() { Name = "Choose a photo instead" });

    public ILocator PhotoField => page.Locator("[data-photo-form] input[type=file]");

    public ILocator PhotoButton => page.GetByRole(AriaRole.Button, new() { Name = "read it" });

    public ILocator PhotoProblem => page.Locator("[data-photo-problem]");

    public ILocator Panel => page.Locator("#live");

    /// <summary>In the head of every page while the camera is on.</summary>
    public ILocator Pill => page.Locator("[data-camera-pill][data-on]");

    public ILocator PillStop => page.Locator("[data-pill-stop]");

    public ILocator Details => page.Locator("details:has([data-details-inside]) > summary");

    public ILocator FaceMarks => page.Locator("[data-faces] .face");

    public ILocator Message => page.Locator("[data-message]");

    public ILocator Hint => page.Locator("[data-hint]");

    public ILocator Words => page.Locator("[data-mood-words]");

    public ILocator Sure => page.Locator("[data-mood-sure]");

    public ILocator Bars => page.Locator("[data-bar]");

    public ILocator StopButton => page.Locator("[data-camera-stop]");

    public ILocator AgainButton => page.Locator("[data-camera-again]");

    public ILocator AsItLooks => page.Locator("[data-follows]");

    public ILocator Rows => page.Locator("[data-rows]");

    public ILocator Films => page.Locator($"{MoodRows} [data-row=film] [data-title-id]");

    public ILocator Tracks => page.Locator($"{MoodRows} [data-row=track] [data-title-id]");

    /// <summary>The titles before a mood is known.</summary>
    public ILocator Tonight => page.Locator("[data-tonight]");

    /// <summary>The one title for now.</summary>
    public ILocator Pick => page.Locator("[data-pick]");

    public ILocator PickName => page.Locator("[data-pick-name]");

    /// <summary>What a screen reader hears when another title is picked.</summary>
    public ILocator PickNews => page.Locator("[data-pick-news]");

    public ILocator NotThisOne => page.Locator("[data-pass] button");

    public ILocator Alternatives => page.Locator("[data-alternative]");

    public ILocator Offer => page.Locator("[data-offer]");

    /// <summary>Why new rows did not come.</summary>
    public ILocator Problem => page.Locator("[data-problem]");

    public ILocator ProblemAgain => Problem.GetByRole(AriaRole.Button);

    /// <summary>The heading of a page without a camera: what the person chose.</summary>
    public ILocator Picked => page.Locator("[data-picked]");

    /// <summary>The strip below the stage that is about the neutral face.</summary>
    public ILocator NeutralWords => page.Locator("[data-neutral-words]");

    public ILocator UseNeutral => page.Locator("[data-neutral-use]");

    public ILocator NeutralBack => page.Locator("[data-neutral-back]");

    public ILocator Others => page.Locator("[data-others]");

    public ILocator Consent => page.GetByRole(AriaRole.Dialog);

    public ILocator Agree => page.Locator("[data-consent-yes]");

    public ILocator Refuse => page.Locator("[data-consent-no]");

    public ILocator Toast => page.Locator("[data-toast]");

    public ILocator Undo => page.Locator("[data-toast-undo]");

    public ILocator Feeling(string expression) =>
        page.Locator($"[data-mood-bar] button[data-mood={expression}]");

    public ILocator Aim(string aim) => page.Locator($"[data-mood-bar] button[name=aim][value={aim}]");

    /// <summary>Opens the seven moods beside the rows and presses one.</summary>
    public async Task SayAsync(string expression)
    {
        if (!await Feeling(expression).IsVisibleAsync())
            await page.Locator("#say > summary").ClickAsync();
        await Feeling(expression).ClickAsync();
    }

    /// <summary>Presses "As my face looks" among the seven moods.</summary>
    public async Task FollowAsync()
    {
        if (!await AsItLooks.IsVisibleAsync())
            await page.Locator("#say > summary").ClickAsync();
        await AsItLooks.ClickAsync();
    }

    /// <summary>Waits until a mood or an aim is the one that is pressed.</summary>
    public static Task PressedAsync(ILocator choice) =>
        Expect(choice).ToHaveAttributeAsync("aria-pressed", "true");

    /// <summary>A choice of how long the person has, by its words.</summary>
    public ILocator Time(string words) => page.GetByRole(AriaRole.Link, new() { Name = words });

    public ILocator MoodDoor(string expression) => page.Locator($"#welcome button[data-mood={expression}]");

    /// <summary>A choice of where pictures are read: "server" or "device".</summary>
    public static ILocator PlaceOf(ILocator notice, string place) => notice.Locator($"[data-where][value={place}]");

    /// <summary>Keeps pictures of a state, for ./test views.</summary>
    public Task KeepAsync(string state) => visit.KeepAsync(state);

    /// <summary>The button for one kind of feedback ("like", "save", "seen", "hide") on a card.</summary>
    public static ILocator Say(ILocator card, string kind) => card.Locator($"[data-say={kind}]");

    public async Task<HomePage> OpenAsync(string path = "/")
    {
        await page.GotoAsync(path);
        return this;
    }

    /// <summary>Presses the camera door, agrees to the notice, and does not wait for what follows.</summary>
    public async Task AskForCameraAsync()
    {
        await CameraDoor.ClickAsync();
        await CameraStart.ClickAsync();
    }

    /// <summary>Presses the camera door, agrees, and waits until the camera is on.</summary>
    public async Task OpenCameraAsync()
    {
        await AskForCameraAsync();
        await Expect(Pill).ToBeVisibleAsync();
    }

    /// <summary>Waits until the rows are those for what the camera reads.</summary>
    public async Task RowsForReadingAsync()
    {
        await Expect(page.Locator("[data-rows][data-shares*=':']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-rows-place]")).ToHaveAttributeAsync("aria-busy", "false");
    }

    /// <summary>Waits for rows that belong to this expression and aim.</summary>
    public async Task RowsForAsync(string expression, string aim)
    {
        await Expect(page.Locator($"[data-rows][data-expression={expression}][data-aim={aim}]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-rows-place]")).ToHaveAttributeAsync("aria-busy", "false");
    }

    /// <summary>
    /// Ids of the titles in the rows, films first; without the pick and the row for another reason, which others do
    /// not replace.
    /// </summary>
    public async Task<IReadOnlyList<string>> TitlesAsync() =>
        await page.Locator("[data-title-id]:not([data-pick], [data-row=more] *)")
            .EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.titleId)");

    /// <summary>The expression that the rows are for; empty when there are none.</summary>
    public Task<string> RowsExpressionAsync() =>
        page.EvaluateAsync<string>("document.querySelector('[data-rows]')?.dataset.expression ?? ''");

    /// <summary>From now on, counts how often all rows are replaced and which moods the words name.</summary>
    public Task CountChangesAsync() => page.EvaluateAsync(
        """
        () => {
          const place = document.querySelector("[data-rows-place]");
          const words = document.querySelector("[data-mood-words]");
          window.changes = { rows: 0, words: [words.textContent] };
          new MutationObserver(() => changes.rows++).observe(place, { childList: true });
          new MutationObserver(() => {
            if (words.textContent !== changes.words.at(-1)) changes.words.push(words.textContent);
          }).observe(words, { childList: true, characterData: true, subtree: true });
        }
        """);

    public Task<int> RowChangesAsync() => page.EvaluateAsync<int>("changes.rows");

    public Task<string[]> WordChangesAsync() => page.EvaluateAsync<string[]>("changes.words");
}
