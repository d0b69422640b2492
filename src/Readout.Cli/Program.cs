using System.CommandLine;

namespace Readout.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var root = new RootCommand("Reads news reports and official statements into records of who did, said, threatened and scheduled what.");
        return root.Parse(args).InvokeAsync();
    }
}
