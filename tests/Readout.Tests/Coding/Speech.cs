using Readout.Coding;
using Readout.Language;
using Readout.Lexicon;
using Readout.Tests.Language;
using Readout.Text;

namespace Readout.Tests.Coding;

/// <summary>The whole way to statements, commitments, appointments and figures, for tests on short texts.</summary>
internal static class Speech
{
    private static readonly string[] Lexicons = [Path.Combine(AppContext.BaseDirectory, "lexicon")];
    private static readonly List<BlockFault> Found = [];
    private static readonly Lazy<SpeechCoder> Coder = new(() => SpeechCoder.Load(Lexicons, Found));
    private static readonly Lazy<ActorFinder> Actors = new(() => new ActorFinder(ActorLexiconReader.Load(Lexicons, Found)));

    public static IReadOnlyList<BlockFault> Faults => Coder.Value is null ? [] : Found;

    public static SpeechItems Read(string text) => Read(Context(text));

    public static SpeechItems Read(SpeechContext context) => Coder.Value.Read(context);

    public static SpeechContext Context(string text) => SpeechCoder.Context(text, Engine.Value, Actors.Value, new DateOnly(2022, 1, 3));

    /// <summary>The layers below coding, all paragraphs taken as body.</summary>
    public static SpeechContext Context(string text, DateOnly? published) => SpeechCoder.Context(text, Engine.Value, Actors.Value, published);

    /// <summary>The layers of a whole report, its title told apart.</summary>
    public static SpeechContext Report(string title, string text) =>
        SpeechCoder.Context(new Report { Title = title, Text = $"{title}\n\n{text}", Published = new DateOnly(2022, 1, 3) }, Engine.Value, Actors.Value);

    /// <summary>The day of publication that the text of a whole report tells.</summary>
    public static Publication? Publication(string text, DateOnly? given = null)
    {
        var regions = RegionFinder.Find(text);
        var analysis = new Analysis(new Report { Text = text, Published = given }, regions, Engine.Value.Read(text, regions));
        return PublicationFinder.Find(analysis, Actors.Value.Find(analysis, given));
    }
}
