namespace ExpressiFy.Text;

/// <summary>
/// How many letters were typed wrong: the optimal string alignment distance, where a letter left out, added, replaced
/// or swapped with its neighbour is one edit. Damerau (1964), "A technique for computer detection and correction of
/// spelling errors", CACM 7(3).
/// </summary>
internal static class EditDistance
{
    /// <summary>Longer words are compared by their beginnings.</summary>
    public const int MostLetters = 48;

    /// <summary>
    /// The distance between two words; with <paramref name="isBeginning"/> the least between <paramref name="typed"/>
    /// and any beginning of <paramref name="word"/>. Some number above <paramref name="most"/> when it is more.
    /// </summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int most, bool isBeginning = false)
    {
        typed = typed[..Math.Min(typed.Length, MostLetters)];
        word = word[..Math.Min(word.Length, isBeginning ? typed.Length + most : MostLetters)];
        if (typed.Length - word.Length > most || (!isBeginning && word.Length - typed.Length > most))
            return most + 1;

        // Three rows of the table, each with one column for every beginning of the word.
        var width = word.Length + 1;
        Span<int> cells = stackalloc int[3 * width];
        var beforeLast = cells[..width];
        var last = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        for (var column = 0; column < width; column++)
            last[column] = column;
        for (var line = 1; line <= typed.Length; line++)
        {
            if (Fill(row, last, beforeLast, typed, word, line) > most)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return isBeginning ? LeastOf(last) : last[^1];
    }

    // Fills one line of the table; gives its least cell, which no later line undercuts by more than a swap allows.
    private static int Fill(
        Span<int> row,
        ReadOnlySpan<int> last,
        ReadOnlySpan<int> beforeLast,
        ReadOnlySpan<char> typed,
        ReadOnlySpan<char> word,
        int line)
    {
        row[0] = line;
        var least = Math.Min(line, LeastOf(last));
        for (var column = 1; column < row.Length; column++)
        {
            var replaced = last[column - 1] + (typed[line - 1] == word[column - 1] ? 0 : 1);
            var cell = Math.Min(replaced, Math.Min(last[column], row[column - 1]) + 1);
            if (line > 1 && column > 1 && typed[line - 1] == word[column - 2] && typed[line - 2] == word[column - 1])
                cell = Math.Min(cell, beforeLast[column - 2] + 1);
            row[column] = cell;
            least = Math.Min(least, cell);
        }

        return least;
    }

    private static int LeastOf(ReadOnlySpan<int> cells)
    {
        var least = int.MaxValue;
        foreach (var cell in cells)
            least = Math.Min(least, cell);
        return least;
    }
}
