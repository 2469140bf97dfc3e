namespace Palmares.Web.Features.Entries;

/// <summary>The entry as the jury and the library will show it.</summary>
public sealed class PreviewModel(EntryDesk desk) : EntryPage(desk);
