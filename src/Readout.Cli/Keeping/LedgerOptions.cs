using System.CommandLine;
using Readout.Coding;
using Readout.Record;
using Readout.Store.Ledger;

namespace Readout.Cli.Keeping;

/// <summary>The options that say which entries of the ledger are asked for.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string?> _sort = new("--sort") { Description = "Only these.", HelpName = "commitment|appointment" };
    private readonly Option<string[]> _kind = new("--kind") { Description = string.Join(", ", RecordNames.All<CommitmentKind>().Concat(RecordNames.All<AppointmentKind>())) + "." };
    private readonly Option<string[]> _state = new("--state") { Description = string.Join(", ", LedgerStates.All) + "." };
    private readonly Option<string[]> _party = new("--party") { Description = "A country (USA), organisation or person (Biden) in any part; given twice, both have one." };
    private readonly Option<string[]> _issuer = new("--issuer") { Description = "Who commits itself." };
    private readonly Option<string[]> _target = new("--target") { Description = "Towards whom." };
    private readonly Option<string[]> _protege = new("--protege") { Description = "On whose behalf." };
    private readonly Option<DateOnly?> _from = new("--from") { Description = "Told, or to take place, on this day or later." };
    private readonly Option<DateOnly?> _to = new("--to") { Description = "Told, or to take place, on this day or earlier." };
    private readonly Option<int> _tellings = new("--tellings") { Description = "Told at least so many times.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _changes = new("--changes") { Description = "Changed at least so many times after it was first told." };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many; 0 for all.", DefaultValueFactory = _ => 100 };
    private readonly Option<int> _offset = new("--offset") { Description = "Pass over so many." };

    public LedgerOptions()
    {
        _sort.AcceptOnlyFromAmong("commitment", "appointment");
        _kind.AcceptOnlyFromAmong([.. RecordNames.All<CommitmentKind>(), .. RecordNames.All<AppointmentKind>()]);
        _state.AcceptOnlyFromAmong([.. LedgerStates.All]);
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_sort, _kind, _state, _party, _issuer, _target, _protege, _from, _to, _tellings, _changes, _limit, _offset])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The filter that was asked for.</summary>
    public LedgerFilter Read(ParseResult result, DateOnly today) => new()
    {
        Today = today,
        Sort = result.GetValue(_sort),
        Kinds = result.GetValue(_kind) ?? [],
        States = result.GetValue(_state) ?? [],
        Parties = result.GetValue(_party) ?? [],
        Issuers = result.GetValue(_issuer) ?? [],
        Targets = result.GetValue(_target) ?? [],
        Proteges = result.GetValue(_protege) ?? [],
        From = result.GetValue(_from),
        To = result.GetValue(_to),
        Tellings = result.GetValue(_tellings),
        Changes = result.GetValue(_changes),
        Limit = result.GetValue(_limit),
        Offset = result.GetValue(_offset),
    };
}
