using ExpressiFy.Web.Photo;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Photo;

public sealed class SharedFacePipelineTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_client_that_has_gone_gives_its_place_back()
    {
        var pipeline = host.Services.GetRequiredService<SharedFacePipeline>();
        var photo = Photographs.Sample(1);
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => pipeline.ReadUploadAsync(photo, new CancellationToken(canceled: true)));
        }

        Assert.NotNull(await pipeline.ReadUploadAsync(photo, CancellationToken.None));
    }
}
