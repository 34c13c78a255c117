using ExpressiFy.Cli.Settings;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Cli.Doctor;

/// <summary>Makes the checks of the web host's start with the database that it would use. Creates nothing.</summary>
internal static class DatabaseCheck
{
    public static DoctorResult Run()
    {
        try
        {
            var address = HostSettings.Database();
            var problem = ExpressiFyStorage.InspectionOf(address).BeforeStart();
            if (problem is not null)
                return DoctorResult.Missing(problem.LineFor(address));
            var isThere = address.File is null || File.Exists(address.File);
            return DoctorResult.There(isThere ? address.Name : $"{address.Name} will be made at the first start");
        }
        catch (DatabaseException problem)
        {
            return DoctorResult.Missing(problem.Message);
        }
    }
}
