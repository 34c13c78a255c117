namespace ExpressiFy.Tests.Catalogue;

/// <summary>Makes one typing error in a name. The same seed gives the same errors.</summary>
internal sealed class TypingErrors(int seed)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private readonly Random random = new(seed);

    /// <summary>The name with one letter left out.</summary>
    public string Drop(string name) => At(name, (text, place) => text.Remove(place, 1));

    /// <summary>The name with two letters beside each other swapped.</summary>
    public string Swap(string name) => At(name, (text, place) =>
        place + 1 < text.Length ? $"{text[..place]}{text[place + 1]}{text[place]}{text[(place + 2)..]}" : text);

    /// <summary>The name with one letter typed twice.</summary>
    public string Double(string name) => At(name, (text, place) => text.Insert(place, text[place].ToString()));

    /// <summary>The name with another letter in place of one.</summary>
    public string Replace(string name) => At(name, (text, place) =>
        text.Remove(place, 1).Insert(place, Letters[random.Next(Letters.Length)].ToString()));

    private string At(string name, Func<string, int, string> change)
    {
        var places = Enumerable.Range(0, name.Length).Where(place => char.IsLetter(name[place])).ToList();
        return change(name, places[random.Next(places.Count)]);
    }
}
