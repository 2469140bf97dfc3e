using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>Why a file was not taken and what to do about it.</summary>
public static class FileWords
{
    public static string Of(Violation violation, Localizer t) => violation.Code switch
    {
        "file-missing" => t["Choose a file first."],
        "file-empty" => t["The file is empty. Choose another one."],
        "file-too-large" => t["The file has more than {0} MB. Make it smaller, for example by reducing the pictures in it, and choose it again.", violation.Arguments[0]],
        "file-other-kind" => t["This is none of the kinds of file that can be taken. Save it as PDF, PNG, JPEG, DOCX or XLSX and choose it again."],
        "file-other-extension" => t["{0} holds a file of the kind {1}. Give it the ending that fits and choose it again.", t.Quote((string)violation.Arguments[0]), violation.Arguments[1]],
        "file-damaged" => t["The file is damaged and cannot be read. Open it in its program, save it anew and choose it again."],
        "file-locked" => t["The file is protected by a password. Save it without protection and choose it again."],
        "file-old-or-locked-office" => t["The file is protected by a password or of an old kind (DOC, XLS). Save it as DOCX, XLSX or PDF without protection and choose it again."],
        "file-unpacks-too-large" => t["The file unpacks to far more than a document needs and was not opened. Save it anew in its program and choose it again."],
        "picture-too-large" => t["The picture has more than {0} million points. Make it smaller and choose it again.", violation.Arguments[0]],
        "pdf-active" => t["The PDF holds scripts, forms that send, or other files ({0}). Print it to a new PDF and choose that.", violation.Arguments[0]],
        "pdf-unreadable" => t["The PDF is packed in a way that cannot be examined. Print it to a new PDF and choose that."],
        "office-active" => t["The file holds macros or other files that could run. Save a copy without them, or as PDF, and choose that."],
        "office-loads" => t["The file loads something from elsewhere when it is opened. Break its links to other files, or save it as PDF, and choose it again."],
        _ => throw new ArgumentOutOfRangeException(nameof(violation), violation.Code, "Not about a file."),
    };
}
