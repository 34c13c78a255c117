namespace ExpressiFy.Web.Hosting;

/// <summary>One folder of the program: registers its services and its endpoints.</summary>
public interface IFeature
{
    /// <summary>Adds the feature's services, options, request limits and startup tasks.</summary>
    void Add(WebApplicationBuilder builder);

    /// <summary>Maps the feature's endpoints.</summary>
    void Map(WebApplication app);
}
