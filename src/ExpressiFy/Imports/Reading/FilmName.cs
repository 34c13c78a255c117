using System.Net;
using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// Reads the name of a film as lists write it: with its year, other names or an edition behind it, as in "City of Lost
/// Children, The (Cité des enfants perdus, La) (1995)" or "Aliens (Special Edition)". The time is in proportion to the
/// name's length.
/// </summary>
/// <param name="Main">The name without what stands behind it.</param>
/// <param name="Others">Other names that the film may have.</param>
/// <param name="Year">The year that is stated, or the one in the name; null without either.</param>
/// <param name="Kind">Series or episode when the name says it; null otherwise.</param>
internal sealed record FilmName(string Main, IReadOnlyList<string> Others, int? Year, WorkKind? Kind)
{
    // Years between the one in a name and the one beside it, as between sources.
    private const int YearSlack = 1;

    // More brackets, or more names in one, are written by nobody.
    private const int MostBrackets = 8;
    private const int MostNames = 4;

    private const string AlsoKnownAs = "aka ";

    private static readonly string[] NameSeparators = [" / ", " | ", " aka ", " a.k.a. ", " AKA "];

    /// <summary>Reads a name.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="year">The year beside it, if there is one.</param>
    public static FilmName Read(string written, int? year)
    {
        var text = Tidy(written);
        var kind = WorkKinds.OfTitle(text);
        var others = new List<string>();
        var hasYearInName = false;
        var name = text;
        for (var number = 0; number < MostBrackets; number++)
        {
            if (TrailingBracket.Of(name) is not TrailingBracket last)
                break;
            var found = last.Year;
            if (found is not null)
            {
                if (year is not null && Math.Abs(year.Value - found.Value) > YearSlack)
                    break;
                year ??= found;
                hasYearInName = true;
                kind ??= last.Kind;
            }
            else if (!last.IsEdition)
            {
                // Without a year, "Cosmos (Possible Worlds)" may be anything. "Birdman or (…)" is one name.
                var isOneName = last.IsPart || last.Before.EndsWith(" or", StringComparison.OrdinalIgnoreCase);
                if (isOneName || (year is null && !hasYearInName && !HasYearBefore(last.Before)))
                    break;
                // "Heat (I)" is IMDb's way to number films of one name.
                if (last.Content.Length > 1)
                    others.Insert(0, WithoutAka(last.Content));
            }

            name = last.Before;
        }

        if (name != text && !hasYearInName)
            others.Add(text);
        others.AddRange(Variants(name, year));
        return new(name, others, year, kind);
    }

    private static bool HasYearBefore(string name) => TrailingBracket.Of(name)?.Year is not null;

    private static IEnumerable<string> Variants(string name, int? year)
    {
        foreach (var separator in NameSeparators)
        {
            if (name.Contains(separator, StringComparison.Ordinal))
            {
                foreach (var part in name.Split(separator, MostNames + 1).Take(MostNames))
                    yield return part.Trim();
            }
        }

        var withoutEdition = Editions.Without(name);
        if (withoutEdition is not null)
            yield return withoutEdition;
        var withoutYear = WithoutYear(name, year);
        if (withoutYear is not null)
            yield return withoutYear;
        var repaired = Mojibake.Repair(name);
        if (repaired is not null)
            yield return repaired;
    }

    // "Heat, 1995" and "Heat - 1995"; but "1917" is a name.
    private static string? WithoutYear(string name, int? year)
    {
        var space = name.LastIndexOf(' ');
        if (year is null || space <= 0 || FieldReading.Year(name[space..]) != year)
            return null;
        var before = name[..space].TrimEnd(' ', ',', '-', '–');
        return before.Length > 0 && name.Length - space <= "(1999)".Length ? before : null;
    }

    private static string WithoutAka(string name)
    {
        var plain = name.Replace("a.k.a.", "aka", StringComparison.OrdinalIgnoreCase);
        return plain.StartsWith(AlsoKnownAs, StringComparison.OrdinalIgnoreCase)
            ? plain[AlsoKnownAs.Length..].Trim()
            : name;
    }

    // Web pages leave "&amp;" and "&nbsp;" in names.
    private static string Tidy(string written)
    {
        var decoded = written.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(written) : written;
        return string.Join(' ', decoded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
