#pragma warning disable IDE0130, IDE0161 // Two small namespaces that know each other, as an example for NamespaceGraphTests.
namespace ExpressiFy.Tests.Architecture.Circle.First
{
    internal static class Caller
    {
        // The signature names nothing of the other namespace; only the body does.
        public static string Name() => Second.Callee.Name();
    }

    internal static class Reply
    {
        public static string Text => "reply";
    }
}

namespace ExpressiFy.Tests.Architecture.Circle.Second
{
    internal static class Callee
    {
        public static string Name() => First.Reply.Text;
    }
}
