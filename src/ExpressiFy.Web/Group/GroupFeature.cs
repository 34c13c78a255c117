using System.Security.Cryptography;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Web.Group;

/// <summary>One list for several people.</summary>
public sealed class GroupFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(RandomNumberGenerator.Create());
        builder.Services.AddSingleton<EarlierGroupCodes>();
        builder.Services.AddSingleton<GroupCodes>();
        builder.Services.AddSingleton<GroupLists>();
        builder.Services.AddSingleton<GroupMemberResolver>();
        builder.Services.AddSingleton(new NavigationLink("/together", "Together", Order: 2, Icon: "together"));
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapGroupsApi();
        app.MapGroupPage();
    }
}
