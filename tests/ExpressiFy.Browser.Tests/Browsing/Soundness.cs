using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>What holds for every page in every state.</summary>
internal static class Soundness
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // All cards come from one template, and cards in a state of their own are the first: four of each row are enough.
    private static readonly AxeRunContext FewCards = new()
    {
        Exclude = [new AxeSelector("[data-title-id]:nth-child(n+5)")],
    };

    private static readonly AxeRunOptions ViolationsOfRules = new()
    {
        RunOnly = RunOnlyOptions.Tags(Rules),
        ResultTypes = [ResultType.Violations],
    };

    // A link inside a line of text may be as high as the line (WCAG 2.2, 2.5.8, "inline").
    // What is visually hidden is no target.
    private const string SmallTargets =
        """
        () => {
          const visible = { visibilityProperty: true, opacityProperty: false };
          const isHidden = each => each.closest("[inert]") || each.classList.contains("skip");
          const isTarget = each => each.checkVisibility(visible) && !isHidden(each);
          const isInText = each => {
            const text = each.closest("p, li, dd");
            const inline = each.matches("a") && getComputedStyle(each).display === "inline";
            return inline && text && text.textContent.trim() !== each.textContent.trim();
          };
          return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
            .filter(each => isTarget(each) && !isInText(each))
            .map(each => ({ box: each.getBoundingClientRect(), name: each.outerHTML.slice(0, 160) }))
            .filter(({ box }) => box.width < 24 || box.height < 24)
            .map(({ box, name }) => `${box.width.toFixed(0)}×${box.height.toFixed(0)} ${name}`);
        }
        """;

    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>Names what axe finds, what is wider than the window, and targets below 24 pixels.</summary>
    public static async Task<IReadOnlyList<string>> FlawsAsync(this Visit visit)
    {
        var result = await visit.Page.RunAxe(FewCards, ViolationsOfRules);
        var violations = result.Violations.SelectMany(rule => rule.Nodes.Select(node => Describe(rule, node)));
        return [.. violations, .. await visit.LayoutFlawsAsync()];
    }

    /// <summary>Names what is wider than the window, and targets below 24 pixels.</summary>
    public static async Task<IReadOnlyList<string>> LayoutFlawsAsync(this Visit visit)
    {
        var targets = await visit.Page.EvaluateAsync<string[]>(SmallTargets);
        var flaws = targets.Select(target => $"small target: {target}").ToList();
        var overflow = await visit.Page.EvaluateAsync<int>(Overflow);
        if (overflow > 0)
            flaws.Add($"the page is {overflow} pixels wider than the window");
        return flaws;
    }

    private static string Describe(AxeResultItem rule, AxeResultNode node)
    {
        var check = node.Any.Concat(node.All).Concat(node.None).FirstOrDefault();
        return $"axe {rule.Id}: {rule.Help}: {node.Html} ({check?.Message})";
    }
}
