using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>
/// nginx or Caddy with the configuration of docs/proxy, on a loopback port and with a certificate of its own.
/// </summary>
internal sealed class ReverseProxy : IDisposable
{
    public const string HostName = "films.example";

    private const string Certificate = "tls films.example.pem films.example.key";

    private static readonly DateTimeOffset NotBefore = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly Process process;
    private readonly string thumbprint;

    private ReverseProxy(string name, Uri backend)
    {
        Port = FreePort();
        thumbprint = WriteCertificate();
        process = name == "nginx" ? StartNginx(backend) : StartCaddy(backend);
    }

    public int Port { get; }

    public Uri Address => new($"https://{HostName}:{Port}");

    /// <summary>Starts it and waits until it listens; skips the test where the program is missing.</summary>
    public static async Task<ReverseProxy> StartAsync(string name, Uri backend)
    {
        Assert.SkipWhen(ProgramOf(name) is null, $"{name} is not here; ./test takes it out of Debian's package.");
        var proxy = new ReverseProxy(name, backend);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, proxy.Port);
                return proxy;
            }
            catch (SocketException) when (attempt < 100 && !proxy.process.HasExited)
            {
                await Task.Delay(100);
            }
            catch (SocketException)
            {
                var error = await proxy.process.StandardError.ReadToEndAsync();
                proxy.Dispose();
                throw new InvalidOperationException($"{name} does not listen: {error}");
            }
        }
    }

    /// <summary>A visitor whose connections come from this address; 127.0.0.2 and so on are this machine too.</summary>
    public SocketsHttpHandler VisitorFrom(string address) => new()
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == thumbprint,
        },
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private static string? ProgramOf(string name)
    {
        string[] folders =
        [
            Path.Combine(Repository.Root, "artifacts", "tools", "usr", "sbin"),
            Path.Combine(Repository.Root, "artifacts", "tools", "usr", "bin"),
            "/usr/sbin",
            "/usr/bin",
        ];
        return folders.Select(path => Path.Combine(path, name)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Documented(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "proxy", name));

    private string WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            $"CN={HostName}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(HostName);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(NotBefore, NotBefore.AddYears(70));
        folder.Write("films.example.pem", certificate.ExportCertificatePem());
        folder.Write("films.example.key", key.ExportPkcs8PrivateKeyPem());
        return certificate.Thumbprint;
    }

    private Process StartNginx(Uri backend)
    {
        var server = Documented("nginx.conf")
            .Replace("listen 443 ssl", $"listen 127.0.0.1:{Port} ssl", StringComparison.Ordinal)
            .Replace("/etc/ssl", folder.Path, StringComparison.Ordinal)
            .Replace("http://127.0.0.1:5080", backend.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        var kinds = new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" };
        var temporary = string.Concat(kinds.Select(kind => $"{kind}_temp_path {folder.Path}/{kind};\n"));
        // One process, so that ending it ends all.
        var configuration = folder.Write(
            "nginx.conf",
            $$"""
            daemon off;
            master_process off;
            pid {{folder.Path}}/nginx.pid;
            error_log stderr;
            events { }
            http {
            access_log off;
            {{temporary}}
            {{server}}
            }
            """);
        return ChildProcess.Start(
            new(ProgramOf("nginx")!, ["-p", folder.Path, "-e", "stderr", "-c", configuration]));
    }

    private Process StartCaddy(Uri backend)
    {
        // A certificate of its own in place of one of Let's Encrypt.
        var site = Documented("Caddyfile")
            .Replace($"{HostName} {{", $"{HostName}:{Port} {{\n\t{Certificate}", StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", backend.Authority, StringComparison.Ordinal);
        var configuration = folder.Write("Caddyfile", $"{{\n\tadmin off\n\tauto_https disable_redirects\n}}\n{site}");
        var start = new ProcessStartInfo(ProgramOf("caddy")!, ["run", "--config", configuration])
        {
            WorkingDirectory = folder.Path,
        };
        start.Environment["XDG_DATA_HOME"] = folder.Path;
        start.Environment["XDG_CONFIG_HOME"] = folder.Path;
        return ChildProcess.Start(start);
    }
}
