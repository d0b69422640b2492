namespace Readout.Training;

/// <summary>Reads name-labelled files for measuring.</summary>
internal static class NameFile
{
    /// <summary>
    /// Texts, each its sentences as forms and IOB2 labels; only PER, LOC and ORG are kept. Sentences are of one text when their ids differ in nothing but the number after the
    /// last hyphen, as the treebanks write them; those without an id stand alone.
    /// </summary>
    public static IEnumerable<IReadOnlyList<(IReadOnlyList<string> Forms, IReadOnlyList<string> Labels)>> Read(string path)
    {
        var text = new List<(IReadOnlyList<string>, IReadOnlyList<string>)>();
        string? last = null;
        foreach (var (id, forms, labels) in NameCorpora.ReadColumns(path))
        {
            var of = id?.LastIndexOf('-') is > 0 and var cut ? id[..cut] : null;
            if (text.Count > 0 && (of is null || of != last))
            {
                yield return text;
                text = [];
            }

            text.Add((forms, labels));
            last = of;
        }

        if (text.Count > 0)
        {
            yield return text;
        }
    }
}
