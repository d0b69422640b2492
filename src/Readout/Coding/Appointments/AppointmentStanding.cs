using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Says how an appointment stands, from the words over and around its predicate.</summary>
internal sealed class AppointmentStanding(AppointmentLexicon lexicon, SpeechContext context)
{
    /// <summary>How the thing that the verb of <paramref name="frame"/> tells of stands; null if it is no appointment (past, general, denied).</summary>
    public AppointmentStatus? Of(Frame frame, FrameSet frames)
    {
        if (frame.Negated)
        {
            return null;
        }

        if (lexicon.HasVerb("postponed", frame.Lemma))
        {
            return AppointmentStatus.Postponed;
        }

        if (lexicon.HasVerb("cancelled", frame.Lemma))
        {
            return AppointmentStatus.Cancelled;
        }

        if (frame.Auxiliaries.Any(a => a is "may" or "might" or "could" or "can" or "would" or "should") || frame.Perfect)
        {
            return frame.Perfect || frame.Auxiliaries.Any(a => a is "can" or "should" or "would") ? null : AppointmentStatus.Tentative;
        }

        if (frame.Future || frame.Auxiliaries.Any(a => a is "will" or "shall" or "'ll" or "’ll"))
        {
            return AppointmentStatus.Scheduled;
        }

        if (Over(frame, frames) is { } over)
        {
            return over;
        }

        if (IsHeadline(frame))
        {
            return AppointmentStatus.Scheduled;
        }

        // "is travelling to Brussels next week": only a date ahead tells.
        return frame.Progressive && !frame.Past ? null : null;
    }

    /// <summary>"is expected to", "agreed to", "hopes to", "invited … to", "looks forward to welcoming".</summary>
    private AppointmentStatus? Over(Frame frame, FrameSet frames)
    {
        var governor = frames.GovernorOf(frame);
        for (var steps = 0; governor is { } up && steps < 3; steps++)
        {
            if (up.Role is not ("before-clause" or "after-clause" or "to-clause" or "ing-clause" or "complement" or "to" or "to-ing" or "purpose-clause" or "object" or "conjunct"))
            {
                return up.Role.EndsWith("-clause", StringComparison.Ordinal) && up.Role.StartsWith("to", StringComparison.Ordinal) ? AppointmentStatus.Scheduled : null;
            }

            if (up.Frame.Negated)
            {
                return null;
            }

            if (up.Frame.Lemma is "look" or "look forward" && frame.Token.Form.EndsWith("ing", StringComparison.Ordinal))
            {
                return AppointmentStatus.Scheduled;
            }

            if (up.Role is "purpose-clause" or "before-clause" or "after-clause")
            {
                // "will travel to Geneva to meet Lavrov": as sure as the journey.
                return Of(up.Frame, frames);
            }

            var lemma = up.Frame.Lemma;
            if (lexicon.HasVerb("tentative", lemma))
            {
                return AppointmentStatus.Tentative;
            }

            if (lexicon.HasVerb("scheduled", lemma) && (lemma != "look" || frame.Token.Form.EndsWith("ing", StringComparison.Ordinal)))
            {
                return AppointmentStatus.Scheduled;
            }

            if (Of(up.Frame, frames) is { } status)
            {
                return status;
            }

            governor = frames.GovernorOf(up.Frame);
        }

        return null;
    }

    /// <summary>"Iran, EU to resume talks": the infinitive of a title is the future.</summary>
    private bool IsHeadline(Frame frame)
    {
        var sentence = frame.Sentence;
        return frame.Token.Xpos == "VB" && context.Analysis.RegionAt(sentence.Span.Start)?.Kind is RegionKind.Title or RegionKind.Deck
            && frame.Head > 1 && sentence.Tokens[frame.Head - 1].Form.Equals("to", StringComparison.OrdinalIgnoreCase)
            && sentence.Tokens[frame.Head - 2].Upos is "PROPN" or "NOUN" or "PUNCT";
    }
}
