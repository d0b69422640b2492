namespace Readout.Cli.Running;

/// <summary>Where lexica stand, and how their files are named to the user.</summary>
internal static class LexiconPlaces
{
    /// <summary>The lexicon that ships with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "lexicon");

    /// <summary>The shipped one, and the user's own on top of it.</summary>
    public static IReadOnlyList<string> All(string? own) => own is null ? [Shipped] : [Shipped, own];

    /// <summary>A file of the shipped lexicon from its folder on; one of the user's from where the program was called, if it lies below.</summary>
    public static string Shown(string file)
    {
        var shipped = Path.GetRelativePath(AppContext.BaseDirectory, file);
        var here = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return (!Outside(shipped) ? shipped : !Outside(here) ? here : file).Replace('\\', '/');
    }

    private static bool Outside(string path) => path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path);
}
