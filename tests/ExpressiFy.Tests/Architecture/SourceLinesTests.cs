using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Tests.Architecture;

/// <summary>Source lines are at most 120 columns wide.</summary>
public sealed class SourceLinesTests
{
    private static readonly string WideLine = new('x', SourceLines.MaxColumns + 1);

    [Fact]
    public void No_file_has_a_wide_line() =>
        Assert.Empty(SourceLines.CountWide(Repository.Root, "src", "tests", "lab", "bench"));

    [Fact]
    public void Wide_lines_are_counted_and_lines_of_the_full_width_are_not()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Wide.cs", $"{WideLine}\nshort\n{WideLine}\n");
        folder.Write("Full.cs", new string('x', SourceLines.MaxColumns));
        folder.Write("Notes.md", WideLine);
        File.WriteAllText(folder.File("obj", "Generated.cs"), WideLine);

        var count = Assert.Single(SourceLines.CountWide(folder.Path, "."));

        Assert.Equal("Wide.cs", count.Key);
        Assert.Equal(2, count.Value);
    }
}
