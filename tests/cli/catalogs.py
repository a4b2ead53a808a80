"""Words in another language, as gettext reads them."""


def catalog(original: str, translation: str) -> bytes:
    """A compiled catalog with one entry, as the GNU gettext manual lays it out."""
    head = b"Content-Type: text/plain; charset=UTF-8\n"
    pairs = [(b"", head), (original.encode(), translation.encode())]
    keys = b"\0".join(key for key, _value in pairs) + b"\0"
    values = b"\0".join(value for _key, value in pairs) + b"\0"
    start = 28 + 16 * len(pairs)
    numbers = [0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start]
    offset = start
    for texts in zip(*pairs, strict=True):
        for text in texts:
            numbers += [len(text), offset]
            offset += len(text) + 1
    return b"".join(n.to_bytes(4, "little") for n in numbers) + keys + values
