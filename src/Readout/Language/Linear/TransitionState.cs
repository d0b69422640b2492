namespace Readout.Language;

/// <summary>The state of arc-hybrid parsing (Kuhlmann et al. 2011): a stack, the front of the buffer, and the arcs made so far.</summary>
/// <remarks>Words are 0 … n-1; the artificial root is n and stands at the end of the buffer, so a tree gets exactly one root.</remarks>
internal sealed class TransitionState
{
    public const int None = -1;

    private readonly int[] _stack;
    private int _size;

    public TransitionState(int words)
    {
        Words = words;
        _stack = new int[words + 1];
        Heads = new int[words];
        Labels = new int[words];
        LeftChild = new int[words + 1];
        RightChild = new int[words + 1];
        LeftChild2 = new int[words + 1];
        RightChild2 = new int[words + 1];
        LeftCount = new int[words + 1];
        RightCount = new int[words + 1];
        Array.Fill(Heads, None);
        Array.Fill(Labels, None);
        Array.Fill(LeftChild, None);
        Array.Fill(RightChild, None);
        Array.Fill(LeftChild2, None);
        Array.Fill(RightChild2, None);
    }

    public int Words { get; }

    /// <summary>First word of the buffer; <see cref="Words"/> is the root.</summary>
    public int Next { get; private set; }

    public int[] Heads { get; }

    public int[] Labels { get; }

    public int[] LeftChild { get; }

    public int[] RightChild { get; }

    public int[] LeftChild2 { get; }

    public int[] RightChild2 { get; }

    public int[] LeftCount { get; }

    public int[] RightCount { get; }

    public int StackSize => _size;

    public bool Done => Next == Words && _size == 0;

    public bool CanShift => Next < Words;

    public bool CanLeft => _size > 0 && (Next < Words || _size == 1);

    public bool CanRight => _size > 1;

    /// <summary>The word so many places under the top of the stack, or <see cref="None"/>.</summary>
    public int Stack(int depth) => depth < _size ? _stack[_size - 1 - depth] : None;

    /// <summary>The word so many places into the buffer, the root included, or <see cref="None"/>.</summary>
    public int Buffer(int ahead) => Next + ahead <= Words ? Next + ahead : None;

    public void Shift() => _stack[_size++] = Next++;

    /// <summary>The top of the stack becomes a dependent of the front of the buffer.</summary>
    public void Left(int label)
    {
        var child = _stack[--_size];
        Heads[child] = Next;
        Labels[child] = label;
        LeftChild2[Next] = LeftChild[Next];
        LeftChild[Next] = child;
        LeftCount[Next]++;
    }

    /// <summary>The top of the stack becomes a dependent of the word under it.</summary>
    public void Right(int label)
    {
        var child = _stack[--_size];
        var head = _stack[_size - 1];
        Heads[child] = head;
        Labels[child] = label;
        RightChild2[head] = RightChild[head];
        RightChild[head] = child;
        RightCount[head]++;
    }
}
