"""People who fill in forms and comment in LibreOffice, played by its own Basic."""

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from tests.gate.libreoffice import LONGEST

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{}</script:module>"""
_HELPERS = """
Dim Document As Object

Sub Begin(address As String)
  Dim none()
  Document = StarDesktop.loadComponentFromURL(address, "_blank", 0, none())
End Sub

Sub Finish()
  Document.store()
  Document.close(True)
End Sub

Sub PutCell(sheet As String, cell As String, words As String)
  Document.Sheets.getByName(sheet).getCellRangeByName(cell).setString(words)
End Sub

Sub Choose(name As String, words As String)
  Dim fields, field
  fields = Document.TextFields.createEnumeration()
  Do While fields.hasMoreElements()
    field = fields.nextElement()
    If field.supportsService("com.sun.star.text.textfield.DropDown") Then
      If field.Name = name Then field.SelectedItem = words
    End If
  Loop
End Sub

Sub PutBeside(whose As String, label As String, words As String)
  Dim number, row, table
  For number = 0 To Document.TextTables.Count - 1
    table = Document.TextTables.getByIndex(number)
    If table.getCellByName("A1").getString() = whose Then
      For row = 2 To table.Rows.Count
        If table.getCellByName("A" & row).getString() = label Then
          table.getCellByName("B" & row).setString(words)
        End If
      Next
    End If
  Next
End Sub

Function Found(words As String)
  Dim search
  search = Document.createSearchDescriptor()
  search.SearchString = words
  Found = Document.findFirst(search)
End Function

Sub Remark(at As String, author As String, words As String)
  Dim comment, place
  comment = Document.createInstance("com.sun.star.text.textfield.Annotation")
  comment.Author = author
  comment.Content = words
  place = Found(at)
  place.Text.insertTextContent(place.Start, comment, False)
End Sub

Sub Reword(before As String, after As String)
  Document.RecordChanges = True
  Found(before).setString(after)
End Sub
"""


def call(name: str, *values: str) -> str:
    """A line of Basic."""
    return f"{name} {', '.join(map(_literal, values))}"


def _literal(value: str) -> str:
    lines = (line.replace('"', '""') for line in value.split("\n"))
    return " & Chr(10) & ".join(f'"{line}"' for line in lines)


def worked_on(work: Mapping[Path, Iterable[str]]) -> None:
    """Open each document, do what these lines say, save and close it: in one office."""
    lines = [_HELPERS, "Sub Work"]
    for path, calls in work.items():
        lines += [call("Begin", path.as_uri()), *calls, "Finish"]
    module = _MODULE.format(
        escape("\n".join((*lines, "StarDesktop.terminate()", "End Sub")))
    )
    with TemporaryDirectory() as name:
        profile = Path(name, "profile")
        _office(profile, "--terminate_after_init")
        (profile / "user/basic/Standard/Module1.xba").write_text(module, "utf-8")
        _office(profile, "macro:///Standard.Module1.Work")


def _office(profile: Path, *what: str) -> None:
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *what],
        check=True,
        capture_output=True,
        timeout=LONGEST,
    )
