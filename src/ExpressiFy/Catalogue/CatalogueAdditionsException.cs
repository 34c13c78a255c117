using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// The files of <c>Catalogue:Additions</c> have mistakes. The message lists the first of them, a line each.
/// </summary>
public sealed class CatalogueAdditionsException(IReadOnlyList<UnreadableLine> problems)
    : FormatException(MessageOf(problems))
{
    // More lines would scroll the first ones off the screen.
    private const int MostListed = 20;

    /// <summary>All mistakes.</summary>
    public IReadOnlyList<UnreadableLine> Problems { get; } = problems;

    private static string MessageOf(IReadOnlyList<UnreadableLine> problems)
    {
        var message = "The catalogue cannot be added to; nothing was started. "
            + "Correct the files, or set Catalogue:SkipBadLines to true.\n"
            + string.Join('\n', problems.Take(MostListed));
        if (problems.Count > MostListed)
            message += $"\nand {problems.Count - MostListed} more; `expressify catalogue check` lists them all";
        return message;
    }
}
