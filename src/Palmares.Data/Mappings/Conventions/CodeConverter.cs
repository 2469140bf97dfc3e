using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Palmares.Data.Mappings.Conventions;

/// <summary>An enum as its stable code, see <see cref="Codes"/>.</summary>
internal sealed class CodeConverter<T>() : ValueConverter<T, string>(value => Codes.Of(value), code => Codes.Read<T>(code))
    where T : struct, Enum;
