using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Exchange;

internal static class Tracking
{
    /// <summary>Whether saving would change the tracked entity; compares values, so that writing the same is no change.</summary>
    public static bool Touched(this PalmaresDb db, object entity)
    {
        var entry = db.Entry(entity);
        entry.DetectChanges();
        return entry.State != EntityState.Unchanged;
    }

    /// <summary>Makes the entity as <paramref name="record"/> is.</summary>
    /// <returns>False if it was.</returns>
    public static bool Become<T>(this PalmaresDb db, T entity, T record) where T : class
    {
        db.Entry(entity).CurrentValues.SetValues(record);
        return db.Touched(entity);
    }

    /// <summary>Makes the dependents of an entity as <paramref name="records"/> are, matched by key.</summary>
    /// <returns>False if they were.</returns>
    public static bool BecomeAll<T, TKey>(this PalmaresDb db, List<T> entities, IReadOnlyList<T> records, Func<T, TKey> key)
        where T : class where TKey : notnull
    {
        var changed = false;
        var wanted = records.ToDictionary(key);
        foreach (var entity in entities.ToList())
        {
            if (wanted.Remove(key(entity), out var record)) { changed |= db.Become(entity, record); continue; }
            db.Remove(entity);
            changed = true;
        }
        entities.AddRange(wanted.Values);
        return changed || wanted.Count > 0;
    }
}
