using Readout.Coding;

namespace Readout.Tests.Coding;

public class AppointmentTests
{
    [Theory]
    [InlineData("Russia and the United States will hold talks in Geneva on January 10.", AppointmentKind.Talks, AppointmentStatus.Scheduled, "2022-01-10")]
    [InlineData("Joe Biden is expected to meet Emmanuel Macron on January 10.", AppointmentKind.Meeting, AppointmentStatus.Scheduled, "2022-01-10")]
    [InlineData("Antony Blinken will travel to Kyiv on January 19.", AppointmentKind.Visit, AppointmentStatus.Scheduled, "2022-01-19")]
    [InlineData("Joe Biden invited Emmanuel Macron to visit Washington in July.", AppointmentKind.Visit, AppointmentStatus.Tentative, "2022-07-01")]
    [InlineData("The elections will be held on April 10.", AppointmentKind.Vote, AppointmentStatus.Scheduled, "2022-04-10")]
    [InlineData("Israel's prime minister is due to visit Washington on January 10.", AppointmentKind.Visit, AppointmentStatus.Scheduled, "2022-01-10")]
    [InlineData("Joe Biden looks forward to welcoming Emmanuel Macron to Washington on January 10.", AppointmentKind.Visit, AppointmentStatus.Scheduled, "2022-01-10")]
    [InlineData("They noted preparations for the June 29-30 NATO Summit in Madrid.", AppointmentKind.Summit, AppointmentStatus.Scheduled, "2022-06-29")]
    [InlineData("The talks between Serbia and Kosovo were postponed until September.", AppointmentKind.Talks, AppointmentStatus.Postponed, "2022-09-01")]
    public void Finds_kind_status_and_day(string text, AppointmentKind kind, AppointmentStatus status, string day)
    {
        var appointment = Assert.Single(Speech.Read(text).Appointments);
        Assert.Equal((kind, status), (appointment.Kind, appointment.Status));
        Assert.Equal(DateOnly.Parse(day), appointment.Time?.Earliest);
    }

    [Fact]
    public void The_host_town_is_the_place_and_no_party()
    {
        var talks = Assert.Single(Speech.Read("Russia and the United States will hold talks in Geneva on January 10.").Appointments);
        Assert.Equal("CHE", talks.Place?.Country);
        Assert.Equal(["RUS", "USA"], talks.Participants.Select(p => p.Country).Order());
    }

    [Fact]
    public void Meetings_with_others_are_two() =>
        Assert.Equal(2, Speech.Read("The ministers of Japan and France will hold a meeting in Tokyo. The foreign ministers of Japan and Kenya will meet on January 10.").Appointments.Count);

    [Fact]
    public void A_meeting_told_twice_is_one()
    {
        var found = Speech.Read("Russia and the United States will hold talks in Geneva on January 10.\n\nThe talks on January 10 will be held in Geneva.").Appointments;
        Assert.Equal(2, Assert.Single(found).Evidence.Count);
    }

    [Theory]
    [InlineData("The two presidents met in Geneva last year.")]
    [InlineData("Russia and the United States held talks on December 30.")]
    [InlineData("Ministers should meet more often.")]
    [InlineData("No meeting between Vladimir Putin and Joe Biden will take place.")]
    public void What_is_over_or_only_wished_is_none(string text) => Assert.Empty(Speech.Read(text).Appointments);
}
