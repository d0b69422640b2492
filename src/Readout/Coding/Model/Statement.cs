using Readout.Text;

namespace Readout.Coding;

/// <summary>The way by which something was said.</summary>
public enum Medium
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>By telephone or video call.</summary>
    Phone,

    /// <summary>Face to face.</summary>
    Meeting,

    /// <summary>In a statement, readout or press release.</summary>
    WrittenStatement,

    /// <summary>Before the press.</summary>
    PressConference,

    /// <summary>In a speech.</summary>
    Speech,

    /// <summary>In an interview.</summary>
    Interview,

    /// <summary>On television.</summary>
    Tv,

    /// <summary>On the radio.</summary>
    Radio,

    /// <summary>On a social network.</summary>
    Social,

    /// <summary>In a letter.</summary>
    Letter,

    /// <summary>To or through a news agency.</summary>
    NewsAgency,
}

/// <summary>How the words are given.</summary>
public enum SpeechForm
{
    /// <summary>Word for word, in quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>Partly quoted.</summary>
    Mixed,
}

/// <summary>Somebody said something.</summary>
public sealed class Statement
{
    /// <summary>Identifier in its record: s1, s2 …</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Who says it.</summary>
    public required Actor Speaker { get; init; }

    /// <summary>To whom.</summary>
    public List<Actor> Addressees { get; init; } = [];

    /// <summary>By what medium.</summary>
    public Medium Medium { get; internal set; }

    /// <summary>How the words are given.</summary>
    public SpeechForm Form { get; internal set; } = SpeechForm.Indirect;

    /// <summary>The words that say that it is said: "said", "according to".</summary>
    public required Span Cue { get; init; }

    /// <summary>What is said, without the cue.</summary>
    public List<Span> Content { get; init; } = [];

    /// <summary>When, if the text says so.</summary>
    public EventTime? Time { get; internal set; }

    /// <summary>Name of the rule that decided: a pattern or noun of the lexicon, or how the text is laid out.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The statement that reports this one.</summary>
    public Statement? ReportedBy { get; internal set; }
}
