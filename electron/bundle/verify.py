#!/usr/bin/env python3
"""Checks a case file of cuoshang without cuoshang: Python 3.8 or later and its standard library, nothing else.

    python3 verify.py PATH [--head DIGEST] [--bundle FILE.zip]

PATH is a volume (a folder with volume.sqlite), an exported bundle (FILE.zip), or a bundle that was unpacked; without PATH the folder
that this file lies in. --head is the digest 记录链 printed on a signed page, whole or in its short form; --bundle an earlier export.
Either finds a tail that was cut off and a volume that was chained anew, which the volume alone cannot show.

Prints what it found as JSON, one sentence for each problem on standard error, and ends with 0 (it holds), 1 (it does not) or 2 (it is
no volume or bundle, or cannot be read). The written form of everything is in docs/volume-format.md of the program. Changes nothing.
"""
import argparse, hashlib, json, math, os, re, shutil, sqlite3, struct, sys, tempfile, zipfile
from decimal import Decimal
from pathlib import Path

APPLICATION_ID, VOLUME_FORMAT, BUNDLE_FORMAT = 0x43756F53, 2, 1
OPEN, INTERNAL = "open", "internal"
SAFE = 2**53 - 1
# Most that a bundle may hold: files, bytes in all, and bytes for each byte it is packed in (beyond a megabyte).
MOST_FILES, MOST_BYTES, MOST_RATIO = 20_000, 2**32 - 1, 200
# Where records name attachments, by kind: keys down from the payload, * for every item. Kept true by a test of the program.
ATTACHMENTS = {
    "ExhibitFileAttached": [["digest"]],
    "FingerprintAttached": [["file"]],
    "SignedPageBound": [["file"]],
}

# Kinds whose payload an open part may leave out. Kept true by a test of the program.
WITHHELD = ["ExhibitFileAttached", "NoteWritten"]

PROBLEMS = {
    "unreadable": "读不出来：文件从这里起已经损坏",
    "manifest-altered": "案卷说明（格式、算法）被改动",
    "file-damaged": "数据库文件的结构已经损坏",
    "payload-altered": "内容与其摘要不符：内容被改动",
    "columns-altered": "记录的时间、操作人等项目与其摘要不符：记录被改动",
    "chain-broken": "与前一条记录的摘要不衔接：有记录被改动、调换、删除或者插入",
    "removed-or-inserted": "序号不连续：有记录被删除或者插入",
    "re-dated": "时间早于前一条记录",
    "head-not-found": "签字页上的摘要不在案卷中：末尾被截去，或者整卷被重新生成",
    "head-of-minutes": "给出的是这一号记录所定稿的会议记录正文的摘要，不是记录链的摘要：请改用签字页上“记录链”一项的摘要",
    "body-altered": "所存的会议记录正文与签字的摘要不符：正文被改动",
    "differs-from-bundle": "与导出件中同号的记录不同：从这里起被重新生成",
    "cut-off": "导出件中有，案卷中没有：末尾被截去",
    "not-canonical": "内容不是规范的写法，或者不是有效的UTF-8",
    "payload-missing": "内容或者盐值被删去，而这类记录从不隐去：记录被改动",
    "attachment-missing": "附件缺失",
    "attachment-altered": "附件内容与其摘要不符",
    "bundle-file-missing": "导出件清单列有而导出件中没有的文件",
    "bundle-file-altered": "文件与导出件清单中的摘要不符：文件被改动",
    "bundle-file-unlisted": "导出件清单没有列入的文件",
    "bundle-volume-unreadable": "导出件中的案卷无法读取",
    "bundle-head-differs": "导出件清单中的记录数、链末摘要与其中的案卷不符",
    "bundle-parts-differ": "正卷与副卷中的案卷不是同一条记录链",
}
NOTES = {
    "nothing": "没有给出签字页上的记录链摘要（--head）或者此前的导出件（--bundle）：案卷自身各条记录相互衔接时，末尾被截去或者整卷被重新生成，单凭案卷不能发现。",
    "head": "已与签字页上的记录链摘要比对：该摘要所在的记录及其以前的记录没有被截去或者重新生成；其后的记录要用更晚的摘要比对。",
    "bundle": "已与导出件逐条比对：导出件中的各条记录没有被截去或者重新生成；导出以后的记录要用更晚的摘要比对。",
    "failed": "已与给出的摘要或者导出件比对，核验不通过：以所列各项问题为准。",
}


class Unreadable(Exception):
    """Not a volume or bundle, or one that cannot be read: ends with 2."""


# ---- SM3 (GB/T 32905-2016) --------------------------------------------------------------------------------------------------------


def rotated(x, n):
    n %= 32
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


class PureSm3:
    """SM3 in Python alone, for where OpenSSL was built without it. Slow: some hundred kilobytes a second."""

    def __init__(self):
        self.state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
        self.rest, self.length = b"", 0

    def update(self, data):
        self.length += len(data)
        data = self.rest + data
        whole = len(data) - len(data) % 64
        for at in range(0, whole, 64):
            self.block(data[at : at + 64])
        self.rest = data[whole:]

    def block(self, block):
        w = list(struct.unpack(">16I", block))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rotated(w[j - 3], 15)
            w.append(x ^ rotated(x, 15) ^ rotated(x, 23) ^ rotated(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = self.state
        for j in range(64):
            first = j < 16
            ss1 = rotated((rotated(a, 12) + e + rotated(0x79CC4519 if first else 0x7A879D8A, j)) & 0xFFFFFFFF, 7)
            ff = a ^ b ^ c if first else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if first else (e & f) | (~e & g)
            tt1 = (ff + d + (ss1 ^ rotated(a, 12)) + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d = tt1, a, rotated(b, 9), c
            e, f, g, h = tt2 ^ rotated(tt2, 9) ^ rotated(tt2, 17), e, rotated(f, 19), g
        self.state = [x ^ y for x, y in zip(self.state, (a, b, c, d, e, f, g, h))]

    def hexdigest(self):
        ending = PureSm3()
        ending.state = list(self.state)
        ending.update(self.rest + b"\x80" + b"\0" * ((55 - self.length) % 64) + struct.pack(">Q", self.length * 8))
        return "".join("%08x" % word for word in ending.state)


def new_sm3():
    try:
        return hashlib.new("sm3")
    except ValueError:
        return PureSm3()


def sm3(data):
    digest = new_sm3()
    digest.update(data)
    return digest.hexdigest()


def sm3_of_file(path):
    digest = new_sm3()
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(1 << 20), b""):
            digest.update(chunk)
    return digest.hexdigest()


# ---- the written form of records --------------------------------------------------------------------------------------------------


def netstrings(*parts):
    encoded = [str(part).encode("utf-8") for part in parts]
    return b"".join(b"%d:%s," % (len(part), part) for part in encoded)


def utf16(text):
    """The order of UTF-16 code units, in which keys stand."""
    return text.encode("utf-16-be", "surrogatepass")


def spelled_number(value):
    """A number as ECMAScript writes it."""
    if not math.isfinite(value) or abs(value) > SAFE:
        raise ValueError
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text, n = "".join(map(str, digits)), len(digits) + exponent
    if len(text) <= n <= 21:
        text += "0" * (n - len(text))
    elif 0 < n <= 21:
        text = text[:n] + "." + text[n:]
    elif -6 < n <= 0:
        text = "0." + "0" * -n + text
    else:
        text = text[0] + ("." + text[1:] if len(text) > 1 else "") + "e%+d" % (n - 1)
    return ("-" if sign else "") + text


def spelled(value):
    """The one spelling of a JSON value; raises where it has none."""
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, float):
        return spelled_number(value)
    if isinstance(value, str):
        value.encode("utf-8")  # a lone surrogate has no UTF-8
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(spelled, value)) + "]"
    return "{" + ",".join(spelled(key) + ":" + spelled(value[key]) for key in sorted(value, key=utf16)) + "}"


def no_constant(_):
    raise ValueError


def parsed(text):
    # Every number is a double, as in the program that wrote it.
    return json.loads(text, parse_int=float, parse_float=float, parse_constant=no_constant)


def is_canonical(text):
    try:
        return spelled(parsed(text)) == text
    except (ValueError, RecursionError):
        return False


def payload_of(text):
    try:
        return None if text is None else parsed(text)
    except (ValueError, RecursionError):
        return None


def text_in(text, key):
    payload = payload_of(text)
    value = payload.get(key) if isinstance(payload, dict) else None
    return value if isinstance(value, str) else ""


def body_digest(text):
    """The digest of a body of minutes that a record froze."""
    return text_in(text, "digest")


def is_body_altered(kind, text):
    """Whether a record that froze minutes keeps a body, and it is not the one that its digest, the signed one, says."""
    body = text_in(text, "body") if kind == "MinutesFrozen" else ""
    try:
        return body != "" and sm3(body.encode("utf-8")) != body_digest(text)
    except UnicodeEncodeError:
        return True


def named_in(kind, text):
    """Digests of the attachments that a record names."""
    payload = payload_of(text) if kind in ATTACHMENTS else None

    def at(value, path):
        if not path:
            return [value] if isinstance(value, str) else []
        if path[0] == "*":
            items = value if isinstance(value, list) else value.values() if isinstance(value, dict) else []
            return [found for item in items for found in at(item, path[1:])]
        return at(value[path[0]], path[1:]) if isinstance(value, dict) and path[0] in value else []

    return [found for path in ATTACHMENTS.get(kind, []) for found in at(payload, path)]


# ---- a volume ---------------------------------------------------------------------------------------------------------------------

COLUMNS = "seq at operator device_clock command type v payload salt payload_digest prev digest".split()


def open_volume(folder):
    path = Path(folder) / "volume.sqlite"
    if not path.is_file():
        raise Unreadable("%s 不是案卷：没有 volume.sqlite。" % folder)
    try:
        database = sqlite3.connect("%s?mode=ro" % path.resolve().as_uri(), uri=True)
        database.text_factory = bytes
        number = lambda pragma: database.execute("PRAGMA " + pragma).fetchone()[0]
        if number("application_id") != APPLICATION_ID or number("user_version") < 1:
            raise Unreadable("%s 不是案卷。" % folder)
        if number("user_version") > VOLUME_FORMAT:
            raise Unreadable("%s 由更新的版本写成，请用新版本的核验程序。" % folder)
        manifest = {key.decode(): value.decode("utf-8", "replace") for key, value in database.execute("SELECT key, value FROM manifest")}
        database.execute("SELECT %s FROM event LIMIT 1" % ", ".join(COLUMNS)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise Unreadable("%s 无法读取（%s）。" % (folder, error))
    return database, manifest


def rows_of(database):
    """Row by row, so that all before a damaged page are read."""
    last = 0
    while True:
        row = database.execute("SELECT %s FROM event WHERE seq > ? ORDER BY seq LIMIT 1" % ", ".join(COLUMNS), (last,)).fetchone()
        if row is None:
            return
        last = row[0]
        if abs(row[0]) > SAFE or abs(row[6]) > SAFE:
            raise ValueError
        yield dict(zip(COLUMNS, (part.decode("utf-8", "replace") if isinstance(part, bytes) else part for part in row))), [
            part for part in row if isinstance(part, bytes)
        ]


def is_utf8(data):
    try:
        data.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def problems_of(row, raw, count, prev, at):
    chained = ("prev", "seq", "at", "operator", "device_clock", "command", "type", "v", "payload_digest")
    if row["seq"] != count:
        yield "removed-or-inserted"
    if row["prev"] != prev:
        yield "chain-broken"
    if row["digest"] != sm3(netstrings("cuoshang/event/1", *(row[column] for column in chained))):
        yield "columns-altered"
    payload, salt = row["payload"], row["salt"]
    if (payload is None) != (salt is None) or (payload is None and row["type"] not in WITHHELD):
        yield "payload-missing"
    if payload is not None and salt is not None:
        if not re.fullmatch("[0-9a-f]{32}", salt) or row["payload_digest"] != sm3(bytes.fromhex(salt) + payload.encode("utf-8")):
            yield "payload-altered"
        elif not is_canonical(payload):
            yield "not-canonical"
    if is_body_altered(row["type"], payload):
        yield "body-altered"
    if utf16(row["at"]) < utf16(at):
        yield "re-dated"
    if not all(map(is_utf8, raw)):
        yield "not-canonical"


def attachment_names(folder):
    path = Path(folder) / "attachments"
    return sorted((name for name in os.listdir(path) if not name.endswith(".new")), key=utf16) if path.is_dir() else []


def attachment_state(folders, digest):
    files = [Path(one) / "attachments" / name for one in folders for name in attachment_names(one) if name.startswith(digest + ".")]
    if not files:
        return "missing"
    return "whole" if all(sm3_of_file(file) == digest for file in files) else "altered"


def verify_volume(folder, head=None, bundle=(), attachments_in=None):
    """What `cuoshang verify` finds in a volume. `bundle`: digests of an earlier export, in order."""
    database, manifest = open_volume(folder)
    problems, named, digests, withheld, last = [], [], [], 0, ""
    found = lambda seq, problem: problems.append({"seq": seq, "problem": problem})
    prev = sm3(netstrings("cuoshang/volume/1", manifest.get("volumeId", ""), manifest.get("createdAt", "")))
    seen, minutes, differs = head is None or head(prev), None, None
    if manifest.get("algorithm", "") != "SM3":
        found(0, "manifest-altered")
    try:
        for row, raw in rows_of(database):
            digests.append(row["digest"])
            withheld += row["payload"] is None and row["salt"] is None
            for problem in problems_of(row, raw, len(digests), prev, last):
                found(row["seq"], problem)
            named += [(row["seq"], digest) for digest in named_in(row["type"], row["payload"])]
            prev, last = row["digest"], max(last, row["at"], key=utf16)
            seen = seen or head(prev)
            if head is not None and minutes is None and row["type"] == "MinutesFrozen" and head(body_digest(row["payload"])):
                minutes = row["seq"]
            if len(digests) <= len(bundle) and bundle[len(digests) - 1] != prev and differs is None:
                differs = row["seq"]
    except (sqlite3.Error, ValueError):
        found(len(digests) + 1, "unreadable")
    if not seen:
        found(*((len(digests), "head-not-found") if minutes is None else (minutes, "head-of-minutes")))
    if differs is not None:
        found(differs, "differs-from-bundle")
    if len(digests) < len(bundle):
        found(len(digests) + 1, "cut-off")
    folders = attachments_in or [folder]
    for seq, digest in named:
        state = attachment_state(folders, digest)
        if state != "whole":
            found(seq, "attachment-" + state)
    try:
        sound = database.execute("PRAGMA integrity_check(1)").fetchone()[0] == b"ok"
    except sqlite3.Error:
        sound = False
    if not sound:
        found(0, "file-damaged")
    database.close()
    known = {digest for _, digest in named}
    loose = [name for one in folders for name in attachment_names(one) if name.split(".", 1)[0] not in known]
    against = "head" if head is not None else "bundle" if bundle else "nothing"
    result = {"ok": not problems, "events": len(digests), "head": prev, "withheld": withheld, "against": against, "loose": loose}
    return {**result, "problems": problems}, digests


# ---- a bundle ---------------------------------------------------------------------------------------------------------------------

NAME = re.compile(
    r"(index\.html|verify\.py|manifest\.json|%s/index\.html|(%s|%s)/(volume/(volume\.sqlite|attachments/[0-9a-f]{64}\.[a-z0-9]{1,10})|papers/[0-9]{2,5}-[a-z-]{1,60}\.docx))"
    % (INTERNAL, OPEN, INTERNAL)
)
FOLDER = re.compile("(%s|%s)/((volume|papers)/|volume/attachments/)?" % (INTERNAL, OPEN))


def unpack(path, into):
    """Unpacks a bundle after looking at every name and length in it; refuses it whole."""
    try:
        with zipfile.ZipFile(path) as bundle:
            if any(entry.is_dir() and not FOLDER.fullmatch(entry.filename) for entry in bundle.infolist()):
                raise Unreadable("导出件中有不属于导出件的文件夹，没有读取。")
            entries = [entry for entry in bundle.infolist() if not entry.is_dir()]
            names = [entry.filename for entry in entries]
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise Unreadable("导出件中的文件过多或者过大，没有读取。")
            if len({name.lower() for name in names}) != len(names):
                raise Unreadable("导出件中有重名的文件，没有读取。")
            for entry in entries:
                if not NAME.fullmatch(entry.filename) or entry.orig_filename != entry.filename:
                    raise Unreadable("导出件中有不属于导出件的文件名，没有读取：%r。" % entry.orig_filename)
                if entry.flag_bits & 0x41 or entry.compress_type not in (0, 8) or entry.external_attr >> 28 not in (0, 8):
                    raise Unreadable("导出件中有加密、链接或者不认识的压缩方法，没有读取：%s。" % entry.filename)
                if entry.file_size > max(1 << 20, entry.compress_size * MOST_RATIO):
                    raise Unreadable("导出件中的文件压缩得异常，没有读取：%s。" % entry.filename)
            for entry in entries:
                target = Path(into, *entry.filename.split("/"))
                target.parent.mkdir(parents=True, exist_ok=True)
                # The length that an entry says it has is checked by zipfile, and the sum was checked above.
                with bundle.open(entry) as source, open(target, "wb") as file:
                    shutil.copyfileobj(source, file)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, struct.error) as error:
        raise Unreadable("%s 不是完整的导出件（%s）。" % (path, error))
    except Exception as error:
        if isinstance(error, Unreadable) or type(error).__module__ != "zlib":
            raise
        raise Unreadable("%s 不是完整的导出件（%s）。" % (path, error))


def verify_bundle(folder, head=None, earlier=()):
    """An unpacked bundle: every file against the manifest, then the volume in each part."""
    try:
        manifest = json.loads((Path(folder) / "manifest.json").read_text("utf-8"))
        if int(manifest["bundle"]) > BUNDLE_FORMAT:
            raise Unreadable("导出件由更新的版本写成，请用其中新版本的核验程序。")
        files = {str(item["path"]): (int(item["bytes"]), str(item["sm3"])) for item in manifest["files"]}
        promised = (int(manifest["events"]), str(manifest["head"]))
        parts = [OPEN] if manifest["part"] == "open" else [INTERNAL, OPEN]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unreadable("导出件的清单 manifest.json 无法读取（%s）。" % error)
    problems = []
    found = lambda problem, file, seq=0: problems.append({"seq": seq, "problem": problem, "file": file})
    root = Path(folder)
    there = sorted((file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()), key=utf16)
    for path, (size, digest) in files.items():
        if path not in there:
            found("bundle-file-missing", path)
        elif (root / path).stat().st_size != size or sm3_of_file(root / path) != digest:
            found("bundle-file-altered", path)
    for path in there:
        if path not in files and path != "manifest.json":
            found("bundle-file-unlisted", path)
    verified, chains = [], []
    for part in parts:
        volume = root / part / "volume"
        attachments_in = [volume] if part == OPEN else [volume, root / OPEN / "volume"]
        try:
            result, digests = verify_volume(volume, head, earlier, attachments_in)
        except Unreadable:
            found("bundle-volume-unreadable", part + "/volume")
            continue
        verified.append(result)
        chains.append(digests)
        for problem in result["problems"]:
            found(problem["problem"], part + "/volume", problem["seq"])
    if len(verified) == len(parts):
        if (verified[0]["events"], verified[0]["head"]) != promised:
            found("bundle-head-differs", "manifest.json")
        if any(chain != chains[0] for chain in chains):
            found("bundle-parts-differ", OPEN + "/volume")
    first = verified[0] if verified else {"events": 0, "head": "", "withheld": 0, "loose": []}
    against = "head" if head is not None else "bundle" if earlier else "nothing"
    result = {"ok": not problems, "events": first["events"], "head": first["head"], "withheld": first["withheld"], "against": against}
    return {**result, "loose": first["loose"], "problems": problems}, chains[0] if chains else []


def verify(path, head=None, earlier=()):
    path = Path(path)
    if not path.exists():
        raise Unreadable("没有找到 %s。" % path)
    if path.is_dir():
        if (path / "manifest.json").is_file():
            return verify_bundle(path, head, earlier)
        inner = path / "volume"
        return verify_volume(inner if not (path / "volume.sqlite").exists() and (inner / "volume.sqlite").exists() else path, head, earlier)
    with tempfile.TemporaryDirectory() as folder:
        unpack(path, folder)
        return verify_bundle(folder, head, earlier)


def printed(text):
    """A digest as it is read off a page: all of it, or its short form."""
    typed = re.sub(r"\.{2,}|…+", "…", "".join(text.lower().split()), count=1)
    if re.fullmatch("[0-9a-f]{64}", typed):
        return lambda digest: digest == typed
    short = re.fullmatch("([0-9a-f]{8})…([0-9a-f]{4})", typed)
    if short is None:
        raise Unreadable("--head 的“%s”不是摘要：请输入全部64位，或者页脚的简写（前8位…后4位）。" % text)
    return lambda digest: digest.startswith(short[1]) and digest.endswith(short[2])


def main():
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("path", nargs="?", default=str(Path(__file__).resolve().parent))
    given.add_argument("--head")
    given.add_argument("--bundle")
    arguments = given.parse_args()
    try:
        earlier = ()
        if arguments.bundle is not None:
            whole, earlier = verify(arguments.bundle)
            if not whole["ok"]:
                raise Unreadable("%s 本身核验不通过，不能用来比对。" % arguments.bundle)
        result, _ = verify(arguments.path, None if arguments.head is None else printed(arguments.head), earlier)
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 2
    note = NOTES[result["against"] if result["ok"] or result["against"] == "nothing" else "failed"]
    print(json.dumps({**result, "note": note}, ensure_ascii=False, indent=2))
    for problem in result["problems"]:
        where = "第%d号记录" % problem["seq"] if problem["seq"] else "案卷"
        inside = "（%s）" % problem["file"] if "file" in problem else ""
        print("%s：%s%s。" % (where, PROBLEMS[problem["problem"]], inside), file=sys.stderr)
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
