namespace Readout.Language;

/// <summary>The frames of one sentence.</summary>
internal sealed class FrameSet
{
    private readonly Frame?[] _at;

    internal FrameSet(Sentence sentence, Frame?[] at)
    {
        Sentence = sentence;
        _at = at;
        All = at.OfType<Frame>().ToList();
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Every frame, by the position of its predicate.</summary>
    public IReadOnlyList<Frame> All { get; }

    /// <summary>The frame of the predicate at word <paramref name="token"/>, or null.</summary>
    public Frame? At(int token) => token >= 0 ? _at[token] : null;

    /// <summary>The governing frame, passing over coordination: for "plans to arm and train", "plan" for both verbs.</summary>
    public (Frame Frame, string Role)? GovernorOf(Frame frame)
    {
        var governor = frame.Governor;
        while (governor is { Role: "conjunct" } conjunct && At(conjunct.Predicate) is { } first)
        {
            governor = first.Governor;
        }

        return governor is { } found && At(found.Predicate) is { } above ? (above, found.Role) : null;
    }
}
