using System.CommandLine;
using System.Text;

namespace Readout.Cli.Running;

/// <summary>Scripts that complete commands, options and their values. They stand alone: the program isn't called while a user types.</summary>
internal static class CompletionScript
{
    public static string Of(RootCommand root, string shell) => shell switch
    {
        "bash" => Bash(root),
        "zsh" => "#compdef readout\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(root),
        "fish" => Fish(root),
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "no such shell"),
    };

    /// <summary>All commands with the words that call them, the program's own name left out.</summary>
    public static IEnumerable<(string Path, Command Command)> Commands(Command command, string path = "")
    {
        yield return (path, command);
        foreach (var sub in command.Subcommands.Where(c => !c.Hidden))
        {
            foreach (var each in Commands(sub, path.Length == 0 ? sub.Name : path + " " + sub.Name))
            {
                yield return each;
            }
        }
    }

    /// <summary>The words that an option takes, where they are a fixed few.</summary>
    public static IReadOnlyList<string> Values(Option option) => [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label)];

    private static string Bash(RootCommand root)
    {
        var script = new StringBuilder("_readout() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path= each words=\n");
        script.Append("  for each in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case \"$path $each\" in\n");
        foreach (var (path, _) in Commands(root).Skip(1))
        {
            script.Append($"      \"{Parent(path)} {Last(path)}\") path='{path}' ;;\n");
        }

        script.Append("    esac\n  done\n  case \"$path $before\" in\n");
        foreach (var (path, command) in Commands(root))
        {
            foreach (var option in Options(command).Where(o => Values(o).Count > 0))
            {
                script.Append($"    {string.Join('|', Names(option).Select(n => $"\"{path} {n}\""))}) words='{string.Join(' ', Values(option))}' ;;\n");
            }
        }

        script.Append("  esac\n  if [[ -z $words ]]; then\n    case \"$path\" in\n");
        foreach (var (path, command) in Commands(root))
        {
            script.Append($"      '{path}') words='{string.Join(' ', Words(command))}' ;;\n");
        }

        return script.Append("    esac\n  fi\n  if [[ $word == -* || -n $words ]]; then\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n  fi\n}\n")
            .Append("complete -o default -F _readout readout ./readout\n").ToString();
    }

    private static string Fish(RootCommand root)
    {
        var script = new StringBuilder();
        foreach (var (path, command) in Commands(root))
        {
            var condition = path.Length == 0 ? "__fish_use_subcommand" : string.Join("; and ", path.Split(' ').Select(p => $"__fish_seen_subcommand_from {p}"));
            foreach (var sub in command.Subcommands.Where(c => !c.Hidden))
            {
                script.Append($"complete -c readout -f -n '{condition}' -a {sub.Name} -d {Quoted(Summary(sub))}\n");
            }

            foreach (var option in Options(command))
            {
                var values = Values(option).Count > 0 ? $" -x -a '{string.Join(' ', Values(option))}'" : "";
                var names = string.Concat(Names(option).Select(n => n.StartsWith("--", StringComparison.Ordinal) ? $" -l {n[2..]}" : $" -s {n[1..]}"));
                script.Append($"complete -c readout -n '{condition}'{names}{values} -d {Quoted(option.Description ?? "")}\n");
            }
        }

        return script.ToString();
    }

    internal static string Summary(Command command) => (command.Description ?? "").Split(" Example: ")[0];

    internal static IEnumerable<Option> Options(Command command) => command.Options.Where(o => !o.Hidden);

    internal static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name).Where(n => n.StartsWith('-')).Distinct();

    private static IEnumerable<string> Words(Command command) =>
        command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Concat(Options(command).Select(o => o.Name));

    private static string Parent(string path) => path.Contains(' ', StringComparison.Ordinal) ? path[..path.LastIndexOf(' ')] : "";

    private static string Last(string path) => path[(path.LastIndexOf(' ') + 1)..];

    private static string Quoted(string words) => "'" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
