using Readout.Language;
using Readout.Lexicon;

namespace Readout.Coding;

/// <summary>Finds who is spoken of: names, offices, descriptions, pronouns, and the government behind each.</summary>
/// <param name="lexicon">Who is who.</param>
/// <param name="names">First names, for pronouns; null to go by nearness alone.</param>
internal sealed class ActorFinder(ActorLexicon lexicon, FirstNames? names = null)
{
    /// <summary>Reads a report's actors and places.</summary>
    /// <param name="analysis">Sentences with trees and names.</param>
    /// <param name="date">Day of publication as far as known: offices are resolved on it.</param>
    public ActorMap Find(Analysis analysis, DateOnly? date) => new ActorReading(analysis, lexicon, date, new PronounResolver(names ?? FirstNames.None)).Read();
}
