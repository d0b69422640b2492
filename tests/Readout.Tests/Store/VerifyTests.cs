using Readout.Tests.Exports;

namespace Readout.Tests.Store;

[Collection(Databases.Name)]
public class VerifyTests(Databases databases)
{
    [Theory]
    [OnBoth("UPDATE reports SET text = text || ' '", "RD892")]
    [OnBoth("UPDATE reports SET id = 'r0000000000000000' WHERE source_id = '1'", "RD892")]
    [OnBoth("UPDATE reports SET coded = '{' WHERE source_id = '1'", "RD891")]
    [OnBoth("UPDATE reports SET coded = replace(coded, '\"sectors\"', '\"sector\"')", "RD891")]
    [OnBoth("UPDATE reports SET corrected = coded", "RD893")]
    [OnBoth("UPDATE reports SET coded = replace(coded, '\"modality\":\"denied\"', '\"modality\":\"occurred\"')", "RD894")]
    [OnBoth("DELETE FROM events WHERE mode = 'phone'", "RD894")]
    [OnBoth("UPDATE events SET until = 1 WHERE mode = 'phone'", "RD894")]
    [OnBoth("UPDATE events SET modality = 'denied' WHERE mode = 'phone'", "RD894")]
    [OnBoth("UPDATE events SET day = '2020-01-01' WHERE mode = 'phone'", "RD894")]
    [OnBoth("DELETE FROM event_parties WHERE number = 1", "RD894")]
    [OnBoth("UPDATE event_parties SET role = 'source' WHERE number = 1", "RD894")]
    [OnBoth("DELETE FROM event_pairs WHERE way = -1", "RD894")]
    [OnBoth("UPDATE event_pairs SET goldstein = 10 WHERE way = 1", "RD894")]
    [OnBoth("DELETE FROM event_voices", "RD894")]
    [OnBoth("UPDATE event_voices SET medium = 'tv'", "RD894")]
    [OnBoth("UPDATE event_parties SET until = 1 WHERE number = 1", "RD895")]
    [OnBoth("DELETE FROM actors WHERE name = 'Russia'", "RD895")]
    [OnBoth("DELETE FROM words", "RD895")]
    [OnBoth("DELETE FROM appearances", "RD895")]
    [OnBoth("DELETE FROM changes WHERE seq = 2", "RD895")]
    [OnBoth("UPDATE counters SET value = 0 WHERE name = 'event'", "RD895")]
    [OnBoth("UPDATE counters SET value = 1 WHERE name = 'change'", "RD895")]
    [OnBoth("INSERT INTO taken_down (id, sha256, at, who) SELECT id, sha256, '', '' FROM reports", "RD895")]
    [OnBoth("DELETE FROM reports WHERE source_id = '1'", "RD895")]
    public void Damage_is_found(DatabaseKind kind, string damage, string fault)
    {
        using var kept = new TestStore(databases, kind);
        kept.Add([.. Records.Some]);
        Assert.Empty(kept.Faults());
        kept.Store.Database.Execute(damage);
        Assert.Contains(kept.Faults(), f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void A_damaged_file_is_found(double where)
    {
        using var kept = new TestStore(databases, DatabaseKind.Sqlite);
        kept.Add([.. Enumerable.Range(1, 200).Select(SampleRecords.Small)]);
        kept.Store.Dispose();
        using (var file = new FileStream(kept.Location, FileMode.Open))
        {
            file.Position = (long)(file.Length * where) / 4096 * 4096;
            file.Write(Enumerable.Repeat((byte)0x5a, 8192).ToArray());
        }

        kept.Reopen();
        Assert.Contains(kept.Faults(), f => f.StartsWith("RD890", StringComparison.Ordinal));
    }
}
