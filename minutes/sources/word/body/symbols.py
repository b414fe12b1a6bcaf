"""Letters of symbol fonts, which are no letters: bullets, ticks and arrows by their place in the font."""

_WINGDINGS = {
    **{0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "⬧", 0x75: "◆", 0x76: "❖", 0x77: "⬥"},
    **{0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨"},
    **{0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
}
_SYMBOL = {
    **{0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBC: "…"},
    **{0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xBE: "—", 0x2D: "−", 0xD2: "®", 0xD3: "©", 0xD4: "™"},
}
_PRIVATE = range(0xF000, 0xF100)
PLAIN = {"\u2011": "-", "\u00ad": "", "\n": " ", "\r": " "}


def symbol(font: str, char: str) -> str | None:
    """The sign a symbol font shows for a code (four hexadecimal figures), or None where it cannot be told."""
    try:
        code = int(char, 16)
    except ValueError:
        return None
    place = code & 0xFF if code in _PRIVATE else code
    if font.lower().startswith("wingdings") and font[-1:] not in "23":
        return _WINGDINGS.get(place)
    if font.lower() == "symbol":
        return _SYMBOL.get(place) or (chr(place) if 0x20 <= place < 0x40 else None)
    return chr(code) if code not in _PRIVATE and 0x20 <= code < 0xD800 else None


def plain(words: str) -> tuple[str, int]:
    """Words of a run with hyphens and white space in one form, and how many signs had to be left out."""
    for sign, form in PLAIN.items():
        words = words.replace(sign, form)
    if not any("\ue000" <= sign <= "\uf8ff" for sign in words):
        return words, 0
    lost = 0
    kept: list[str] = []
    for sign in words:
        if "\ue000" <= sign <= "\uf8ff":
            told = _SYMBOL.get(ord(sign) & 0xFF) or _WINGDINGS.get(ord(sign) & 0xFF) if ord(sign) in _PRIVATE else None
            lost += told is None
            kept.append(told or "")
        else:
            kept.append(sign)
    return "".join(kept), lost
