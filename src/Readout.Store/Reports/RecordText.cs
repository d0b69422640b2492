using System.Security.Cryptography;
using System.Text;
using Readout.Record;

namespace Readout.Store.Reports;

/// <summary>A record is kept apart from its text: both are needed whole, but not always together, and many revisions share one text.</summary>
internal static class RecordText
{
    /// <summary>The record as JSON, without its text.</summary>
    public static string Without(ReportRecord record) => RecordWriter.ToJson(record, new RecordOptions { Text = false });

    /// <summary>The record with its text, as items.</summary>
    public static ReportRecord Read(string record, string text) => RecordReader.Read(record, text);

    /// <summary>SHA-256 of the text's UTF-8 bytes, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first 16 hexadecimal digits of the hash of some fields.</summary>
    public static string ShortHash(params IEnumerable<string?> fields) => Hash(string.Join('\u001f', fields.Select(f => f ?? "\u001e")))[..16];

    /// <summary>What made the record, in a few characters: another program, model or lexicon gives another.</summary>
    public static string Maker(Provenance provenance) => ShortHash(
        [provenance.Program, provenance.Lexicon, .. provenance.Models.Select(m => m.Key + "=" + m.Value), .. provenance.Options.Select(o => o.Key + ":" + o.Value)]);
}
