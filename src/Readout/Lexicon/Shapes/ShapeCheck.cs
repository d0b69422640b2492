namespace Readout.Lexicon;

/// <summary>Holds blocks to the shape of their folder: kinds, keys, values, words that stand twice (RD604–RD609).</summary>
internal sealed class ShapeCheck
{
    private readonly FolderShape _folder;
    private readonly ICollection<BlockFault> _faults;
    private readonly Dictionary<(string Kind, string Key, string Word), (Block Block, int Line)> _once = [];
    private readonly Dictionary<(string Folder, string Kind, string Name), Block> _names = [];

    private ShapeCheck(FolderShape folder, ICollection<BlockFault> faults) => (_folder, _faults) = (folder, faults);

    public static void Run(FolderShape folder, IReadOnlyList<Block> blocks, ICollection<BlockFault> faults)
    {
        var check = new ShapeCheck(folder, faults);
        foreach (var block in blocks)
        {
            if (folder.Of(block.Kind) is { } shape)
            {
                check.Read(block, shape);
            }
            else
            {
                var kinds = folder.Blocks.Select(b => b.Kind);
                faults.Add(new BlockFault(block.File, block.Line, 1, "RD604", $"unknown block '{block.Kind}'{Nearest.Hint(block.Kind, kinds, "here stand ")}"));
            }
        }
    }

    private void Read(Block block, BlockShape shape)
    {
        if (shape.Named)
        {
            ReadName(block, shape);
        }

        if (shape.Keys.Count == 0)
        {
            return;
        }

        var words = new Dictionary<(string, string), int>();
        foreach (var line in block.Lines)
        {
            if (shape.Keys.FirstOrDefault(k => k.Name == line.Key) is not { } key)
            {
                _faults.Add(new BlockFault(
                    block.File, line.Line, line.KeyColumn, "RD605", $"'{block.Kind}' has no line '{line.Key}'{Nearest.Hint(line.Key, shape.Keys.Select(k => k.Name), "here stand ")}"));
            }
            else if (line.Value.Length == 0)
            {
                _faults.Add(block.Fault(line, "RD606", $"nothing stands behind '{line.Key}'; write its value on the same line"));
            }
            else
            {
                ReadValue(block, line, key, words);
            }
        }

        foreach (var need in shape.Needs)
        {
            var keys = need.Split('|');
            if (!block.Lines.Any(l => keys.Contains(l.Key)))
            {
                _faults.Add(block.Fault("RD606", $"{block.Kind} '{block.Name}' needs a line '{string.Join("' or '", keys)}'"));
            }
        }
    }

    private void ReadName(Block block, BlockShape shape)
    {
        // The same name in another lexicon adds to the block; in the same one it is most likely a slip.
        var home = shape.Unique ? "" : block.File[..(block.File.LastIndexOf($"/{_folder.Folder}/", StringComparison.Ordinal) + 1)];
        if (block.Name.Length == 0)
        {
            _faults.Add(block.Fault("RD606", $"'{block.Kind}' needs a name on the same line"));
        }
        else if (!_names.TryAdd((home, block.Kind, block.Name), block))
        {
            var first = _names[(home, block.Kind, block.Name)];
            _faults.Add(block.Fault("RD607", $"{block.Kind} '{block.Name}' stands already in line {first.Line} of {Path.GetFileName(first.File)}"));
        }
    }

    private void ReadValue(Block block, BlockLine line, BlockKey key, Dictionary<(string, string), int> words)
    {
        switch (key.Value)
        {
            case KeyValue.Words or KeyValue.Names or KeyValue.Roles:
                foreach (var word in line.Cells)
                {
                    ReadWord(block, line, key, word, words);
                }

                break;
            case KeyValue.YesNo when line.Value is not ("yes" or "no"):
                _faults.Add(block.Fault(line, "RD606", $"'{line.Key}' is yes or no, not '{line.Value}'"));
                break;
            case KeyValue.Choice when !key.Choices.Contains(line.Value):
                _faults.Add(block.Fault(line, "RD606", $"'{line.Key}' can't be '{line.Value}'{Nearest.Hint(line.Value, key.Choices, "it may be ")}"));
                break;
            case KeyValue.Choices:
                foreach (var word in line.Cells.Where(w => !key.Choices.Contains(w.Text)))
                {
                    _faults.Add(new BlockFault(block.File, line.Line, word.Column, "RD606", $"'{line.Key}' can't be '{word.Text}'{Nearest.Hint(word.Text, key.Choices, "it may be ")}"));
                }

                break;
            case KeyValue.Test:
                ReadTest(block, line, key, words);
                break;
            case KeyValue.Example:
                ReadExample(block, line, key);
                break;
        }
    }

    private void ReadWord(Block block, BlockLine line, BlockKey key, ColumnCell word, Dictionary<(string, string), int> words)
    {
        void Fault(string code, string message) => _faults.Add(new BlockFault(block.File, line.Line, word.Column, code, message));
        if (word.Text.Contains(';', StringComparison.Ordinal))
        {
            Fault("RD606", $"'{word.Text}' holds a semicolon; here words are separated by commas");
        }
        else if (!words.TryAdd((key.Name, word.Text), line.Line))
        {
            Fault("RD607", $"'{word.Text}' stands already in line {words[(key.Name, word.Text)]}");
        }
        else if (key.Once && !_once.TryAdd((block.Kind, key.Name, word.Text), (block, line.Line)))
        {
            var (first, at) = _once[(block.Kind, key.Name, word.Text)];
            Fault("RD607", $"'{word.Text}' stands already under '{first.Kind} {first.Name}' (line {at} of {Path.GetFileName(first.File)}); only that one counts");
        }
        else if (key.Value is KeyValue.Words or KeyValue.Test && word.Text.Any(char.IsUpper) && !(key.Value == KeyValue.Test && IsSector(word.Text)))
        {
            Fault("RD608", $"'{word.Text}' has a capital; these words are compared in lower case");
        }
        else if (key.Value == KeyValue.Roles)
        {
            ReadRole(block, line, key, word);
        }
    }

    /// <summary>Tests may ask for an actor's sector: MIL, REB.</summary>
    private static bool IsSector(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);

    private void ReadRole(Block block, BlockLine line, BlockKey key, ColumnCell word)
    {
        if (!FrameRoles.Has(word.Text) && !key.Choices.Contains(word.Text))
        {
            _faults.Add(new BlockFault(block.File, line.Line, word.Column, "RD609", $"unknown role '{word.Text}'{Nearest.Hint(word.Text, FrameRoles.All.Concat(key.Choices))}"));
        }
    }

    private void ReadTest(Block block, BlockLine line, BlockKey key, Dictionary<(string, string), int> words)
    {
        var colon = line.Value.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            _faults.Add(block.Fault(line, "RD606", "write roles, a colon and words: 'object, with: troops, @weapons', or 'object: actor'"));
            return;
        }

        foreach (var role in ColumnCell.Split(line.Value[..colon], ',', line.Column))
        {
            ReadRole(block, line, key, role);
        }

        // The same word may be asked for in another role.
        var listed = new BlockKey($"{key.Name} {line.Value[..colon]}", KeyValue.Test);
        foreach (var word in ColumnCell.Split(line.Value[(colon + 1)..], ',', line.Column + colon + 1))
        {
            ReadWord(block, line, listed, word, words);
        }
    }

    private void ReadExample(Block block, BlockLine line, BlockKey key)
    {
        if (BracketedExample.Parse(line.Value) is not { } example)
        {
            _faults.Add(block.Fault(line, "RD641", "brackets don't pair up; write [role words], as in [speaker The minister] [cue said]"));
            return;
        }

        foreach (var (role, _) in example.Parts)
        {
            if (!key.Choices.Contains(role))
            {
                var at = line.Column + Math.Max(0, line.Value.IndexOf("[" + role, StringComparison.Ordinal)) + 1;
                _faults.Add(new BlockFault(block.File, line.Line, at, "RD609", $"unknown role '{role}'{Nearest.Hint(role, key.Choices, "here stand ")}"));
            }
        }
    }
}
