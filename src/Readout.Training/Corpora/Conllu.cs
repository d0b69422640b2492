using Readout.Language;


namespace Readout.Training;

/// <summary>A sentence as a CoNLL-U file gives it, with its document's raw text.</summary>
/// <param name="Sentence">Its words; spans refer to the document's text.</param>
/// <param name="Id">sent_id, if given.</param>
/// <param name="Comments">The comment lines, "#" included.</param>
internal sealed record ConlluSentence(Sentence Sentence, string? Id, IReadOnlyList<string> Comments);

/// <summary>A document: its text, rebuilt as the treebanks' raw files are, and its sentences.</summary>
internal sealed record ConlluDocument(string? Id, string Text, IReadOnlyList<ConlluSentence> Sentences);

/// <summary>Reads CoNLL-U.</summary>
internal static class Conllu
{
    /// <summary>Reads a file. Text is rebuilt from the forms: a space after each token without SpaceAfter=No, a blank line before a paragraph or document.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message names file and line.</exception>
    public static IReadOnlyList<ConlluDocument> Read(string path) => Read(File.ReadLines(path), path);

    /// <inheritdoc cref="Read(string)"/>
    public static IReadOnlyList<ConlluDocument> Read(IEnumerable<string> lines, string path)
    {
        var reader = new ConlluReader(path);
        foreach (var line in lines)
        {
            reader.Line(line);
        }

        return reader.Finish();
    }
}
