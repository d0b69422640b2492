namespace Readout.Tests.Exports;

/// <summary>Words that break tables, feeds and calendars if nobody takes care.</summary>
internal static class Hostile
{
    // At the end, so that the text's own words are still found.
    private const string Signs = " \"x\ty\"\r\n#=;,:\\|\0\u0007\r\u2028<&]]>🚀";

    /// <summary>The words and everything hostile after them.</summary>
    public static string Words(string words) => words.Replace("\n\n", Signs + "\n\n", StringComparison.Ordinal) is var inside && inside != words ? inside : words + Signs;
}
