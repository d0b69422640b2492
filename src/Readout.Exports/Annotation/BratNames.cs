using Readout.Coding;
using Readout.Record;

namespace Readout.Exports.Annotation;

/// <summary>Names of types, roles and attributes in brat files.</summary>
internal static class BratNames
{
    public const string Place = "Place";
    public const string Time = "Time";
    public const string Figure = "Figure";
    public const string Content = "Content";
    public const string Condition = "Condition";
    public const string Action = "Action";
    public const string Statement = "Statement";

    public const string Source = "Source";
    public const string Target = "Target";
    public const string Speaker = "Speaker";
    public const string Addressee = "Addressee";
    public const string Issuer = "Issuer";
    public const string Protege = "Protege";
    public const string Participant = "Participant";

    public const string Modality = "Modality";
    public const string Mode = "Mode";
    public const string Medium = "Medium";
    public const string Form = "Form";
    public const string Purpose = "Purpose";
    public const string Status = "Status";

    /// <summary>Types of mentions of actors, one a kind.</summary>
    public static IReadOnlyList<string> Actors { get; } = [.. Enum.GetNames<ActorKind>()];

    /// <summary>Types of commitments, one a kind.</summary>
    public static IReadOnlyList<string> Commitments { get; } = [.. Enum.GetNames<CommitmentKind>()];

    /// <summary>Types of appointments, one a kind.</summary>
    public static IReadOnlyList<string> Appointments { get; } = [.. Enum.GetValues<AppointmentKind>().Select(Of)];

    /// <summary>Type of an appointment: <c>Appointment-talks</c>.</summary>
    public static string Of(AppointmentKind kind) => "Appointment-" + RecordNames.Of(kind);
}
