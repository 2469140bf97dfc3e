using Palmares.Domain.Library;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>
/// A practice as read, before it is known whether it is a new one. What belongs to the record's own history is taken
/// from the file only when the record is made: number, version and dates.
/// </summary>
/// <param name="Number">Null: still to be given.</param>
/// <param name="PublishedAt">Null: when it is made.</param>
/// <param name="Content">Everything else, under the history that is given to it.</param>
internal sealed record PracticeDraft(
    string Id,
    int? Number,
    int? Version,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? UpdatedAt,
    Withdrawal Withdrawal,
    Func<PracticeHistory, Practice> Content)
{
    /// <summary>With number and date given.</summary>
    public Practice New() => Content(new(Number!.Value, Version ?? 1, PublishedAt!.Value, UpdatedAt ?? PublishedAt.Value, Withdrawal.At));

    /// <summary>A file that says nothing of a withdrawal leaves it as it is.</summary>
    public Practice For(Practice present) => Content(new(
        present.Number, present.Version, present.PublishedAt, present.UpdatedAt, Withdrawal.IsSaid ? Withdrawal.At : present.WithdrawnAt));
}

internal sealed record PracticeHistory(int Number, int Version, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, DateTimeOffset? WithdrawnAt);

/// <summary><paramref name="IsSaid"/>: the record has the property, perhaps with null, which takes a withdrawal back.</summary>
internal readonly record struct Withdrawal(bool IsSaid, DateTimeOffset? At);
