using System.Text;
using Readout.Coding;
using Readout.Lexicon;
using Readout.Record;

namespace Readout.Exports.Annotation;

/// <summary>brat's <c>annotation.conf</c>: which types, roles and attributes there are.</summary>
internal static class BratConfiguration
{
    private const string Anybody = "<ACTOR>*";

    public static string Of(Ontology ontology)
    {
        var actors = string.Join('|', BratNames.Actors);
        var text = new StringBuilder();
        text.Append("[entities]\n");
        foreach (var type in BratNames.Actors.Concat([BratNames.Place, BratNames.Time, BratNames.Figure, BratNames.Content, BratNames.Condition, BratNames.Action]))
        {
            text.Append(type).Append('\n');
        }

        text.Append("\n[relations]\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
        text.Append("Equiv Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n\n[events]\n");
        foreach (var item in ontology.Events)
        {
            Event(text, item.Name, (BratNames.Source, Anybody), (BratNames.Target, Anybody), (BratNames.Place, "Place?"));
        }

        Event(text, BratNames.Statement, (BratNames.Speaker, "<ACTOR>"), (BratNames.Addressee, Anybody), (BratNames.Content, "Content*"));
        foreach (var kind in BratNames.Commitments)
        {
            Event(text, kind, (BratNames.Issuer, Anybody), (BratNames.Target, Anybody), (BratNames.Protege, Anybody), (BratNames.Condition, "Condition?"), (BratNames.Action, "Action?"));
        }

        foreach (var kind in BratNames.Appointments)
        {
            Event(text, kind, (BratNames.Participant, Anybody), (BratNames.Place, "Place?"));
        }

        text.Append("\n[attributes]\n");
        Attribute(text, BratNames.Modality, ontology.Events.Select(e => e.Name), RecordNames.All<Modality>());
        Attribute(text, BratNames.Mode, ontology.Events.Select(e => e.Name), ontology.Events.SelectMany(e => e.Modes).Select(m => m.Name).Distinct());
        Attribute(text, BratNames.Medium, [BratNames.Statement], RecordNames.All<Medium>());
        Attribute(text, BratNames.Form, [BratNames.Statement], RecordNames.All<SpeechForm>());
        Attribute(text, BratNames.Purpose, BratNames.Commitments, RecordNames.All<Purpose>());
        Attribute(text, BratNames.Status, BratNames.Appointments, RecordNames.All<AppointmentStatus>());
        return text.ToString().Replace("<ACTOR>", actors, StringComparison.Ordinal);
    }

    // "Source:Person|State*" is one role that may be filled often, whatever fills it.
    private static void Event(StringBuilder text, string type, params ReadOnlySpan<(string Role, string Filler)> roles)
    {
        text.Append(type).Append('\t');
        for (var i = 0; i < roles.Length; i++)
        {
            var (role, filler) = roles[i];
            var sign = filler[^1] is '*' or '?' ? filler[^1..] : "";
            text.Append(i > 0 ? ", " : "").Append(role).Append(sign).Append(':').Append(filler[..(filler.Length - sign.Length)]);
        }

        text.Append('\n');
    }

    private static void Attribute(StringBuilder text, string name, IEnumerable<string> types, IEnumerable<string> values) =>
        text.Append(name).Append("\tArg:").AppendJoin('|', types).Append(", Value:").AppendJoin('|', values).Append('\n');
}
