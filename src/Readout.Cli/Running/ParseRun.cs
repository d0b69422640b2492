using System.Text;
using Readout.Language;
using Readout.Sources;
using Readout.Text;
using Readout.Training;

namespace Readout.Cli.Running;

/// <summary>One run of <c>parse</c>: texts → sentences → CoNLL-U. Long texts are read in pieces, several at once, and written in their order.</summary>
internal sealed class ParseRun
{
    // Characters of a piece: enough to be worth handing over, few enough that memory stays small.
    private const int PieceLength = 1 << 15;

    private const int SentencesOfPiece = 64;

    public required IReadOnlyList<string> Inputs { get; init; }

    public required string Input { get; init; }

    public required string Models { get; init; }

    public int Jobs { get; init; } = 1;

    public FileInfo? Output { get; init; }

    /// <summary>A document, or what is wrong with it.</summary>
    private sealed record Document(string? Id, string Text, IReadOnlyList<ConlluSentence>? Given, string? Fault);

    /// <summary>A stretch of a document: whole paragraphs, or given sentences.</summary>
    private sealed record Piece(Document Document, bool Opens, int End, IReadOnlyList<Region> Regions, IReadOnlyList<ConlluSentence> Given);

    public int Run()
    {
        if (Inputs is ["-"] && !Console.IsInputRedirected)
        {
            Console.Error.WriteLine("readout: RD101 nothing to read: name files or folders, or pipe a text in. Try: readout parse --help");
            return ExitCodes.Usage;
        }

        var engine = LanguageEngine.Load(Models, VerbList.Load(LexiconPlaces.All(null)));
        using var interruption = new Interruption();
        using var stream = Output?.Create() ?? Console.OpenStandardOutput();
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        var (written, failed) = (0, 0);
        ConlluWriter? writer = null;
        try
        {
            OrderedPipeline.Run(Documents().SelectMany(Pieces), Jobs, piece => (piece, Sentences: Sentences(engine, piece)), result =>
            {
                var piece = result.piece;
                if (piece.Document.Fault is { } fault)
                {
                    Console.Error.WriteLine(fault);
                    failed++;
                    return;
                }

                if (piece.Opens)
                {
                    writer = new ConlluWriter(piece.Document.Text, piece.Document.Id, output);
                    written++;
                }

                writer!.Write(result.Sentences, piece.End, piece.Given.Count > 0 ? n => piece.Given[n].Comments : null);
            }, interruption.Token);
            output.Flush();
        }
        catch (IOException e) when (e.HResult == 32 || e.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase))
        {
            return ExitCodes.Done; // whoever reads has seen enough
        }

        return interruption.Token.IsCancellationRequested ? ExitCodes.Interrupted
            : failed == 0 ? ExitCodes.Done
            : written == 0 ? ExitCodes.Unreadable
            : ExitCodes.SomeFailed;
    }

    private static IReadOnlyList<Sentence> Sentences(LanguageEngine engine, Piece piece) => piece switch
    {
        { Document.Fault: not null } => [],
        { Given.Count: > 0 } => engine.Annotate([.. piece.Given.Select(s => LanguageEngine.GivenWords.Of(s.Sentence))]),
        _ => engine.Read(piece.Document.Text, piece.Regions),
    };

    private static IEnumerable<Piece> Pieces(Document document)
    {
        if (document.Fault is not null)
        {
            yield return new Piece(document, false, 0, [], []);
            yield break;
        }

        var opens = true;
        if (document.Given is { } given)
        {
            for (var i = 0; i < given.Count; i += SentencesOfPiece)
            {
                var some = given.Skip(i).Take(SentencesOfPiece).ToList();
                var next = i + some.Count;
                yield return new Piece(document, opens, next < given.Count ? given[next].Sentence.Span.Start : document.Text.Length, [], some);
                opens = false;
            }

            yield break;
        }

        var regions = RegionFinder.Plain(document.Text);
        for (var i = 0; i < regions.Count;)
        {
            var from = i;
            var start = regions[i].Span.Start;
            while (i < regions.Count && (i == from || regions[i].Span.End - start <= PieceLength))
            {
                i++;
            }

            var end = i < regions.Count ? regions[i].Span.Start : document.Text.Length;
            yield return new Piece(document, opens, end, [.. regions.Skip(from).Take(i - from)], []);
            opens = false;
        }
    }

    private IEnumerable<Document> Documents()
    {
        foreach (var path in Inputs)
        {
            var conllu = Input == "conllu" || (Input == "auto" && path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase));
            foreach (var document in conllu ? Treebank(path) : Reports(path))
            {
                yield return document;
            }
        }
    }

    private IEnumerable<Document> Reports(string path)
    {
        var kind = Enum.Parse<InputKind>(Input, ignoreCase: true);
        foreach (var item in new ReportSource(kind, standardInput: path == "-" ? Console.OpenStandardInput() : null).Read([path]))
        {
            yield return item.Report is { } report
                ? new Document(report.SourceId, report.Text, null, null)
                : new Document(null, "", null, item.Fault!.ToString());
        }
    }

    private static IEnumerable<Document> Treebank(string path)
    {
        IReadOnlyList<ConlluDocument> documents = [];
        string? fault = null;
        try
        {
            documents = path == "-" ? Conllu.Read(Lines(Console.In), path) : Conllu.Read(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = $"{path} RD200 does not exist; check the name";
        }
        catch (InvalidDataException e)
        {
            fault = e.Message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = $"{path} RD201 cannot be opened ({e.Message}); check its permissions";
        }

        return fault is null
            ? documents.Select(d => new Document(d.Id, d.Text, d.Sentences, null))
            : [new Document(null, "", null, fault)];
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
