using Readout.Language;

namespace Readout.Coding;

/// <content>Who takes part in an appointment, and where it is.</content>
internal sealed partial class AppointmentReader
{
    // Words of the names and offices that may stand between a thing and its place.
    private const int Reach = 24;

    private static readonly string[] Sides = ["with", "between", "possessive", "compound", "modifier", "of", "among", "by"];

    private List<Actor> Participants(Frame frame, int noun, bool receives)
    {
        var heads = new List<int>();
        if (frame.Kind != PredicateKind.Noun)
        {
            heads.AddRange(frame.Heads("subject").Where(h => h != noun));
            if (heads.Count == 0 && !frame.Passive)
            {
                // "as senior officials are to hold talks": the noun before the auxiliaries, where the tree shows no subject.
                var before = frame.Head - 1;
                while (before >= 0 && sentence.Tokens[before].Upos is "AUX" or "PART" or "ADV")
                {
                    before--;
                }

                if (before >= 0 && before < frame.Head - 1 && sentence.Tokens[before].Upos is "NOUN" or "PROPN")
                {
                    heads.Add(before);
                }
            }

            heads.AddRange(frame.Heads("with"));
            if (noun < 0 && (receives || lexicon.Verbs.GetValueOrDefault(frame.Lemma) is AppointmentKind.Meeting or AppointmentKind.Call))
            {
                heads.AddRange(frame.Heads("object"));
            }

            // "invited President Fernandez to visit": who invites takes part.
            if (_frames.GovernorOf(frame) is { } up && up.Frame.Lemma is "invite" or "host" or "welcome")
            {
                heads.AddRange(up.Frame.Heads("subject"));
                heads.AddRange(up.Frame.Heads("object"));
            }
        }

        if (noun >= 0 && _frames.At(noun) is { } thing)
        {
            foreach (var side in Sides)
            {
                heads.AddRange(thing.Heads(side));
            }
        }

        // "will travel to Ankara to meet with Turkish officials".
        foreach (var other in _frames.All)
        {
            if (other.Kind == PredicateKind.Verb && lexicon.Verbs.GetValueOrDefault(other.Lemma) == AppointmentKind.Meeting && other != frame && _frames.GovernorOf(other) is { } g && g.Frame == frame)
            {
                heads.AddRange(other.Heads("with"));
                heads.AddRange(other.Heads("object"));
            }
        }

        var actors = context.Actors(sentence, heads);
        actors.RemoveAll(a => a.Kind == ActorKind.Document || a.Country is null && a.Kind is not ActorKind.Person);
        return actors;
    }

    private List<(int Word, Place Place)> Places(Frame frame, int noun, AppointmentKind kind, bool receives)
    {
        var found = new List<(int, Place)>();
        var roles = kind == AppointmentKind.Visit ? (string[])["to", "object", "in", "at"] : ["in", "at"];
        foreach (var source in noun >= 0 && _frames.At(noun) is { } thing && thing != frame ? new[] { frame, thing } : [frame])
        {
            foreach (var role in roles)
            {
                if (role == "object" && (receives || frame.Lemma != "visit"))
                {
                    continue;
                }

                foreach (var head in source.Heads(role))
                {
                    if (context.PlaceAt(sentence.Index, head) is { } place && !found.Any(f => f.Item2 == place))
                    {
                        found.Add((head, place));
                    }
                }
            }
        }

        if (kind == AppointmentKind.Visit && found.Count > 0)
        {
            AddStops(found);
        }

        // "London, United Kingdom" is one stop.
        found.RemoveAll(f => f.Item2.Precision == PlacePrecision.Country && found.Any(o => o.Item2 != f.Item2 && o.Item2.Country == f.Item2.Country && o.Item2.Precision != PlacePrecision.Country));
        if (found.Count == 0)
        {
            // The tree may hang "in Paris" on a name in between.
            for (var i = frame.Head + 1; i < sentence.Tokens.Count && i < frame.Head + Reach && sentence.Tokens[i].Upos is not ("VERB" or "AUX" or "SCONJ"); i++)
            {
                if (context.PlaceAt(sentence.Index, i) is { } place && sentence.Children(i).Any(c => (sentence.Tokens[c].Form is "in" or "at" || (kind == AppointmentKind.Visit && sentence.Tokens[c].Form == "to")) && c < i))
                {
                    found.Add((i, place));
                    break;
                }
            }
        }

        found.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        if (kind == AppointmentKind.Visit && found.Count > 1 && context.Actors(sentence, frame.Heads("subject")).Select(a => a.Country).FirstOrDefault(c => c is not null) is { } home)
        {
            // The stop at home of a journey abroad is no visit.
            found.RemoveAll(f => f.Item2.Country == home && found.Exists(o => o.Item2.Country != home));
        }

        return found;
    }

    /// <summary>The further stops of a journey, however the tree hangs them: "to Kyiv on July 20 | and Warsaw | on July 21".</summary>
    private void AddStops(List<(int Word, Place Place)> found)
    {
        for (var i = found.Max(f => f.Word) + 1; i < sentence.Tokens.Count && sentence.Tokens[i].Upos is not ("VERB" or "AUX" or "SCONJ"); i++)
        {
            if (context.PlaceAt(sentence.Index, i) is { } place && place.Precision == PlacePrecision.City && sentence.Tokens[i - 1].Form.ToLowerInvariant() is "and" or "then" && found.TrueForAll(f => f.Place != place))
            {
                found.Add((i, place));
            }
        }
    }
}
