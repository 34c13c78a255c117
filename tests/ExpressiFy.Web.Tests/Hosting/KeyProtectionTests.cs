using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>The keys of visitors' cookies in the database, with and without a key file or a certificate.</summary>
public sealed class KeyProtectionTests : IDisposable
{
    private const string ClearSecret = "<masterKey";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Keys_of_an_earlier_program_are_encrypted_and_its_cookies_still_read()
    {
        var cookie = await AgreeAsync(keys: []);
        Assert.Contains(ClearSecret, KeysInDatabase());

        var file = WriteKey("keys.txt");
        Assert.True(await IsRememberedAsync(cookie, new KeyValuePair<string, string?>("Keys:File", file)));

        Assert.DoesNotContain(ClearSecret, KeysInDatabase());
        Assert.Contains("encryptedSecret", KeysInDatabase());
        Assert.All(
            Directory.GetFiles(folder.Path, "test.db*"),
            each => Assert.DoesNotContain(ClearSecret, File.ReadAllText(each), StringComparison.Ordinal));
        Assert.True(await IsRememberedAsync(cookie, new KeyValuePair<string, string?>("Keys:File", file)));
    }

    [Fact]
    public async Task A_certificate_encrypts_them_too()
    {
        var file = WriteCertificate();
        KeyValuePair<string, string?>[] keys =
            [new("Keys:Certificate", file), new("Keys:CertificatePassword", "a word")];
        var cookie = await AgreeAsync(keys);
        Assert.DoesNotContain(ClearSecret, KeysInDatabase());
        Assert.True(await IsRememberedAsync(cookie, keys));
    }

    [Fact]
    public async Task Another_key_or_none_ends_the_start_before_visitors_lose_their_profiles()
    {
        var keys = new KeyValuePair<string, string?>("Keys:File", WriteKey("keys.txt"));
        var cookie = await AgreeAsync([keys]);

        using var program = new WebProgram();
        program.Settings["ConnectionStrings__ExpressiFy"] = $"Data Source={folder.Path}/test.db";
        program.Settings["Keys__File"] = WriteKey("others.txt");
        (await program.RunAsync()).FailedWith(1, "are encrypted with another key");
        program.Settings["Keys__File"] = null;
        (await program.RunAsync()).FailedWith(1, "are encrypted with another key");

        Assert.True(await IsRememberedAsync(cookie, keys));
    }

    public void Dispose() => folder.Dispose();

    private string WriteKey(string name) =>
        folder.Write(name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");

    private string WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(start, start.AddYears(70));
        return folder.Write("keys.pfx", certificate.Export(X509ContentType.Pkcs12, "a word"));
    }

    private async Task<string> AgreeAsync(KeyValuePair<string, string?>[] keys)
    {
        using var host = new HostWithKeys(folder.Path, keys);
        using var browser = host.Browser();
        using var agreed = await browser.PostAsync("/api/v1/profile", null);
        return agreed.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<bool> IsRememberedAsync(string cookie, params KeyValuePair<string, string?>[] keys)
    {
        using var host = new HostWithKeys(folder.Path, keys);
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = host.Address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        var profile = await (await browser.GetAsync("/api/v1/profile")).JsonAsync();
        return profile.GetProperty("remembered").GetBoolean();
    }

    private string KeysInDatabase()
    {
        using var connection = new SqliteConnection($"Data Source={folder.Path}/test.db;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(xml) FROM data_protection_keys";
        return (string)command.ExecuteScalar()!;
    }

    private sealed class HostWithKeys(string folder, KeyValuePair<string, string?>[] keys) : WebHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ConnectionStrings:ExpressiFy", $"Data Source={folder}/test.db");
            foreach (var (name, value) in keys)
                builder.UseSetting(name, value);
        }
    }
}
