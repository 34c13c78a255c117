namespace ExpressiFy.DataSets.Files;

/// <summary>A set of numbers up to some ten millions, one bit for each.</summary>
internal sealed class NumberSet
{
    private const int BitsOfWord = 64;

    private ulong[] words = new ulong[1 << 16];

    /// <summary>Adds a number that is not negative; false when it was in already.</summary>
    public bool Add(int number)
    {
        var (word, bit) = PlaceOf(number);
        if (word >= words.Length)
            Array.Resize(ref words, Math.Max(word + 1, 2 * words.Length));
        var isNew = (words[word] & bit) == 0;
        words[word] |= bit;
        return isNew;
    }

    public bool Contains(int number)
    {
        var (word, bit) = PlaceOf(number);
        return word < words.Length && (words[word] & bit) != 0;
    }

    private static (int Word, ulong Bit) PlaceOf(int number) => (number / BitsOfWord, 1ul << (number % BitsOfWord));
}
