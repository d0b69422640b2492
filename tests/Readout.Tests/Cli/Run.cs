using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Readout.Tests.Cli;

/// <summary>A run of a built program, in a process of its own, as a user would start it.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Run(int Status, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the command line from <paramref name="folder"/>, with nothing on standard input.</summary>
    public static Run Readout(string folder, params string[] arguments) => Of("Readout.Cli.dll", folder, arguments);

    /// <summary>Runs the command line with bytes on standard input.</summary>
    public static Run Piped(string folder, byte[] input, params string[] arguments)
    {
        using var process = Start("Readout.Cli.dll", folder, arguments);
        return End(process, input);
    }

    /// <summary>Runs a program that was built beside the tests.</summary>
    public static Run Of(string program, string folder, params string[] arguments)
    {
        using var process = Start(program, folder, arguments);
        return End(process, []);
    }

    /// <summary>Starts a program whose end is awaited by <see cref="End"/>.</summary>
    public static Process Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var variable in new[] { "COLUMNS", "NO_COLOR" })
        {
            start.Environment.Remove(variable);
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, program));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Whether programs started here ignore Ctrl-C, as those do that a script has put in the background.</summary>
    public static bool IgnoresInterrupts
    {
        get
        {
            const string Ignored = "SigIgn:";
            var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(Ignored, StringComparison.Ordinal)) : null;
            return line is not null && (Convert.ToUInt64(line[Ignored.Length..].Trim(), 16) & 0b10) != 0;
        }
    }

    /// <summary>Sends a signal to a started program.</summary>
    public static void Signal(Process process, string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Gives a started program its input and waits for its end.</summary>
    public static Run End(Process process, byte[] input)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"no end within {Patience}");
        }

        return new Run(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
