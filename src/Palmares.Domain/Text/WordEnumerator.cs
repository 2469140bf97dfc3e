using System.Globalization;
using System.Text;

namespace Palmares.Domain.Text;

/// <summary>Walks over the words of a text, see <see cref="WordCount"/>.</summary>
public ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public WordSpan Current { get; private set; }

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            var start = _position;
            var isWord = TakePiece();
            Current = new WordSpan(start, _position - start);
            _position++; // over the white space that ended the piece: always one code unit
            if (isWord) return true;
        }

        return false;
    }

    /// <summary>Moves to the next cut, or the end. True if the piece before it holds a letter or a number.</summary>
    private bool TakePiece()
    {
        var isWord = false;
        var afterDigit = false;
        while (_position < _text.Length)
        {
            // A lone surrogate is decoded as U+FFFD, a symbol.
            Rune.DecodeFromUtf16(_text[_position..], out var rune, out var length);
            if (WordCount.IsWhiteSpace(rune.Value) && !JoinsDigits(rune, afterDigit)) break;
            var category = Rune.GetUnicodeCategory(rune);
            isWord = isWord || WordCount.IsLetterOrNumber(category);
            afterDigit = category == UnicodeCategory.DecimalDigitNumber;
            _position += length;
        }

        return isWord;
    }

    private readonly bool JoinsDigits(Rune space, bool afterDigit)
        => afterDigit && WordCount.IsDigitGrouping(space.Value) && WordCount.IsDecimalDigitAt(_text, _position + 1);
}
