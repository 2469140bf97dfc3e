namespace Palmares.Data.Exchange;

/// <summary>Whether a property must be there.</summary>
internal enum Need
{
    /// <summary>There, and not null.</summary>
    Value,

    /// <summary>There, perhaps null: null says "not known". In CSV an empty cell says the same.</summary>
    ValueOrNull,

    /// <summary>May be left out.</summary>
    Optional,
}
