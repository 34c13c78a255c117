using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Device;

/// <summary>Reading on the visitor's own device: the files for it. The scripts are in wwwroot/device.</summary>
public sealed class DeviceFeature : IFeature
{
    public void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<DeviceFiles>();

    public void Map(WebApplication app) => app.MapDeviceFiles();
}
