using ExpressiFy.Settings;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Tests.Settings;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("https://films.example")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://unix:/run/expressify.sock")]
    public void These_can_be_listened_on(string address) => Assert.Null(ListenAddresses.FormProblem(address));

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("5080")]
    [InlineData("http://")]
    [InlineData("http://:5080")]
    [InlineData("http://localhost:")]
    [InlineData("http://localhost:port")]
    [InlineData("http://localhost:-1")]
    [InlineData("http://localhost:65536")]
    [InlineData("http://localhost:0")]
    [InlineData("http://localhost:5080/films")]
    [InlineData("http://local host:5080")]
    [InlineData("wss://localhost:5080")]
    public void These_cannot_and_an_example_is_given(string address)
    {
        var problem = ListenAddresses.FormProblem(address);
        Assert.NotNull(problem);
        Assert.Contains(address, problem, StringComparison.Ordinal);
        Assert.Contains("--urls http://localhost:8080", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://a:1, http://b:2", "urls", "http://a:1;http://b:2")]
    [InlineData("http://*:8080", "http_ports", "8080")]
    [InlineData("http://a:1", "urls", "http://a:1", "http_ports", "8080")]
    [InlineData("http://b:2", "urls", "http://a:1", "Kestrel:Endpoints:Web:Url", "http://b:2")]
    public void They_are_found_in_the_order_of_preference(string expected, params string[] settings)
    {
        var pairs = settings.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        Assert.Equal(expected, string.Join(", ", ListenAddresses.Of(configuration)));
    }
}
