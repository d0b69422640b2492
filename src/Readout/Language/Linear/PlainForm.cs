using System.Text;

namespace Readout.Language;

/// <summary>Word forms in plain typography.</summary>
internal static class PlainForm
{
    /// <summary>Typographic variants that the treebanks hardly hold, as those they do; the text itself stays as it is.</summary>
    public static string Of(string form)
    {
        if (!form.AsSpan().ContainsAnyExceptInRange('\u0000', '\u007f'))
        {
            return form;
        }

        var result = new StringBuilder(form.Length);
        foreach (var c in form)
        {
            switch (c)
            {
                case '\u2018' or '\u2019' or '\u02BC' or '\u00B4':
                    result.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u00AB' or '\u00BB':
                    result.Append('"');
                    break;
                case '\u2010' or '\u2011':
                    result.Append('-');
                    break;
                case '\u00AD' or '\u200B' or '\uFEFF':
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.Length == 0 ? form : result.ToString();
    }
}
