using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds the days of events: from the time expression that belongs to their predicate, else from the day of publication.</summary>
public sealed class EventDater
{
    /// <summary>The days of the event that the predicate of <paramref name="frame"/> tells of; null if nothing bounds them.</summary>
    public EventTime? Date(SpeechContext context, Frame frame, Modality modality)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(frame);
        return null;
    }

    /// <summary>The days of one event that is told twice: what both allow, or the more precise where they disagree.</summary>
    public static EventTime? Merge(EventTime? first, EventTime? second) => first ?? second;
}
