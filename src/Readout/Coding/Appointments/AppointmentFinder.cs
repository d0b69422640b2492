namespace Readout.Coding;

/// <summary>Finds calls, meetings, visits, votes and deadlines that are ahead, put off or called off, each once.</summary>
internal sealed class AppointmentFinder(AppointmentLexicon lexicon)
{
    /// <summary>The appointments of the report, in the order of their first mention.</summary>
    public IReadOnlyList<Appointment> Find(SpeechContext context)
    {
        var standing = new AppointmentStanding(lexicon, context);
        var drafts = new List<AppointmentDraft>();
        foreach (var sentence in context.Analysis.Sentences)
        {
            if (!context.Counts(sentence))
            {
                continue;
            }

            var reader = new AppointmentReader(lexicon, context, standing, sentence);
            drafts.AddRange(reader.Read());
        }

        return AppointmentMerger.Merge(drafts);
    }
}
