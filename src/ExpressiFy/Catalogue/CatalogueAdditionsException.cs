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

    /// <summary>The first mistake and how many more there are, in one line.</summary>
    public string Line
    {
        get
        {
            var more = Problems.Count - 1;
            var others = more > 0 ? $" ({more} more; `expressify catalogue check FILE` lists them all)" : "";
            return $"A file of Catalogue:Additions is not right: {Problems[0]}{others}. "
                + "Correct it, or set Catalogue:SkipBadLines to true.";
        }
    }

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
