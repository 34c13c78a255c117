using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Tests.Imports.Reading;

public sealed class FilmNameTests
{
    [Theory]
    [InlineData("The Matrix (1999)", 1999, "The Matrix", 1999)]
    [InlineData("The Matrix (1999)", null, "The Matrix", 1999)]
    [InlineData("The Matrix (1998)", 1999, "The Matrix", 1999)]
    [InlineData("Heat [1995]", 1995, "Heat", 1995)]
    [InlineData("Heat (1995 film)", 1995, "Heat", 1995)]
    [InlineData("Heat (1995) [Blu-ray]", 1995, "Heat", 1995)]
    [InlineData("Aliens (Special Edition)", 1986, "Aliens", 1986)]
    [InlineData("Oldboy (Director's Cut)", 2003, "Oldboy", 2003)]
    [InlineData("Birdman (or The Unexpected Virtue of Ignorance)", 2014, "Birdman", 2014)]
    [InlineData("Birdman or (The Unexpected Virtue)", 2014, "Birdman or (The Unexpected Virtue)", 2014)]
    [InlineData("Crash (I) (2004)", null, "Crash", 2004)]
    [InlineData("Cosmos (Possible Worlds)", null, "Cosmos (Possible Worlds)", null)]
    [InlineData("Rocky (II)", 1979, "Rocky (II)", 1979)]
    [InlineData("Twelve Monkeys (12 Monkeys)", 1995, "Twelve Monkeys", 1995)]
    [InlineData("Kill Bill (Volume 2)", 2004, "Kill Bill (Volume 2)", 2004)]
    [InlineData("Solaris (2002)", 1972, "Solaris (2002)", 1972)]
    [InlineData("Wallace &amp; Gromit", 2005, "Wallace & Gromit", 2005)]
    [InlineData("Am&eacute;lie", 2001, "Amélie", 2001)]
    [InlineData("The  Shining", 1980, "The Shining", 1980)]
    [InlineData("1917", 2019, "1917", 2019)]
    [InlineData("Blade Runner 2049", 2017, "Blade Runner 2049", 2017)]
    [InlineData("(500) Days of Summer", 2009, "(500) Days of Summer", 2009)]
    [InlineData("(1995)", 1995, "(1995)", 1995)]
    [InlineData("", null, "", null)]
    public void What_stands_behind_a_name_is_told_from_it(string written, int? year, string main, int? found)
    {
        var name = FilmName.Read(written, year);
        Assert.Equal((main, found), (name.Main, name.Year));
    }

    [Theory]
    [InlineData("City of Lost Children, The (Cité des enfants perdus, La) (1995)", null, "Cité des enfants perdus, La")]
    [InlineData("Léon: The Professional (a.k.a. The Professional) (Léon) (1994)", null, "The Professional")]
    [InlineData("Amélie / Le Fabuleux Destin d'Amélie Poulain", 2001, "Le Fabuleux Destin d'Amélie Poulain")]
    [InlineData("Bicycle Thieves aka The Bicycle Thief", 1948, "The Bicycle Thief")]
    [InlineData("Drive 4K", 2011, "Drive")]
    [InlineData("Blade Runner: The Final Cut", 1982, "Blade Runner")]
    [InlineData("Alien - Director's Cut", 1979, "Alien")]
    [InlineData("Heat - 1995", 1995, "Heat")]
    [InlineData("Heat, 1995", 1995, "Heat")]
    [InlineData("AmÃ©lie", 2001, "Amélie")]
    public void Other_names_are_tried_too(string written, int? year, string other) =>
        Assert.Contains(other, FilmName.Read(written, year).Others);
}
