namespace ExpressiFy.Text;

/// <summary>Finds the character that separates the fields of a text.</summary>
internal static class CsvSeparator
{
    private const string Candidates = ",;\t|";

    // Spreadsheets write e.g. "sep=;" above the header.
    private const string Prefix = "sep=";

    /// <summary>The separator that a first line declares; null when it declares none.</summary>
    public static char? Declared(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var trimmed = line.Trim();
        return trimmed.Length == Prefix.Length + 1 ? trimmed[^1] : null;
    }

    /// <summary>The separator that the first line with any has most of; a comma when none has one.</summary>
    public static char MostFrequent(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var (count, best) = Candidates
                .Select(candidate => (Count: CountOutsideQuotes(line, candidate), Separator: candidate))
                .MaxBy(found => found.Count);
            if (count > 0)
                return best;
        }

        return Candidates[0];
    }

    private static int CountOutsideQuotes(string line, char separator)
    {
        var count = 0;
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                isQuoted = !isQuoted;
            else if (character == separator && !isQuoted)
                count++;
        }

        return count;
    }
}
