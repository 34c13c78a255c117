using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Artwork.Drawings;
using ExpressiFy.Web.Artwork.Inks;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed class ArtworkPaletteTests
{
    private static readonly IReadOnlyList<Title> Titles = TitleCatalogue.BuiltIn().Titles;

    [Fact]
    public void The_main_shape_stands_out_from_the_paper()
    {
        foreach (var title in Titles)
        {
            var palette = DrawnArtwork.PaletteOf(title);
            var contrast = Oklch.Contrast(palette.Main, palette.Ground);
            Assert.True(contrast >= ArtworkPalette.LeastContrast, $"{title.Id} {title.Year} {palette}");
        }
    }

    [Fact]
    public void Every_ink_can_be_told_from_the_paper()
    {
        foreach (var title in Titles)
        {
            var palette = DrawnArtwork.PaletteOf(title);
            var least = palette.Inks.Min(ink => Oklch.Contrast(ink, palette.Ground));
            Assert.True(least >= ArtworkPalette.LeastContrastOfTones, $"{title.Id} {title.Year} {least} {palette}");
        }
    }

    [Fact]
    public void Happy_titles_are_brighter_than_sad_ones()
    {
        foreach (var years in new[] { (1900, 1949), (1950, 1969), (1970, 1989), (1990, 2009), (2010, 2030) })
        {
            var titles = Titles.Where(title => title.Year >= years.Item1 && title.Year <= years.Item2).ToList();
            var happy = titles.Where(title => title.Affect.Valence > .35).Average(BrightnessOfPaper);
            var sad = titles.Where(title => title.Affect.Valence < 0).Average(BrightnessOfPaper);
            Assert.True(happy > sad, $"{years}: {happy}, {sad} when sad");
        }
    }

    [Fact]
    public void Only_the_darkest_ink_leans_to_the_mood_of_the_page()
    {
        var title = Titles.First(title => title.Year is > 1950 and < 1970);
        var plain = DrawnArtwork.PaletteOf(title);
        var moods = ExpressionLabels.All.Select(mood => DrawnArtwork.PaletteOf(title, mood)).ToList();
        Assert.All(moods, palette => Assert.Equal(plain, palette with { Shade = plain.Shade }));
        Assert.Equal(moods.Count, moods.DistinctBy(palette => palette.Shade).Count());
    }

    [Fact]
    public void The_two_hues_of_a_title_are_far_apart()
    {
        foreach (var title in Titles)
        {
            var hues = MoodHues.Of(title.Moods, new ArtworkChance(title.Id.ToString()));
            Assert.InRange(MoodHues.Apart(hues.First, hues.Second), 60, 180);
        }
    }

    [Fact]
    public void Every_word_of_the_vocabulary_has_a_hue() =>
        Assert.All(MoodVocabulary.All, word =>
            MoodHues.Of([new(word, MoodTag.Clear)], new ArtworkChance(word.Name)));

    private static double BrightnessOfPaper(Title title) => Oklch.Luminance(DrawnArtwork.PaletteOf(title).Ground);
}
