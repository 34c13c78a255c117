using System.Text.Json;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using ExpressiFy.Testing.Pictures;
using Microsoft.Playwright;
using OpenCvSharp;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>A chosen photo: what is sent, what is shown, and what is said when it cannot be read.</summary>
public sealed class PhotoPictureTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const int Upright = 1, OnItsSide = 6;

    /// <summary>The colours of the four quarters of the picture on the page.</summary>
    private const string ShownQuarters =
        """
        () => {
          const overlay = document.querySelector("[data-picture]");
          const context = overlay.getContext("2d");
          const at = (x, y) => {
            const [red, green, blue] = context.getImageData(x * overlay.width, y * overlay.height, 1, 1).data;
            return `${red > 128 ? "r" : ""}${green > 128 ? "g" : ""}${blue > 128 ? "b" : ""}`;
          };
          return [at(.25, .25), at(.75, .25), at(.25, .75), at(.75, .75)].join(" ") +
            ` ${overlay.width}×${overlay.height}`;
        }
        """;

    /// <summary>
    /// Format, orientation, and that of a second block or 0. All of WebP, which the page turns itself.
    /// </summary>
    private static readonly (string Format, int Orientation, int Second)[] Orientations =
    [
        (".jpg", 1, 0), (".jpg", 3, 0), (".jpg", 5, 0), (".jpg", OnItsSide, Upright), (".png", 8, 0),
        .. Enumerable.Range(1, 8).Select(orientation => (".webp", orientation, 0)),
    ];

    [Fact]
    public async Task The_picture_on_the_page_is_the_upright_one_that_was_read()
    {
        var home = await HomeAsync();
        foreach (var (format, orientation, second) in Orientations)
        {
            using var picture = ExifPictures.Quarters();
            using var stored = ExifPictures.Stored(picture, orientation);
            var file = ExifPictures.Encode(stored, format);
            if (second != 0)
                file = ExifPictures.WithExif(file, format, second, littleEndian: true);
            file = ExifPictures.WithExif(file, format, orientation, littleEndian: true);

            var size = await home.ReadAsync(file, "photo" + format);

            Assert.Equal("64×48", size);
            Assert.Equal("r g b rgb 64×48", await home.Page.EvaluateAsync<string>(ShownQuarters));
        }
    }

    [Theory]
    [InlineData("20-two-exif.jpg")]
    [InlineData("21-webp-orientation.webp")]
    public async Task The_boxes_lie_on_the_faces(string name)
    {
        var home = await HomeAsync();
        var size = await home.ReadAsync(PictureCases.Bytes(name), name);
        Assert.Equal("900×600", size);
        await Expect(home.Page.Locator("[data-mood-words]")).ToContainTextAsync("Looks ");
        if (name.StartsWith("20-", StringComparison.Ordinal))
            await home.KeepAsync("photo-several-faces");
    }

    [Theory]
    [InlineData(600, 14_000)]
    [InlineData(6_000, 60)]
    public async Task A_picture_of_any_shape_fits_on_the_page(int width, int height)
    {
        using var strip = new Mat(height, width, MatType.CV_8UC3, Scalar.Gray);
        var home = await HomeAsync();
        foreach (var screen in (Screen[])[Screen.Wide, Screen.Narrow])
        {
            await home.Visit.LookInAsync(screen, dark: screen == Screen.Narrow);
            await home.ReadAsync(strip.ToBytes(".jpg"), "strip.jpg");
            var stage = (await home.Page.Locator("[data-cam]").BoundingBoxAsync())!;
            var view = home.Page.ViewportSize!;
            Assert.InRange(stage.Height, 100, view.Height);
            Assert.InRange(stage.X + stage.Width, 0, view.Width);
        }

        await home.KeepAsync(width > height ? "photo-broad" : "photo-tall");
    }

    [Fact]
    public async Task A_photo_of_48_megapixels_is_made_smaller_before_it_is_sent()
    {
        using var large = new Mat(6000, 8000, MatType.CV_8UC3, Scalar.Gray);
        var home = await HomeAsync();
        Assert.Equal("4000×3000", await home.ReadAsync(large.ToBytes(".jpg"), "phone.jpg"));
    }

    [Fact]
    public async Task A_transparent_picture_is_shown_and_sent_on_white()
    {
        using var erased = new Mat(48, 64, MatType.CV_8UC4, new Scalar(0, 0, 0, 0));
        var home = await HomeAsync();
        await home.ReadAsync(erased.ToBytes(".png"), "erased.png");
        Assert.Equal("rgb rgb rgb rgb 64×48", await home.Page.EvaluateAsync<string>(ShownQuarters));
    }

    [Fact]
    public async Task A_failure_is_a_sentence_and_the_next_try_works()
    {
        var home = await HomeAsync();
        var page = home.Page;
        using var picture = ExifPictures.Quarters();
        var file = picture.ToBytes(".jpg");
        var problem = new HomePage(home.Visit).PhotoProblem;

        await page.RouteAsync("**/api/v1/expressions", route => route.AbortAsync("connectionrefused"));
        await home.SendAsync(file, "a.jpg");
        await Expect(problem).ToHaveTextAsync(
            "The server cannot be reached. Check the connection, and try the photo again.");
        await home.KeepAsync("photo-unreachable");

        (int Status, string Words)[] proxies = [(502, "cannot read the photo just now"), (413, "40 megapixels")];
        foreach (var (status, words) in proxies)
        {
            await page.UnrouteAllAsync();
            await page.RouteAsync("**/api/v1/expressions", route => route.FulfillAsync(new()
            {
                Status = status,
                ContentType = "text/html",
                Body = "<h1>proxy</h1>",
            }));
            await home.SendAsync(file, "a.jpg");
            await Expect(problem).ToContainTextAsync(words);
        }

        await page.UnrouteAllAsync();
        Assert.Equal("64×48", await home.ReadAsync(file, "a.jpg"));
    }

    private async Task<PhotoDoor> HomeAsync() => new(await VisitAsync(host.App));

    /// <summary>The first page, on which a photo is chosen.</summary>
    private sealed class PhotoDoor(Visit visit)
    {
        public Visit Visit => visit;

        public IPage Page => visit.Page;

        /// <summary>Opens the page, sends a photo and returns the size of the upright picture that was read.</summary>
        public async Task<string> ReadAsync(byte[] file, string name)
        {
            var reply = await Page.RunAndWaitForResponseAsync(
                () => SendAsync(file, name), "**/api/v1/expressions");
            using var json = JsonDocument.Parse(await reply.BodyAsync());
            var image = json.RootElement.GetProperty("image");
            await Expect(Page.Locator("#live")).ToHaveAttributeAsync("data-state", "photo");
            return $"{image.GetProperty("width").GetInt32()}×{image.GetProperty("height").GetInt32()}";
        }

        public async Task SendAsync(byte[] file, string name)
        {
            var home = await new HomePage(visit).OpenAsync();
            await home.PhotoDoor.ClickAsync();
            await home.PhotoField.SetInputFilesAsync(new FilePayload
            {
                Name = name,
                MimeType = "application/octet-stream",
                Buffer = file,
            });
            await home.PhotoButton.ClickAsync();
        }

        public Task KeepAsync(string state) => visit.KeepAsync(state);
    }
}
