namespace Readout.Cli.Running;

/// <summary>What the terminal can show.</summary>
internal static class Terminal
{
    private const int PlainWidth = 100;

    /// <summary>Columns to write in: the terminal's, between 40 and 120; 100 where there is none.</summary>
    public static int Width(bool toFile)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0)
        {
            return Math.Clamp(columns, 40, 120);
        }

        if (toFile || Console.IsOutputRedirected)
        {
            return PlainWidth;
        }

        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 120);
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }

    /// <summary>Whether to write in colours: on a terminal that has them, unless NO_COLOR is set (no-color.org).</summary>
    public static bool Colour(bool toFile) =>
        !toFile
        && !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
