using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Palmares.Data.Mappings.Conventions;

/// <summary>Tables, columns, keys and indexes in snake_case, so that SQL written by hand needs no quotes on either database.</summary>
internal sealed class SnakeCaseNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        // What lives inside a JSON column has no columns or keys of its own.
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            entity.Builder.ToTable(Of(entity.GetTableName()!));
            foreach (var property in PropertiesOf(entity)) property.Builder.HasColumnName(Of(property.GetColumnName()));
            foreach (var key in entity.GetKeys()) key.Builder.HasName(Of(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys()) foreignKey.Builder.HasConstraintName(Of(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes()) index.Builder.HasDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    private static IEnumerable<IConventionProperty> PropertiesOf(IConventionTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(property => PropertiesOf(property.ComplexType)));

    /// <summary>"FK_PracticeTexts_Practices_PracticeNumber" becomes "fk_practice_texts_practices_practice_number".</summary>
    private static string Of(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) && at > 0 && char.IsLower(name[at - 1]) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
