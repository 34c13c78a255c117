using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>What holds for every page in every state.</summary>
internal static class Soundness
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // All cards come from one template, and those in other states than the rest are the first: a few of each row stand for all.
    private static readonly AxeRunContext FewCards = new() { Exclude = [new AxeSelector("[data-title-id]:nth-child(n+5)")] };

    // Links within a line of text may be as high as the line (WCAG 2.2, 2.5.8, "inline"); the visually hidden cannot be hit at all.
    private const string SmallTargets =
        """
        () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
          .filter(each => each.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !each.closest("[inert]") && !each.classList.contains("skip"))
          .filter(each => !(each.matches("a") && getComputedStyle(each).display === "inline" && each.closest("p, li") && each.closest("p, li").textContent.trim() !== each.textContent.trim()))
          .map(each => ({ box: each.getBoundingClientRect(), name: each.outerHTML.slice(0, 160) }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ box, name }) => `${box.width.toFixed(0)}×${box.height.toFixed(0)} ${name}`)
        """;

    /// <summary>Names what axe finds, what is wider than the window, and targets below 24 pixels.</summary>
    public static async Task<IReadOnlyList<string>> FlawsAsync(this Visit visit)
    {
        var found = await visit.Page.RunAxe(FewCards, new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Rules), ResultTypes = [ResultType.Violations] });
        return
        [
            .. found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"axe {rule.Id}: {rule.Help}: {node.Html} ({node.Any.Concat(node.All).Concat(node.None).FirstOrDefault()?.Message})")),
            .. await visit.LayoutFlawsAsync(),
        ];
    }

    /// <summary>Names what is wider than the window, and targets below 24 pixels.</summary>
    public static async Task<IReadOnlyList<string>> LayoutFlawsAsync(this Visit visit)
    {
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var small = await visit.Page.EvaluateAsync<string[]>(SmallTargets);
        return [.. small.Select(each => $"small target: {each}"), .. wide > 0 ? new[] { $"the page is {wide} pixels wider than the window" } : []];
    }
}
