"""The pages that help and explain, by their sections: how we redact, who to ask, how to subscribe."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markdown.extensions.toc import slugify, unique

_FRONT = re.compile(r"\A---\n(?P<facts>.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: (?P<title>\".*\")$", re.MULTILINE)
_HEAD = re.compile(r"^#{1,3}\s+(?P<words>.+?)\s*(?:\{:?\s*#(?P<id>[\w-]+)[^}]*\})?\s*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(
    r"<(script|style|svg)\b.*?</\1>|<[^>]+>|\{:?[^{}\n]*\}|^\s*[-*+>|]\s|[*_`|]|:?-{3,}:?", re.DOTALL | re.MULTILINE
)
_ENTITY = re.compile(r"&#?\w+;")


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A section of a page. anchor: its address on the page, "" for the page's own start."""

    anchor: str
    title: str
    said: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """address: "contact/". title: as the page has it."""

    address: str
    title: str
    sections: tuple[HelpSection, ...]


def help_pages(files: Mapping[str, str]) -> tuple[HelpPage, ...]:
    """Pages from their Markdown, by address. files: path under docs_dir -> text with our front matter."""
    return tuple(_page(path, text) for path, text in sorted(files.items()) if path.endswith(".md"))


def _page(path: str, text: str) -> HelpPage:
    front = _FRONT.match(text)
    titled = _TITLE.search(front["facts"]) if front else None
    address = path.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/"
    title = _ENTITY.sub(" ", json.loads(titled["title"])) if titled else address
    return HelpPage(address, " ".join(title.split()), tuple(_sections(text[front.end() :] if front else text)))


def _sections(text: str) -> Iterator[HelpSection]:
    heads, taken = list(_HEAD.finditer(text)), set[str]()
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for at, (head, end) in enumerate(zip(heads, ends, strict=True)):
        words = _bare(head["words"])
        anchor = head["id"] or unique(slugify(words, "-"), taken)
        said = _bare(text[head.end() : end])
        yield HelpSection(anchor if at else "", words, f"{words}. {said}".strip())


def _bare(markdown: str) -> str:
    """The words alone, without marks of Markdown and HTML."""
    said = _LINK.sub(r"\1", markdown)
    return " ".join(_ENTITY.sub(" ", _TAG.sub(" ", said)).split())
