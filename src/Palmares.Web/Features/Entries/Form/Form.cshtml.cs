using Microsoft.AspNetCore.Mvc;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Entries.Held;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Form;

/// <summary>One page of the form: shows what is saved, takes what is typed. Nothing typed is ever dropped: what cannot be saved is shown again.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueLengthLimit = MostBytes, ValueCountLimit = 1_000)]
public sealed class FormModel(EntryDesk desk, SaveFields save, Presences presences, HeldForms heldForms, CatalogueSource source, CurrentActor current, Localizer localizer) : EntryPage(desk)
{
    private const int MostBytes = 2_000_000;

    private readonly Dictionary<EntryField, string> _typed = [];
    private readonly Dictionary<EntryField, int> _revisions = [];
    private readonly List<(string Field, string Message)> _errors = [];

    public Catalogue Catalogue { get; } = source.Current;

    public FormPart Part { get; private set; } = FormPart.All[0];

    public IReadOnlyList<(string Field, string Message)> Errors => _errors;

    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>By person, of <see cref="Conflicts"/>.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<string> Editing { get; private set; } = [];

    /// <summary>When the text shown was typed, if it was held while its author signed in again.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>Goes with the form, so that its text can be held for its author if the session ends meanwhile.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Under which this browser keeps what the person types into this entry.</summary>
    public string Journal => JournalOf(current.PersonId);

    /// <summary>What the page shows: what was typed, else what is saved.</summary>
    public string Text(EntryField field) => _typed.GetValueOrDefault(field) ?? Opened.Content[field];

    /// <summary>What the text shown was made from.</summary>
    public int Revision(EntryField field) => _revisions.TryGetValue(field, out var revision) ? revision : Opened.Field(field)?.Revision ?? 0;

    public string? ErrorOf(EntryField field) => _errors.Where(error => error.Field == EntryFieldCodes.Of(field)).Select(error => error.Message).FirstOrDefault();

    /// <summary>The entry's text with what is shown here.</summary>
    public EntryContent Shown => Part.Fields.Aggregate(Opened.Content, (content, shown) => content.With(shown, Text(shown)));

    public async Task<IActionResult> OnGetAsync(string part, Guid? held)
    {
        if (FormPart.Find(part) is not { } found) return NotFound();
        Part = found;
        if (!Opened.TakesText) return Redirect(Links.Entry(Number));
        if (held is { } id) await GiveBackAsync(id);
        await StartAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string part, CancellationToken cancellation)
    {
        if (FormPart.Find(part) is not { } found) return NotFound();
        Part = found;
        if (!ModelState.IsValid) return StatusCode(StatusCodes.Status400BadRequest);
        var posted = new PostedForm(await Request.ReadFormAsync(cancellation));
        var typed = Read(posted);
        if (!Opened.TakesText)
        {
            _errors.Add((EntryFieldCodes.Of(found.Fields[0]), localizer["Not saved: the form takes no more changes. Your text is still on this page; copy it if you need it."]));
            return await AgainAsync(StatusCodes.Status403Forbidden);
        }
        var saved = await save.RunAsync(Opened.Entry.Id, typed, current.PersonId, byHand: true, cancellation);
        if (saved.Conflicts.Count > 0) return await ConflictAsync(saved.Conflicts);
        if (_errors.Count > 0) return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        return See(posted.Action == "back" || found.Next is null ? Links.Entry(Number) : Links.EntryForm(Number, found.Next.Code));
    }

    /// <summary>What was chosen where two texts met. Made from the text that was shown beside: another save meanwhile is another conflict.</summary>
    public async Task<IActionResult> OnPostResolveAsync(string part, CancellationToken cancellation)
    {
        if (FormPart.Find(part) is not { } found) return NotFound();
        Part = found;
        if (!ModelState.IsValid) return StatusCode(StatusCodes.Status400BadRequest);
        var resolved = new ResolvedConflict(await Request.ReadFormAsync(cancellation));
        var typed = new List<TypedField>();
        foreach (var field in found.Fields)
        {
            var theirs = Opened.Content[field];
            if (resolved.TextOf(field, theirs) is not { } chosen) continue;
            var (text, violation) = DraftText.Read(field, chosen);
            (_typed[field], _revisions[field]) = (text, resolved.RevisionOf(field));
            if ((violation ?? Unknown(field, text)) is { } refused) _errors.Add((refused.Field!, FieldWords.Of(refused, localizer)));
            else typed.Add(new(field, text, resolved.RevisionOf(field)));
        }
        if (!Opened.TakesText) return await AgainAsync(StatusCodes.Status403Forbidden);
        var saved = await save.RunAsync(Opened.Entry.Id, typed, current.PersonId, byHand: true, cancellation);
        if (saved.Conflicts.Count > 0)
        {
            // The choices were made beside a text that is no more: begin again with the person's own.
            return await ConflictAsync([.. saved.Conflicts.Select(conflict => conflict with { Mine = resolved.MineOf(conflict.Field) ?? conflict.Mine })]);
        }
        return _errors.Count > 0 ? await AgainAsync(StatusCodes.Status422UnprocessableEntity) : See(Links.EntryForm(Number, found.Code));
    }

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayEdit;

    private List<TypedField> Read(PostedForm posted)
    {
        var typed = new List<TypedField>();
        foreach (var field in Part.Fields)
        {
            if (posted.TextOf(field) is not { } raw) continue;
            var (text, violation) = DraftText.Read(field, raw);
            violation ??= Unknown(field, text);
            _typed[field] = violation is null ? text : PostedForm.Showable(raw);
            _revisions[field] = posted.RevisionOf(field);
            if (violation is not null) _errors.Add((violation.Field!, FieldWords.Of(violation, localizer)));
            // What the person did not touch is not saved: somebody else may have.
            else if (posted.IsTouched(field, text)) typed.Add(new(field, text, posted.RevisionOf(field)));
        }
        return typed;
    }

    /// <summary>Ids that the page does not offer.</summary>
    private Violation? Unknown(EntryField field, string text) => field switch
    {
        EntryField.Topics when text.Split(' ').Any(id => id.Length > 0 && Catalogue.Topic(id) is null) => new("choice-unknown", EntryFieldCodes.Of(field)),
        EntryField.Partners when text.Split(' ').Any(id => id.Length > 0 && (id == Opened.Entry.InstitutionId || Catalogue.Institution(id) is null)) => new("choice-unknown", EntryFieldCodes.Of(field)),
        _ => null,
    };

    private async Task GiveBackAsync(Guid id)
    {
        if (await heldForms.FindAsync(id, current.PersonId, Cancellation) is not { } back) return;
        var posted = new PostedForm(back.Fields);
        foreach (var field in Part.Fields)
        {
            if (posted.TextOf(field) is not { } text || text == Opened.Content[field]) continue;
            _typed[field] = PostedForm.Showable(text);
            _revisions[field] = posted.RevisionOf(field);
        }
        if (_typed.Count > 0) HeldAt = back.At;
    }

    private async Task<IActionResult> ConflictAsync(IReadOnlyList<FieldConflict> conflicts)
    {
        Conflicts = conflicts;
        Names = await Desk.NamesAsync(conflicts.Select(conflict => conflict.By), Cancellation);
        return await AgainAsync(StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> AgainAsync(int status)
    {
        await StartAsync();
        Response.StatusCode = status;
        return Page();
    }

    private async Task StartAsync()
    {
        Holder = heldForms.HolderOf(current.PersonId, Number);
        if (Opened.TakesText) await presences.SeeAsync(Opened.Entry.Id, Part, Cancellation);
        Editing = await presences.OthersAsync(Opened.Entry.Id, Cancellation);
    }
}
