using Palmares.Search.Index;

namespace Palmares.Search.Spelling;

/// <summary>A term near what was typed.</summary>
internal readonly record struct Neighbour(int Id, int Distance);

/// <summary>
/// Finds the terms of a sorted table within a Damerau–Levenshtein distance (adjacent letters swapped count once). The table is
/// walked as a tree: rows of the distance matrix are kept for the letters shared with the term before, and where no
/// continuation can be near enough the whole branch is leapt over. Distances are in bytes of the folded UTF-8, which are
/// letters in the four languages.
/// </summary>
internal sealed class Neighbours
{
    private readonly byte[] _typed;
    private readonly int _most;
    private readonly int _width;
    private readonly byte[] _rows;
    private readonly byte[] _path;

    private Neighbours(byte[] typed, int most)
    {
        _typed = typed;
        _most = most;
        _width = typed.Length + 1;
        _path = new byte[typed.Length + most + 1];
        _rows = new byte[(_path.Length + 1) * _width];
        for (var column = 0; column < _width; column++) _rows[column] = (byte)Math.Min(column, most + 1);
    }

    /// <summary>How far a word may be from what was typed: 1 from five letters, 2 from nine.</summary>
    public static int MostFor(int letters) => letters < 5 ? 0 : letters < 9 ? 1 : 2;

    /// <param name="table">Keys end with a language.</param>
    /// <param name="typed">Folded UTF-8 without language.</param>
    /// <param name="most">The greatest distance.</param>
    public static List<Neighbour> Find(TermTable table, byte[] typed, int most)
    {
        if (most == 0 || typed.Length > 64) return [];
        return new Neighbours(typed, most).Walk(table);
    }

    private List<Neighbour> Walk(TermTable table)
    {
        var found = new List<Neighbour>();
        var depth = 0;
        for (var id = 0; id < table.Count;)
        {
            var term = table[id][..^1];
            depth = Math.Min(term.CommonPrefixLength(_path.AsSpan(0, depth)), depth);
            var isNear = true;
            while (isNear && depth < term.Length && depth < _path.Length)
            {
                _path[depth] = term[depth];
                isNear = FillRow(++depth);
            }
            if (!isNear || depth < term.Length)
            {
                id = AfterPrefix(table, id, depth);
                depth--;
                continue;
            }
            var distance = _rows[depth * _width + _typed.Length];
            if (distance <= _most) found.Add(new(id, distance));
            id++;
        }
        return found;
    }

    /// <summary>Computes the row of the first <paramref name="depth"/> letters of the path; false where all of it is too far.</summary>
    private bool FillRow(int depth)
    {
        var row = _rows.AsSpan(depth * _width, _width);
        var above = _rows.AsSpan((depth - 1) * _width, _width);
        var letter = _path[depth - 1];
        var tooFar = _most + 1;
        row[0] = (byte)Math.Min(depth, tooFar);
        var (from, to) = (Math.Max(1, depth - _most), Math.Min(_typed.Length, depth + _most));
        if (from > 1) row[from - 1] = (byte)tooFar;
        var least = from == 1 ? row[0] : tooFar;
        for (var column = from; column <= to; column++)
        {
            var isSame = _typed[column - 1] == letter;
            var best = Math.Min(above[column - 1] + (isSame ? 0 : 1), Math.Min(row[column - 1], column == depth + _most ? tooFar : above[column]) + 1);
            if (depth > 1 && column > 1 && letter == _typed[column - 2] && _path[depth - 2] == _typed[column - 1])
                best = Math.Min(best, _rows[(depth - 2) * _width + column - 2] + 1);
            row[column] = (byte)Math.Min(best, tooFar);
            least = Math.Min(least, row[column]);
        }
        if (to < _typed.Length) row[_typed.Length] = (byte)tooFar;
        return least <= _most;
    }

    /// <summary>The first id after all terms that begin with the first <paramref name="length"/> letters of the path.</summary>
    private int AfterPrefix(TermTable table, int id, int length)
    {
        var prefix = _path.AsSpan(0, length);
        var step = 1;
        var low = id;
        while (low + step < table.Count && table[low + step].StartsWith(prefix))
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(low + step, table.Count);
        while (low + 1 < high)
        {
            var middle = (low + high) >>> 1;
            if (table[middle].StartsWith(prefix)) low = middle;
            else high = middle;
        }
        return low + 1;
    }
}
