namespace Palmares.Bench;

/// <summary>What is being done, on the error stream: a line that is written over on a terminal, nothing where there is none.</summary>
internal sealed class Progress
{
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private int _width;

    public void Say(string text)
    {
        if (!_isTerminal) return;
        Console.Error.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
    }

    public void Clear()
    {
        if (_isTerminal && _width > 0) Console.Error.Write($"\r{new string(' ', _width)}\r");
        _width = 0;
    }
}
