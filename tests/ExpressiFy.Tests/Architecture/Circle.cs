// Two small namespaces that know each other: the example of NamespaceGraphTests.
#pragma warning disable IDE0130, IDE0161 // Both stand in this file.
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
