using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// The rule of a list for a sad mood: each screen of a phone has a comforting and a cathartic title, and none is bleak.
/// The last places of a screen are kept for the kind that it still lacks.
/// </summary>
internal sealed class ConsolationBalance
{
    // The cards that a narrow screen shows at once.
    private const int ScreenSize = 4;

    private int cardsOnScreen;
    private bool hasComfort;
    private bool hasCatharsis;

    public void Add(Title title)
    {
        var kind = Consolations.Of(title);
        hasComfort |= kind == Consolation.Comfort;
        hasCatharsis |= kind == Consolation.Catharsis;
        cardsOnScreen++;
        if (cardsOnScreen < ScreenSize)
            return;

        cardsOnScreen = 0;
        hasComfort = false;
        hasCatharsis = false;
    }

    /// <summary>Whether the title may not be the next one.</summary>
    public bool Rejects(Title title)
    {
        var kind = Consolations.Of(title);
        if (kind == Consolation.Bleak)
            return true;

        var lacking = (hasComfort ? 0 : 1) + (hasCatharsis ? 0 : 1);
        if (ScreenSize - cardsOnScreen > lacking)
            return false;

        var addsComfort = !hasComfort && kind == Consolation.Comfort;
        var addsCatharsis = !hasCatharsis && kind == Consolation.Catharsis;
        return !addsComfort && !addsCatharsis;
    }
}
