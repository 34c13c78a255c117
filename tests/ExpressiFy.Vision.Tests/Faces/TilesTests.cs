using CsCheck;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class TilesTests
{
    private static readonly Gen<(int Width, int Height, int Side)> Pictures =
        from width in Gen.Int[192, 2000]
        from height in Gen.Int[192, 2000]
        from side in Gen.Int[150, Math.Min(width, height)]
        select (width, height, side);

    [Fact]
    public void Every_tile_lies_inside_the_picture() =>
        Pictures.Sample(picture => Tiles.Cover(picture.Width, picture.Height, picture.Side).All(tile =>
            tile is { X: >= 0, Y: >= 0 }
            && tile.Right <= picture.Width
            && tile.Bottom <= picture.Height
            && tile.Width == picture.Side
            && tile.Height == picture.Side));

    [Fact]
    public void Every_face_up_to_the_size_of_the_overlap_lies_whole_in_some_tile() =>
        Gen.Select(Pictures, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((picture, across, down) =>
        {
            // One pixel less, because tiles begin at integer coordinates.
            var face = Math.Floor(picture.Side * Tiles.SharedWithNeighbour) - 1;
            var x = across * (picture.Width - face);
            var y = down * (picture.Height - face);
            return Tiles.Cover(picture.Width, picture.Height, picture.Side)
                .Any(tile => tile.X <= x && tile.Y <= y && tile.Right >= x + face && tile.Bottom >= y + face);
        });
}
