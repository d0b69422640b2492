using Readout.Language;

namespace Readout.Coding;

/// <summary>Finds where the text puts an event; a place that is merely a party is none.</summary>
public sealed class EventPlacer
{
    /// <summary>The place of the event that the predicate of <paramref name="frame"/> tells of; null if the text names none.</summary>
    public Place? Place(SpeechContext context, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(frame);
        return null;
    }
}
