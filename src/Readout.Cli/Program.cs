using System.CommandLine;
using Readout.Cli.Commands;

namespace Readout.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Reads news reports and official statements into records of who did, said, threatened and scheduled what.")
        {
            TrainCommand.Create(),
            EvalCommand.Create(),
            TrainVectorsCommand.Create(),
            TrainNeuralCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
