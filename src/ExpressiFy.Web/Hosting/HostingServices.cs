namespace ExpressiFy.Web.Hosting;

/// <summary>Adds what the host needs below all features.</summary>
public static class HostingServices
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.UseDefaultAddress();
        builder.AddRequestLimits();
        builder.AddProblems();
        builder.AddHealth();
        builder.AddTrustedProxies();
        builder.AddCompressedAnswers();
        builder.AddDataProtectionInDatabase();
        builder.AddApiDescription();
        builder.AddDatabaseMigration();
    }
}
