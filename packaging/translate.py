"""Collects every text that the window can show and compiles its translations.

Run as `make translations` from the project's root. Three steps:

1. Sentences of the layers that know no Qt (errors, findings, flags, stages of work) and the
   phrases that window and commands share are collected from their source into
   `kdscore_desktop/ui/sentence_templates.py`, where `lupdate` sees them.
2. `lupdate` brings `resources/translations/kdscore_*.ts` up to date, keeping what is translated.
3. `lrelease` compiles them into the `.qm` files that the window loads.

With `--check` nothing is written; it fails where the first step would change its file.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

PACKAGE = Path("kdscore_desktop")
TEMPLATES = PACKAGE / "ui" / "sentence_templates.py"
TRANSLATIONS = Path("resources/translations")
LANGUAGES = ("en", "es")
LAYERS = (
    "agreement",
    "distill",
    "gradebook",
    "jobs",
    "project",
    "student",
    "teacher",
    "texts",
    "views",
    "edition.py",
    "files.py",
)
# What the window never shows: the study is a command of its own.
LEFT_OUT = ("study",)

# What constants are called whose words stand in a sentence or by themselves.
_MARKS = ("STAGE", "TITLE", "WORDS")

_FEWEST_WORDS = 3
_MOST_PLACEHOLDERS = 9
_ARGUMENTS_OF_A_PLURAL = 4  # context, text, remark, number
_FORMS = 2  # in English and in Spanish


def sentences() -> list[str]:
    """Return the templates of all sentences, placeholders as %1 to %9, sorted."""
    found: set[str] = set()
    said: set[str] = set()
    for layer in LAYERS:
        root = PACKAGE / layer
        for path in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
            if not any(part in path.stem for part in LEFT_OUT):
                tree = ast.parse(path.read_text(encoding="utf-8"))
                found.update(_sentences_of(tree))
                said.update(_said(tree))
    # A phrase is looked up as one; what a report says stays a sentence beside a phrase that reads
    # the same.
    return sorted(found.difference(phrases("phrase"), phrases("counted")) | said)


def _sentences_of(tree: ast.Module) -> Iterator[str]:
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    within: set[int] = set()
    for node in ast.walk(tree):
        if id(node) in within or id(node) in documentation:
            continue
        if isinstance(node, ast.JoinedStr):
            within.update(id(part) for part in ast.walk(node) if part is not node)
        template = _template(node)
        if template is not None and (_is_sentence(template) or _is_stage(node, tree)):
            yield template


def phrases(maker: str) -> list[str]:
    """Return the texts of all calls to `phrase` or `counted`, sorted."""
    found = set()
    for path in sorted((PACKAGE / "views").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id == maker
            ):
                found.add(ast.literal_eval(call.args[0]))
    return sorted(found)


def _said(tree: ast.Module) -> Iterator[str]:
    """Return what a report hands to `say` for being said in the educator's language."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or len(call.args) != 1:
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func
        if name == "say" or (isinstance(name, ast.Name) and name.id == "say"):
            argument = call.args[0]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def _template(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, number = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            number += 1
            parts.append(f"%{number}")
    return "".join(parts) if number <= _MOST_PLACEHOLDERS else None


def _is_sentence(template: str) -> bool:
    words = re.findall(r"[A-Za-z]{2,}", re.sub(r"%\d", "", template))
    return (
        len(words) >= _FEWEST_WORDS
        and template.rstrip()[-1:] in {".", "?"}
        and (template[:1].isupper() or template[0] in "'%")
        and not re.match("(SELECT|UPDATE|DELETE|INSERT|PRAGMA) ", template)
    )


def _is_stage(node: ast.AST, tree: ast.Module) -> bool:
    """Whether a text is the stage in a call such as `reporter.progress(0.5, "Reading")`."""
    for call in ast.walk(tree):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr == "progress"
            and node in call.args
        ):
            return True
        if (
            isinstance(call, ast.Assign)
            and call.value is node
            and isinstance(call.targets[0], ast.Name)
            and (
                any(mark in call.targets[0].id for mark in _MARKS)
                or _is_phrase(call.targets[0].id, call.value)
            )
        ):
            return True
    return False


def _is_phrase(name: str, value: ast.expr) -> bool:
    """Whether a constant holds words that stand in a sentence, as `BLANK = "not yet decided"`."""
    is_shared = name.isupper() and not name.startswith("_")
    if not is_shared or not isinstance(value, ast.Constant):
        return False
    text = str(value.value)
    words = re.findall(r"[A-Za-z]{2,}", text)
    return len(words) >= _FEWEST_WORDS and bool(re.fullmatch(r"[a-z][A-Za-z ,:;'-]+", text))


def templates_module(templates: list[str]) -> str:
    """Return the source of the module that holds the templates."""
    lines = [
        '"""Sentences of the layers that know no Qt, for translators. Made by `make translations`.',
        '"""',
        "",
        "# ruff: noqa: E501, RUF001",
        "",
        "from __future__ import annotations",
        "",
        "from PySide6.QtCore import QT_TRANSLATE_NOOP",
        "",
        "TEMPLATES = (",
        *(f'    QT_TRANSLATE_NOOP("sentences", {_quoted(one)}),' for one in templates),
        ")",
        "PHRASES = (",
        *(f'    QT_TRANSLATE_NOOP("phrases", {_quoted(one)}),' for one in phrases("phrase")),
        ")",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"' if '"' not in text else repr(text)


def plurals() -> list[tuple[str, str]]:
    """Return context and text of every plural that `translate` is called for, sorted.

    `lupdate` of PySide6 6.11 takes those for texts of one form and passes over some: it knows
    plurals of `tr` alone.
    """
    found = {("phrases", text) for text in phrases("counted")}
    for path in (PACKAGE / "ui").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or len(call.args) != _ARGUMENTS_OF_A_PLURAL:
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func
            if name == "translate" or (isinstance(name, ast.Name) and name.id == "translate"):
                context, text = (ast.literal_eval(argument) for argument in call.args[:2])
                found.add((context, text))
    return sorted(found)


def _keep_plurals(ts: Path, earlier: ElementTree.ElementTree[ElementTree.Element] | None) -> None:
    """Put the plurals of :func:`plurals` back, with the translations they had."""
    had = {} if earlier is None else _translations(earlier)
    tree = ElementTree.parse(ts)  # our own file
    root = tree.getroot()
    contexts = {each.findtext("name"): each for each in root.findall("context")}
    for name, text in plurals():
        context = contexts.get(name)
        if context is None:
            context = contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
        for message in context.findall("message"):
            if message.findtext("source") == text:
                context.remove(message)
        message = ElementTree.SubElement(context, "message", numerus="yes")
        ElementTree.SubElement(message, "source").text = text
        translation = had.get((name, text))
        if translation is None or translation.find("numerusform") is None:
            translation = ElementTree.Element("translation", type="unfinished")
            for _ in range(_FORMS):
                ElementTree.SubElement(translation, "numerusform")
        message.append(translation)
    ElementTree.indent(tree, "    ")
    tree.write(ts, encoding="utf-8", xml_declaration=True)


def _translations(
    tree: ElementTree.ElementTree[ElementTree.Element],
) -> dict[tuple[str | None, str | None], ElementTree.Element]:
    return {
        (context.findtext("name"), message.findtext("source")): translation
        for context in tree.iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def _fill_plurals(ts: Path) -> None:
    """Write English's two forms of "%n level(s)"; words with other plurals are written out.

    "%n answer(s) was/were" becomes "%n answer was" and "%n answers were".
    """
    tree = ElementTree.parse(ts)  # our own file
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        for form, singular in zip(translation.findall("numerusform"), (True, False), strict=True):
            text = source.replace("(s)", "" if singular else "s")
            form.text = re.sub(r"(\w+)/(\w+)", r"\1" if singular else r"\2", text)
    tree.write(ts, encoding="utf-8", xml_declaration=True)


def main() -> int:
    """Do the three steps, or check the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    source = templates_module(sentences())
    if parser.parse_args().check:
        if TEMPLATES.read_text(encoding="utf-8") == source:
            return 0
        sys.stderr.write("The sentences changed. Run `make translations`.\n")
        return 1
    TEMPLATES.write_text(source, encoding="utf-8")
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    tools = Path(sys.executable).parent
    sources = [str(PACKAGE / "app.py"), *map(str, sorted((PACKAGE / "ui").rglob("*.py")))]
    for language in LANGUAGES:
        ts = TRANSLATIONS / f"kdscore_{language}.ts"
        earlier = ElementTree.parse(ts) if ts.exists() else None  # our own file
        plural = ["-pluralonly"] if language == "en" else []
        options = ["-no-obsolete", "-locations", "none", *plural]
        languages = ["-source-language", "en", "-target-language", language]
        lupdate = str(tools / "pyside6-lupdate")
        subprocess.run([lupdate, *options, *languages, *sources, "-ts", str(ts)], check=True)
        _keep_plurals(ts, earlier)
        if language == "en":
            _fill_plurals(ts)
        subprocess.run(
            [tools / "pyside6-lrelease", "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
