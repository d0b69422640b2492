namespace Readout.Training;

/// <summary>Reads name-labelled files for measuring.</summary>
internal static class NameFile
{
    /// <summary>Sentences as forms and IOB2 labels; only PER, LOC and ORG are kept.</summary>
    public static IEnumerable<(IReadOnlyList<string> Forms, IReadOnlyList<string> Labels)> Read(string path) =>
        NameCorpora.ReadColumns(path).Select(s => ((IReadOnlyList<string>)s.Forms, (IReadOnlyList<string>)s.Labels));
}
