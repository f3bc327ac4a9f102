#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: C901, D101, D102, D103, PTH100, PTH112, PTH118, PTH120, PTH123, SIM300, T201, UP031
# One file for strangers and old Pythons:
# it speaks on the standard output, uses nothing newer than 3.8 and reads like the specification
"""Check an evidence package with nothing but Python 3.8 or newer: no network, no other program.

核验证据包。用法（在解压后的文件夹里，或者直接对压缩包）：

    python3 verify.py                 核验本文件所在的文件夹
    python3 verify.py 证据包.zip      核验压缩包

退出码：0 全部通过，1 有一项不通过，2 无法读取。
Independent of the program that made the package; the steps are docs/spec/evidence.md section 3.10.
"""

import base64
import calendar
import hashlib
import json
import os
import re
import sys
import time
import unicodedata
import zipfile

FIXED = {
    "manifest.dcbor", "manifest.json", "package.header", "package.payload", "package.signature",
}  # fmt: skip
ASIDE = {"list.csv", "list.html", "list.pdf", "verify.py", "说明.txt"}

FOLDERS = ("originals", "copies", "events", "stamps", "places")

# --- strict deterministic CBOR, reading only ---------------------------------------------------


def decode(data):
    value, end = _decode(data, 0, 0)
    if end != len(data):
        raise ValueError("bytes left over")
    return value


def _decode(data, at, depth):
    if depth > 16 or at >= len(data):
        raise ValueError("too deep or cut short")
    major, info = data[at] >> 5, data[at] & 31
    if major == 7:
        return {0xF4: False, 0xF5: True, 0xF6: None}[data[at]], at + 1
    if info < 24:
        count, at = info, at + 1
    elif info < 28:
        width = 1 << (info - 24)
        count = int.from_bytes(data[at + 1 : at + 1 + width], "big")
        if count < (24 if width == 1 else 1 << (4 * width)):
            raise ValueError("not the shortest form")
        at += 1 + width
    else:
        raise ValueError("indefinite length")
    if major == 0:
        return count, at
    if major == 1:
        return -1 - count, at
    if major in (2, 3):
        if at + count > len(data):
            raise ValueError("cut short")
        raw = bytes(data[at : at + count])
        if major == 3:
            raw = raw.decode("utf-8")
            need(unicodedata.normalize("NFC", raw) == raw, "文字不是 NFC 写法")
        return raw, at + count
    if major == 4:
        items = []
        for _ in range(count):
            item, at = _decode(data, at, depth + 1)
            items.append(item)
        return items, at
    if major == 5:
        return _decode_map(data, at, count, depth)
    raise ValueError("tag")


def _decode_map(data, at, count, depth):
    result, last = {}, b""
    for _ in range(count):
        key, end = _decode(data, at, depth + 1)
        encoded = bytes(data[at:end])
        need(type(key) in (int, str), "键不是数字或者文字")
        if encoded <= last:
            raise ValueError("keys out of order")
        last = encoded
        result[key], at = _decode(data, end, depth + 1)
    return result, at


# --- Ed25519 verification, RFC 8032 section 5.1.7 ----------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _recover_x(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT % P
    if (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("not a point")
    return P - x if x & 1 != sign else x


def _point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        raise ValueError("not a point")
    x = _recover_x(y, sign)
    return x, y, 1, x * y % P


def _add(a, b):
    one = (a[1] - a[0]) * (b[1] - b[0]) % P
    two = (a[1] + a[0]) * (b[1] + b[0]) % P
    three, four = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = two - one, four - three, four + three, two + one
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = _add(total, point)
        point = _add(point, point)
        scalar >>= 1
    return total


_BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (_recover_x(_BASE_Y, 0), _BASE_Y, 1, _recover_x(_BASE_Y, 0) * _BASE_Y % P)


def signed(public_key, message, signature):
    """Say whether `signature` is the key's Ed25519 signature over `message`."""
    try:
        if len(public_key) != 32 or len(signature) != 64:
            return False
        a, r = _point(public_key), _point(signature[:32])
    except ValueError:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    h = int.from_bytes(digest, "little") % L
    left, right = _times(s, BASE), _add(r, _times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (
        left[1] * right[2] - right[1] * left[2]
    ) % P == 0


# --- Merkle tree, RFC 6962 -----------------------------------------------------------------------


def leaf(header):
    return hashlib.sha256(b"\0" + header).digest()


def included(leaf_hash, index, size, proof, root):
    """RFC 9162 section 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, current = index, size - 1, leaf_hash
    for node in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            current = hashlib.sha256(b"\1" + node + current).digest()
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            current = hashlib.sha256(b"\1" + current + node).digest()
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and current == root


def tree(leaves):
    """The Merkle root of RFC 6962 over leaf hashes."""
    if len(leaves) == 1:
        return leaves[0]
    if not leaves:
        return hashlib.sha256(b"").digest()
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    both = tree(leaves[:half]) + tree(leaves[half:])
    return hashlib.sha256(b"\1" + both).digest()


# --- time-stamps, RFC 3161: DER, RSA (RFC 8017) and ECDSA (FIPS 186) --------------------------


def der(data):
    """The values in some DER: (tag, content, all bytes)."""
    at, found = 0, []
    while at < len(data):
        start, tag, length, at = at, data[at], data[at + 1], at + 2
        if length >= 128:
            width = length - 128
            need(1 <= width <= 4, "DER 长度")
            length, at = int.from_bytes(data[at : at + width], "big"), at + width
        need(at + length <= len(data) and tag & 31 != 31, "DER 不完整")
        found.append((tag, data[at : at + length], data[start : at + length]))
        at += length
    return found


def oid(text):
    numbers = [int(part) for part in text.split(".")]
    out = bytes([40 * numbers[0] + numbers[1]])
    for number in numbers[2:]:
        piece = [number & 127]
        while number > 127:
            number >>= 7
            piece.insert(0, 128 | number & 127)
        out += bytes(piece)
    return out


HASHES = {oid("2.16.840.1.101.3.4.2.%d" % n): name
          for n, name in ((1, "sha256"), (2, "sha384"), (3, "sha512"))}  # fmt: skip
SIGNED_WITH = {
    oid("1.2.840.113549.1.1.11"): "sha256",
    oid("1.2.840.113549.1.1.12"): "sha384",
    oid("1.2.840.113549.1.1.13"): "sha512",
    oid("1.2.840.10045.4.3.2"): "sha256",
    oid("1.2.840.10045.4.3.3"): "sha384",
    oid("1.2.840.10045.4.3.4"): "sha512",
}
CURVES = {
    oid("1.2.840.10045.3.1.7"): (
        2**256 - 2**224 + 2**192 + 2**96 - 1,
        0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
        0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
        0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    ),
    oid("1.3.132.0.34"): (
        2**384 - 2**128 - 2**96 + 2**32 - 1,
        0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
        0xAA87CA22BE8B05378EB1C71EF320AD746E1D3B628BA79B9859F741E082542A385502F25DBF55296C3A545E3872760AB7,
        0x3617DE4A96262C6F5D9E98BF9292DC29F8F41DBD289A147CE9DA3113B5F0B8C00A60B1CE1D7E819D7A431D7C90EA0E5F,
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
    ),
}


def curve_add(p, one, two):
    if one is None or two is None:
        return one or two
    if one[0] == two[0]:
        if (one[1] + two[1]) % p == 0:
            return None
        slope = (3 * one[0] * one[0] - 3) * pow(2 * one[1], p - 2, p)
    else:
        slope = (two[1] - one[1]) * pow(two[0] - one[0], p - 2, p)
    x = (slope * slope - one[0] - two[0]) % p
    return x, (slope * (one[0] - x) - one[1]) % p


def curve_times(p, scalar, point):
    total = None
    while scalar:
        if scalar & 1:
            total = curve_add(p, total, point)
        point, scalar = curve_add(p, point, point), scalar >> 1
    return total


def ecdsa(curve, public, signature, digest):
    p, b, gx, gy, n = CURVES[curve]
    width = (p.bit_length() + 7) // 8
    need(len(public) == 1 + 2 * width and public[0] == 4, "公钥")
    q = int.from_bytes(public[1 : 1 + width], "big"), int.from_bytes(public[1 + width :], "big")
    need(max(q) < p and (q[1] * q[1] - q[0] ** 3 + 3 * q[0] - b) % p == 0, "公钥不在曲线上")
    r, s = (int.from_bytes(part[1], "big") for part in der(der(signature)[0][1]))
    if not (0 < r < n and 0 < s < n):
        return False
    e = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - n.bit_length())
    w = pow(s, n - 2, n)
    point = curve_add(p, curve_times(p, e * w % n, (gx, gy)), curve_times(p, r * w % n, q))
    return point is not None and point[0] % n == r


def rsa(key, signature, name, digest):
    n, e = (int.from_bytes(part[1], "big") for part in der(der(key)[0][1]))
    kind = next(code for code, known in HASHES.items() if known == name)
    info = bytes([6, len(kind)]) + kind + b"\5\0"
    info = bytes([0x30, len(info)]) + info + bytes([4, len(digest)]) + digest
    info = bytes([0x30, len(info)]) + info
    width = (n.bit_length() + 7) // 8
    padded = b"\0\1" + b"\xff" * (width - len(info) - 3) + b"\0" + info
    return pow(int.from_bytes(signature, "big"), e, n).to_bytes(width, "big") == padded


def signed_by(public_info, message, signature, name):
    """Whether the key of a certificate (SubjectPublicKeyInfo) signed the message."""
    algorithm, bits = der(public_info)
    kind, digest = der(algorithm[1]), hashlib.new(name, message).digest()
    if kind[0][1] == oid("1.2.840.113549.1.1.1"):
        return rsa(bits[1][1:], signature, name, digest)
    need(kind[0][1] == oid("1.2.840.10045.2.1") and kind[1][1] in CURVES,
         "时间戳用了本程序不认识的密钥，请用 openssl ts -verify 核对")  # fmt: skip
    return ecdsa(kind[1][1], bits[1][1:], signature, digest)


class Certificate:
    def __init__(self, raw):
        body, algorithm, bits = der(der(raw)[0][1])
        parts = [part for part in der(body[1]) if part[0] != 0xA0]
        self.raw, self.body, self.signature = raw, body[2], bits[1][1:]
        self.hash = SIGNED_WITH.get(der(algorithm[1])[0][1], "sha256")
        self.serial, self.issuer, self.subject = parts[0][1], parts[2][2], parts[4][2]
        self.dates = [("20" if t[0] == 0x17 and t[1][:2] < b"50" else "19" if t[0] == 0x17 else "")
                      + t[1].decode() for t in der(parts[3][1])]  # fmt: skip
        self.key = parts[5][1]
        extensions = [e for part in parts[6:] if part[0] == 0xA3 for e in der(der(part[1])[0][1])]
        self.extensions = {der(e[1])[0][1]: der(e[1]) for e in extensions}


def trusted(certificate, others, roots, at):
    """The pinned certificate that this one leads to."""
    usage = certificate.extensions[oid("2.5.29.37")]
    stamping = der(der(usage[-1][1])[0][1])
    need(len(usage) == 3 and [u[1] for u in stamping] == [oid("1.3.6.1.5.5.7.3.8")],
         "证书不是时间戳证书")  # fmt: skip
    for _ in range(6):
        need(certificate.dates[0] <= at <= certificate.dates[1], "证书在那个时间无效")
        if certificate.raw in [root.raw for root in roots]:
            return certificate
        for issuer in roots + others:
            if issuer.subject != certificate.issuer or issuer.raw == certificate.raw:
                continue
            rule = der(der(issuer.extensions[oid("2.5.29.19")][-1][1])[0][1])
            need(rule and rule[0][0] == 1 and rule[0][1] != b"\0", "签发证书的不是证书机构")
            if signed_by(issuer.key, certificate.body, certificate.signature, certificate.hash):
                certificate = issuer
                break
        else:
            raise ValueError("证书不是所附机构签发的")
    raise ValueError("证书层数太多")


def time_stamp(answer, message, roots):
    """RFC 3161: verifies the answer; gives its time and the pinned certificate."""
    status, token = der(der(answer)[0][1])
    need(der(status[1])[0][1] == b"\0", "时间戳机构没有同意")
    data = der(der(der(token[1])[1][1])[0][1])
    kind, holder = der(data[2][1])
    need(kind[1] == oid("1.2.840.113549.1.9.16.1.4"), "不是时间戳")
    content = der(holder[1])[0][1]
    others = [Certificate(c[2]) for part in data[3:-1] if part[0] == 0xA0 for c in der(part[1])]
    info = der(der(content)[0][1])
    algorithm, imprint = der(info[2][1])
    need(der(algorithm[1])[0][1] == oid("2.16.840.1.101.3.4.2.1")
         and imprint[1] == hashlib.sha256(message).digest(), "时间戳是别的内容的")  # fmt: skip
    signers = der(data[-1][1])
    need(len(signers) == 1, "签名者不止一个")
    parts = der(signers[0][1])
    issuer, serial = der(parts[1][1])
    name = HASHES[der(parts[2][1])[0][1]]
    attributes = {der(a[1])[0][1]: der(der(a[1])[1][1]) for a in der(parts[3][1])}
    need(attributes[oid("1.2.840.113549.1.9.4")][0][1] == hashlib.new(name, content).digest(),
         "时间戳的内容被改动")  # fmt: skip
    need(attributes[oid("1.2.840.113549.1.9.3")][0][1] == kind[1], "时间戳的种类不符")
    leaf = next(c for c in others + roots if c.serial == serial[1] and c.issuer == issuer[2])
    need(named(attributes, leaf), "时间戳指的是另一个证书")
    need(signed_by(leaf.key, b"\x31" + parts[3][2][1:], parts[5][1], name), "时间戳的签名无效")
    at = info[4][1].decode()
    return at, trusted(leaf, others, roots, at.split(".")[0].rstrip("Z") + "Z")


def named(attributes, leaf):
    """Whether the signed attributes name the signer's certificate (RFC 5816)."""
    for attribute, name in (("1.2.840.113549.1.9.16.2.12", "sha1"),
                            ("1.2.840.113549.1.9.16.2.47", "sha256")):  # fmt: skip
        if oid(attribute) in attributes:
            first = der(der(der(attributes[oid(attribute)][0][1])[0][1])[0][1])
            if first[0][0] == 0x30:
                name, first = HASHES[der(first[0][1])[0][1]], first[1:]
            return first[0][1] == hashlib.new(name, leaf.raw).digest()
    return False


# --- the package -------------------------------------------------------------------------------


class Folder:
    def __init__(self, path):
        self.path = path
        self.names = []
        self.covered = True
        for base, _, files in os.walk(path):
            for name in files:
                full = os.path.relpath(os.path.join(base, name), path).replace(os.sep, "/")
                if "__pycache__" not in full:
                    self.names.append(full)

    def open(self, name):
        return open(os.path.join(self.path, *name.split("/")), "rb")


class Zip:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = self.zip.namelist()
        first = min([entry.header_offset for entry in self.zip.infolist()] or [0])
        self.covered = first == 0 and not self.zip.comment
        self.open = self.zip.open


def plain(value):
    """The manifest as JSON has it: bytes are hexadecimal."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def read(package, name, limit=64 * 1024 * 1024):
    with package.open(name) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise ValueError(name + " 过大")
    return data


def need(condition, why):
    if not condition:
        raise ValueError(why)


def once(pairs):
    """A JSON object, unless a key stands in it twice: readers differ on which one counts."""
    need(len({key for key, _ in pairs}) == len(pairs), "manifest.json 里同一个键出现两次")
    return dict(pairs)


def sm3_here():
    try:
        return hashlib.new("sm3")
    except ValueError:
        return None


def container(package, state):  # 1
    need(len(set(package.names)) == len(package.names), "文件名重复")
    for name in package.names:
        parts = name.split("/")
        good = name in FIXED | ASIDE or (len(parts) == 2 and parts[0] in FOLDERS)
        need(good and ".." not in parts and "\\" not in name, "多余的文件 " + name)
    need(FIXED <= set(package.names), "缺少清单或者签名文件")
    need(package.covered, "压缩包的前面或者注释里另有内容")


def manifest(package, state):  # 2
    raw = read(package, "manifest.dcbor")
    state["manifest_sha256"] = hashlib.sha256(raw).digest()
    state["manifest"] = decode(raw)
    need(state["manifest"]["format"] in ("EVP1", "EVP2", "EVP3"), "不认识的格式")
    readable = json.loads(read(package, "manifest.json").decode("utf-8"), object_pairs_hook=once)
    forms = [json.dumps(form, sort_keys=True) for form in (readable, plain(state["manifest"]))]
    need(forms[0] == forms[1], "manifest.json 与 manifest.dcbor 不一致")
    single(state["manifest"])


def single(listed):
    """There is something, and nothing is listed twice."""
    items, left_out = listed["items"], listed.get("left_out", [])
    need(items, "里面没有证据")
    entries = [("item_id", items), ("event_id", items + left_out), ("number", left_out)]
    entries += [("event_id", listed.get(name, [])) for name in ("events", "facts", "copies")]
    entries += [("name", listed[name]) for name in ("events", "stamps") if name in listed]
    for key, many in entries:
        need(len({entry[key] for entry in many}) == len(many), "清单里同一项出现两次")
    for entry in left_out:
        need(type(entry["number"]) is int and 1 <= entry["number"] <= len(items) + len(left_out),
             "没有提供的件的序号不对")  # fmt: skip


def files(package, state):  # 3
    listed = dict(state["manifest"]["files"])
    originals = {item["file"] for item in whole(state)}
    need(set(package.names) == FIXED | set(listed) | originals, "文件与清单不符")
    for name, digest in sorted(listed.items()):
        need(hashlib.sha256(read(package, name)).digest() == digest, name + " 被改动")


def whole(state):
    """Originals and copies: what lies in the package byte for byte."""
    return state["manifest"]["items"] + state["manifest"].get("copies", [])


def originals(package, state):  # 4
    for item in whole(state):
        sha256, sm3, size = hashlib.sha256(), sm3_here(), 0
        with package.open(item["file"]) as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                size += len(piece)
                sha256.update(piece)
                if sm3:
                    sm3.update(piece)
        need(size == item["size"] and sha256.digest() == item["sha256"], item["file"] + " 被改动")
        need(not sm3 or sm3.digest() == item["sm3"], item["file"] + " 的 SM3 不符")
        need(item["file"].split("/")[1].split(".")[0] == item["sha256"].hex(), "文件名不符")
    if sm3_here() is None:
        state["notes"].append("本机的 Python 没有 SM3，只核对了 SHA-256。")


def events(package, state):  # 5
    state["events"] = {}
    for entry in state["manifest"]["events"]:
        header = read(package, entry["name"] + ".header")
        fields = decode(header)
        need(leaf(header) == entry["event_id"], entry["name"] + " 的编号不符")
        place = [entry["device_id"], entry["epoch"], entry["seq"]]
        need([fields[2], fields[3], fields[4]] == place, entry["name"] + " 的位置不符")
        payload = None
        if entry["payload"]:
            payload = read(package, entry["name"] + ".payload")
            need(hashlib.sha256(payload).digest() == fields[8], entry["name"] + " 的内容被改动")
        signature = read(package, entry["name"] + ".signature") if entry["signed"] else None
        state["events"][entry["event_id"]] = (header, fields, payload, signature)


# What each kind of record may hold: name, "?" if it may be absent, and its type; "*" is a list of
# it, "=" a map of text to it, a capital a map described below.
SHAPES = {
    "evidence.sealed":
        "item_id:str inspection_id:str question:str klass:str kind:str blob:bytes sha256:bytes "
        "sm3?:bytes size:int media_type:str title:str method:str maker:str purpose:str "
        "not_before:*bytes captured_ms?:int camera?:Camera source?:Source exif?:=str "
        "bound?:Bound received?:Received recording?:Recording signature?:bytes",
    "evidence.withdrawn": "item_id:str inspection_id:str reason:str",
    "evidence.packaged": "inspection_id:str manifest_sha256:bytes items:*str recipient:str",
    "evidence.described":
        "item_id:str inspection_id:str title:str kind:str method:str purpose:str maker:str "
        "made:str",
    "evidence.goods_taken":
        "measure_id:str inspection_id:str kind:str goods:*Good place:str method:str keeper:str "
        "party:str presence:str refusal:str witness:str approver:str approval:str urgent:bool "
        "begins:str due:str calendar_known:bool",
    "evidence.goods_approved": "measure_id:str inspection_id:str approver:str approval:str",
    "evidence.goods_moved":
        "measure_id:str inspection_id:str numbers:*int act:str giver:str taker:str place:str "
        "seal_no:str seal_intact:bool note:str said_ms:int",
    "evidence.goods_decided":
        "measure_id:str inspection_id:str numbers:*int decision:str document:str reason:str "
        "decided:str",
    "evidence.derived":
        "item_id:str inspection_id:str original:str parent:str parent_sha256:bytes blob:bytes "
        "sha256:bytes sm3:bytes size:int media_type:str steps:*Step maker:str reason:str",
    "evidence.digested": "inspection_id:str items:*Digest",
    "evidence.challenged": "challenge_id:str inspection_id:str nonce:bytes turn:int digits:str",
    "evidence.recording_begun":
        "recording_id:str inspection_id:str question:str title:str media_type:str camera:Camera "
        "began_ms:int",
    "evidence.recording_chunk": "recording_id:str place:int leaf:bytes size:int monotonic_ms:int",
    "evidence.place_received":
        "item_id:str inspection_id:str spot:Spot quality:int satellites:int age_ms:int "
        "receiver:str raw:bytes raw_sha256:bytes sentences:int bad:int systems:*str "
        "hdop_hundredths?:int altitude_mm?:int fix_ms?:int",
    "evidence.place_heard":
        "inspection_id:str items:*str raw:bytes raw_sha256:bytes sentences:int bad:int",
    "evidence.place_pointed":
        "item_id:str inspection_id:str spot:Spot radius_m:int note:str chart:str",
    "evidence.site_named": "object_id:str inspection_id:str spot:Spot source:str",
    "Camera": "name:str path:str driver:str width:int height:int boot_id:str monotonic_ms:int",
    "Source": "path:str volume:str mtime_ms:int reason:str url?:str",
    "Bound":
        "challenge:bytes digits:str asked_turn:int seen_turn:int path:str volume:str "
        "mtime_ms:int reason:str seen_digits?:str seen_ms?:int",
    "Received": "party:str refusal?:str witness?:str",
    "Recording": "recording_id:str chunks:int root:bytes proven:int whole:bool",
    "Good":
        "number:int name:str spec:str batch:str producer:str unit:str quantity:int base:int "
        "spare:int seal_no:str note:str items:*str",
    "Step": "act:str left:int top:int width:int height:int text?:str corners?:*int",
    "Digest": "item_id:str sm3:bytes",
    "Spot": "lat_udeg:int lon_udeg:int datum:str",
}  # fmt: skip


def fits(value, kind):
    """Whether a decoded value is of a type of SHAPES, without a field too many or too few."""
    if kind[0] == "*":
        return type(value) is list and all(fits(one, kind[1:]) for one in value)
    if kind[0] == "=":
        return type(value) is dict and all(
            fits(k, "str") and fits(value[k], kind[1:]) for k in value
        )
    if kind not in SHAPES:
        return type(value).__name__ == kind and (kind != "int" or -(1 << 63) <= value < 1 << 63)
    fields = dict(part.split(":") for part in SHAPES[kind].split())
    return (
        type(value) is dict
        and set(value) <= {name.rstrip("?") for name in fields}
        and all(
            fits(value[name.rstrip("?")], fields[name])
            if name.rstrip("?") in value
            else name[-1] == "?"
            for name in fields
        )
    )


def agreement(package, state):  # 6
    for _, fields, payload, _ in state["events"].values():
        need(payload is None or fields[7] not in SHAPES or fits(decode(payload), fields[7]),
             "%s 的内容不符合格式" % fields[7])  # fmt: skip
    same = ("item_id", "kind", "sha256", "size", "media_type", "title", "method",
            "maker", "purpose", "question", "captured_ms")  # fmt: skip
    for item in state["manifest"]["items"]:
        _, fields, payload, _ = state["events"][item["event_id"]]
        sealed = decode(payload)
        need(fields[7] == "evidence.sealed", "不是证据固定的记录")
        need(sealed["inspection_id"] == state["manifest"]["inspection"]["inspection_id"],
             "属于另一次检查")  # fmt: skip
        for name in same:
            need(sealed.get(name) == item.get(name), item["item_id"] + " 的 " + name + " 不符")
        need(sealed["blob"] == sealed["sha256"], item["item_id"] + " 的存放编号不是校验值")
        need(sealed.get("sm3", item["sm3"]) == item["sm3"], item["item_id"] + " 的 sm3 不符")
        need(sealed.get("source") == item.get("source"), item["item_id"] + " 的来源不符")
        if "withdrawn" in item:
            _, fields, payload, _ = state["events"][item["withdrawn"]["event_id"]]
            gone = decode(payload)
            need(fields[7] == "evidence.withdrawn" and gone["item_id"] == item["item_id"]
                 and gone["reason"] == item["withdrawn"]["reason"], "撤回记录不符")  # fmt: skip
    if state["manifest"]["format"] != "EVP1":
        law(state)
    if state["manifest"]["format"] == "EVP3":
        places(package, state)


MADE = ("evidence.challenged", "evidence.recording_begun", "evidence.recording_chunk")
LAW = ("evidence.described", "evidence.goods_taken", "evidence.goods_approved",
       "evidence.goods_moved", "evidence.goods_decided", "evidence.derived", "evidence.digested",
       *MADE)  # fmt: skip


PLACES = ("evidence.place_received", "evidence.place_heard", "evidence.place_pointed",
          "evidence.site_named")  # fmt: skip


def law(state):
    """What was said of items and goods; nothing else may show its content."""
    listed = state["manifest"]
    told = {item["event_id"] for item in listed["items"]}
    told |= {item["withdrawn"]["event_id"] for item in listed["items"] if "withdrawn" in item}
    shown = {item["item_id"]: item["sm3"] for item in listed["items"]}
    for entry in listed["facts"]:
        _, fields, payload, _ = state["events"][entry["event_id"]]
        known = LAW + (PLACES if listed["format"] == "EVP3" else ())
        need(fields[7] == entry["type"] and entry["type"] in known, "说明或者保管记录的种类不符")
        need(decode(payload) == entry["fact"], entry["type"] + " 与记录不符")
        need(entry["type"] == MADE[2]
             or entry["fact"]["inspection_id"] == listed["inspection"]["inspection_id"],
             "属于另一次检查")  # fmt: skip
        for one in entry["fact"]["items"] if entry["type"] == "evidence.digested" else ():
            need(shown.get(one["item_id"]) == one["sm3"], "后算的 SM3 与清单不符")
        told.add(entry["event_id"])
    for entry in listed["left_out"]:
        _, fields, payload, _ = state["events"][entry["event_id"]]
        need(fields[7] == "evidence.sealed" and payload is None, "没有提供的件数不符")
        need(isinstance(entry["number"], int) and isinstance(entry["reason"], str)
             and entry["reason"], "没有写明为什么不提供")  # fmt: skip
        state["notes"].append("第 %d 件没有提供，只有固定记录的校验值。理由：%s"
                              % (entry["number"], entry["reason"]))  # fmt: skip
    said = {entry["event_id"]: entry for entry in listed["facts"]}
    for copy in listed["copies"]:
        entry = said[copy["event_id"]]
        need(entry["type"] == "evidence.derived", "副本没有记录")
        for name in ("item_id", "sha256", "sm3", "size", "media_type", "reason"):
            need(entry["fact"][name] == copy[name], "副本与记录不符")
    shown = {name for name, event in state["events"].items() if event[2] is not None}
    need(shown == told, "有的记录没有列入清单")


def places(package, state):
    """Every received position, worked out again from the receiver's own sentences."""
    items = state["manifest"]["items"]
    numbers = {item["item_id"]: n for n, item in enumerate(items, 1)}
    at = {e: (f[2], f[3], f[4]) for e, (_, f, _, _) in state["events"].items()}
    sealed = {i["item_id"]: (*at[i["event_id"]][:2], at[i["event_id"]][2] + 1) for i in items}
    for entry in state["manifest"]["facts"]:
        if entry["type"] not in PLACES[:2]:
            continue
        said = entry["fact"]
        raw = read(package, "places/" + said["raw_sha256"].hex() + ".nmea")
        need(
            hashlib.sha256(raw).digest() == said["raw_sha256"] == said["raw"], "接收机的语句被改动"
        )
        need(len(raw) <= 1 << 16, "接收机的语句太多")
        sentences, bad, systems, fix = reading(raw)
        need([sentences, bad] == [said["sentences"], said["bad"]], "接收机的语句数目不符")
        if entry["type"] == PLACES[0]:
            need(at[entry["event_id"]] == sealed[said["item_id"]], "位置不是封存时记下的")
            same = ("quality", "satellites", "hdop_hundredths", "altitude_mm", "fix_ms")
            told = [said["spot"], *map(said.get, same)]
            need(fix == told and systems == said["systems"], "位置与接收机的语句不符")
            state["notes"].append(
                "清单第 %d 项：由接收机的语句重新算出的位置一致，纬度 %.6f，经度 %.6f。"
                "卫星定位可以伪造，只是一种说法。"
                % (numbers[said["item_id"]], said["spot"]["lat_udeg"] / 1e6,
                   said["spot"]["lon_udeg"] / 1e6)
            )  # fmt: skip


def reading(raw):
    """NMEA 0183: sound and bad sentences, who talks, and the last GGA that no RMC calls void."""
    lines = [line for line in raw.splitlines() if line]
    sound, dates, void, datum = [], {}, set(), "wgs84"
    for line in lines:
        body = re.match(rb"[$!]([ -)+-~]{5,}?)\*([0-9A-Fa-f]{2})\Z", line)
        total = 0
        for byte in body.group(1) if body and len(line) <= 120 else b"":
            total ^= byte
        if body and len(line) <= 120 and total == int(body.group(2), 16):
            sound.append(body.group(1).decode("ascii").split(","))
    for one in sound:
        if one[0][2:] == "RMC" and len(one) > 9:
            dates[one[1]] = one[9]
            void |= {one[1]} if one[2] != "A" else set()
        elif one[0][2:] == "ZDA" and len(one) > 4:
            dates[one[1]] = one[2] + one[3] + one[4][-2:]
        elif one[0][2:] == "DTM" and len(one) > 1:
            datum = "wgs84" if one[1] == "W84" else "unnamed"
    fix = None
    for one in reversed(sound):
        if fix is None and one[0][2:] == "GGA" and len(one) > 9 and one[1] not in void:
            lat, lon = angle(one[2], one[3], "NS", 90), angle(one[4], one[5], "EW", 180)
            if lat is not None and lon is not None and re.match("[1-8]\\Z", one[6]):
                spot = {"lat_udeg": lat, "lon_udeg": lon, "datum": datum}
                seen = int(one[7]) if re.match("[0-9]{1,2}\\Z", one[7]) else 0
                fix = [spot, int(one[6]), seen, decimal(one[8], 3, 2),
                       decimal(one[9], 5, 3), moment(one[1], dates.get(one[1], ""))]  # fmt: skip
    return len(sound), len(lines) - len(sound), sorted({one[0][:2] for one in sound}), fix


def decimal(text, whole, places):
    """A number in units of its last place kept; below nought only with three places."""
    sign = "-?" if places == 3 else ""
    found = re.match(
        r"(%s)([0-9]{1,%d})(?:\.([0-9]{1,%d})[0-9]*)?\Z" % (sign, whole, places), text
    )
    if not found:
        return None
    value = int(found.group(2)) * 10**places + int((found.group(3) or "").ljust(places, "0"))
    return -value if found.group(1) else value


def moment(at, on):
    """UTC milliseconds since 1970 of hhmmss.sss and ddmmyy."""
    found = re.match(
        r"([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9]|60)(?:\.([0-9]{1,3})[0-9]*)?\Z", at
    )
    day = re.match(r"([0-9][0-9])([0-9][0-9])([0-9][0-9])\Z", on)
    if not found or not day:
        return None
    try:
        midnight = calendar.timegm(time.strptime("20" + on[4:] + on[2:4] + on[:2], "%Y%m%d"))
    except ValueError:
        return None
    hour, minute, second = (int(found.group(n)) for n in (1, 2, 3))
    seconds = midnight + hour * 3600 + minute * 60 + second
    return seconds * 1000 + int((found.group(4) or "").ljust(3, "0"))


def angle(text, side, sides, most):
    found = re.match(r"([0-9]{2,3})([0-9]{2})(?:\.([0-9]{1,8}))?\Z", text)
    if not found or len(side) != 1 or side not in sides or int(found.group(2)) >= 60:
        return None
    minutes = int(found.group(2)) * 10**8 + int((found.group(3) or "").ljust(8, "0"))
    value = int(found.group(1)) * 10**6 + (minutes * 10**6 + 30 * 10**8) // (60 * 10**8)
    return None if value > most * 10**6 else value if side == sides[0] else -value


def origin(package, state):  # 7
    for item in state["manifest"]["items"]:
        sealed = decode(state["events"][item["event_id"]][2])
        needed = {"captured-live": "camera", "captured-bound": "bound", "received": "received"}
        klass = sealed["klass"] if needed.get(sealed["klass"]) in sealed else "imported"
        if klass != "received" and "source" in sealed:
            klass = "imported"  # a file from outside is never a capture, whatever it claims
        if klass == "received" and "source" not in sealed:
            klass = "imported"
        if "bound" in sealed and "camera" in sealed:
            klass = "imported"
        need(item["klass"] == klass, item["item_id"] + " 的来源类别没有记录支持")
    if state["manifest"]["format"] == "EVP3":
        made(package, state)
    else:
        claimed_only(state)


def claimed_only(state):
    """An older format has no events of cards and recordings: nothing of that is proven."""
    for _, fields, _, _ in state["events"].values():
        need(fields[7] != "evidence.sealed" or fields[10] < 2, "旧格式里有新的固定记录")
    for item in state["manifest"]["items"]:
        sealed = decode(state["events"][item["event_id"]][2])
        if "bound" in sealed or "recording" in sealed:
            state["notes"].append(
                "%s：怎样得来的只是一种说法，这种旧格式证明不了。" % item["item_id"]
            )


def made(package, state):
    """How items were made: the card was drawn before the picture, each chunk before the end."""
    told = {name: [] for name in MADE}
    for event_id, (_, fields, payload, _) in state["events"].items():
        if payload is not None and fields[7] in MADE:
            told[fields[7]].append((event_id, fields, decode(payload)))
    cards = {event_id: (fields, said) for event_id, fields, said in told[MADE[0]]}
    begun = {(f[2], said["recording_id"]): (f, said, {}) for _, f, said in told[MADE[1]]}
    for _, fields, said in told[MADE[2]]:
        parts = begun[fields[2], said["recording_id"]][2]
        need(said["place"] not in parts, "录制的一段出现了两次")
        parts[said["place"]] = (fields, said)
    for item in state["manifest"]["items"]:
        _, at, payload, _ = state["events"][item["event_id"]]
        sealed = decode(payload)
        if "bound" in sealed:
            bound = sealed["bound"]
            need(bound["challenge"] in cards, "没有校验卡的记录")
            fields, card = cards[bound["challenge"]]
            same = [card["inspection_id"], card["digits"], card["turn"]]
            need(same == [sealed["inspection_id"], bound["digits"], bound["asked_turn"]],
                 "校验卡不是这一张")  # fmt: skip
            earlier(fields, at)
            state["notes"].append("%s：里面有校验卡，拍摄晚于出卡。" % item["item_id"])
            if bound.get("seen_digits") not in (None, "", bound["digits"]):
                state["notes"].append("   卡上读出的数字不是 %s，请看图。" % bound["digits"])
        if "recording" in sealed:
            recorded(package, state, item, sealed, at, begun)


def recorded(package, state, item, sealed, at, begun):
    """One recording: hashed MiB by MiB while it was made."""
    said = sealed["recording"]
    need((at[2], said["recording_id"]) in begun, "没有开始录制的记录")
    fields, start, parts = begun[at[2], said["recording_id"]]
    same = [sealed["inspection_id"], sealed["camera"], sealed["captured_ms"], item["media_type"]]
    need([start[n] for n in ("inspection_id", "camera", "began_ms", "media_type")] == same,
         "开始录制的记录不符")  # fmt: skip
    leaves, sizes, open_ = [], [], b""
    with package.open(item["file"]) as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            open_ += piece
            while len(open_) >= 1 << 20:
                leaves.append(leaf(open_[: 1 << 20]))
                sizes.append(1 << 20)
                open_ = open_[1 << 20 :]
    if open_:
        leaves.append(leaf(open_))
        sizes.append(len(open_))
    need([len(leaves), tree(leaves)] == [said["chunks"], said["root"]], "录制的分段校验值不符")
    proven, good = 0, True
    for place in range(len(parts)):
        need(place in parts, "缺少录制的一段")
        earlier(fields, parts[place][0])
        fields, part = parts[place]
        good = good and [part["leaf"], part["size"]] == [
            leaves[place] if place < len(leaves) else b"",
            sizes[place] if place < len(sizes) else 0,
        ]
        proven += part["size"] if good else 0
    earlier(fields, at)
    need(proven == said["proven"], "录制时有记录的长度不符")
    told = sum(part["size"] for _, part in parts.values())
    all_there = told == proven == item["size"] and len(parts) == said["chunks"]
    need(not said["whole"] or all_there,
         "说是完整的，有记录的 %d 字节里只有 %d 字节" % (told, item["size"]))  # fmt: skip
    if told > item["size"]:
        state["notes"].append("%s：当时有记录的 %d 字节不在了。"
                              % (item["item_id"], told - item["size"]))  # fmt: skip
    state["notes"].append("%s：边录边记，前 %d 字节当时就有记录。" % (item["item_id"], proven))


def earlier(first, second):
    need(first[2] == second[2], "属于另一台设备")
    need(first[3] != second[3] or first[4] < second[4], "先后不对")


def chain(package, state):  # 8
    keys = {(d["device_id"], d["epoch"]): d["public_key"] for d in state["manifest"]["devices"]}
    places = {tuple(f[n] for n in (2, 3, 4)): e for e, (_, f, _, _) in state["events"].items()}
    proven = set()
    for place, event_id in sorted(places.items(), reverse=True):
        header, _, _, signature = state["events"][event_id]
        key = keys[place[:2]]
        need(key[:16] == place[0], "密钥不属于该设备")
        if signature is not None:
            need(signed(key, b"EVT1\0" + header, signature), "签名无效，序号 %d" % place[2])
        else:
            following = places.get((place[0], place[1], place[2] + 1))
            need(following in proven, "没有签名覆盖序号 %d" % place[2])
            need(state["events"][following][1][5] == event_id, "链断开，序号 %d" % place[2])
        proven.add(event_id)


def receipts(package, state):  # 9
    count, centres = 0, {}
    keys = {(d["device_id"], d["epoch"]): d["public_key"] for d in state["manifest"]["devices"]}
    for item in state["manifest"]["items"]:
        receipt = item.get("receipt")
        if receipt is None:
            continue
        need(signed(receipt["centre"], b"RCPT1\0" + receipt["receipt"], receipt["signature"]),
             "回执签名无效")  # fmt: skip
        said, fields = decode(receipt["receipt"]), state["events"][item["event_id"]][1]
        need(len(receipt["receipt"]) <= 512 and set(said) == set(range(1, 8))
             and all(type(said[n]) is (bytes if n in (2, 5) else int) for n in said)
             and said[1] == 1 and [len(said[2]), len(said[5])] == [16, 32]
             and all(0 <= said[n] < 1 << 63 for n in (3, 4, 6, 7))
             and said[6] < 253402214400000, "回执的格式不对")  # fmt: skip
        need(receipt["centre"] != keys[fields[2], fields[3]], "回执是该设备自己签的")
        need([said[2], said[3]] == [fields[2], fields[3]], "回执属于另一台设备")
        need(included(item["event_id"], fields[4], said[4], receipt["proof"], said[5]),
             "回执不包含该证据")  # fmt: skip
        count += 1
        centres.setdefault(receipt["centre"], []).append(said[6])
    total = len(state["manifest"]["items"])
    state["notes"].append(
        "共 %d 件，有回执 %d 件。没有回执的，时间只有设备自称。" % (total, count)
    )
    for key, times in sorted(centres.items()):
        state["notes"].append(
            "回执密钥 %s：%d 件，它说的时间 %s 至 %s。"
            % (fingerprint(key), len(times), clock(times), clock(times, max))
        )
    if centres:
        state["notes"].append("谁都能造一把回执密钥：请与中心公布的指纹核对，不一致的，回执不算。")


def clock(times, which=min):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(which(times) // 1000))


def fingerprint(key):
    digest = hashlib.sha256(key).hexdigest()[:16]
    return " ".join(digest[i : i + 4] for i in range(0, 16, 4))


def package_event(package, state):  # 10
    header, payload = read(package, "package.header"), read(package, "package.payload")
    fields, said = decode(header), decode(payload)
    keys = {d["device_id"]: d["public_key"] for d in state["manifest"]["devices"]}
    need(fields[7] == "evidence.packaged" and fits(said, fields[7]), "不是制包记录")
    need(hashlib.sha256(payload).digest() == fields[8], "制包记录被改动")
    need(said["manifest_sha256"] == state["manifest_sha256"], "清单不是制包时的清单")
    need(said["items"] == [item["item_id"] for item in state["manifest"]["items"]], "件数不符")
    key = keys.get(fields[2])
    need(key is not None and key[:16] == fields[2], "没有制包设备的密钥")
    need(signed(key, b"EVT1\0" + header, read(package, "package.signature")), "制包签名无效")


def stamps(package, state):  # 11
    if state["manifest"]["format"] == "EVP1":
        return
    sealed = {item["item_id"]: item["event_id"] for item in state["manifest"]["items"]}
    for entry in state["manifest"]["stamps"]:
        device, root = entry["device_id"].hex(), base64.b64encode(entry["root"]).decode()
        message = "insp.example/dev/%s/%d\n%d\n%s\n" % (
            device,
            entry["epoch"],
            entry["size"],
            root,
        )
        need(read(package, entry["name"] + ".txt") == message.encode(), "时间戳覆盖的内容不符")
        roots = [Certificate(raw) for raw in entry["certificates"]]
        at, pinned = time_stamp(read(package, entry["name"] + ".tsr"), message.encode(), roots)
        need(stamp_ms(at) == entry["time_ms"], "时间戳的时间不符")
        for item_id, proof in entry["items"].items():
            fields = state["events"][sealed[item_id]][1]
            need([fields[2], fields[3]] == [entry["device_id"], entry["epoch"]],
                 "时间戳属于另一台设备")  # fmt: skip
            need(included(sealed[item_id], fields[4], entry["size"], proof, entry["root"]),
                 "时间戳不包含该证据")  # fmt: skip
        digest = hashlib.sha256(pinned.raw).hexdigest()
        state["notes"].append("时间戳：世界时 %s 之前已经存在 %d 件。" % (at, len(entry["items"])))
        state["notes"].append("机构根证书的 SHA-256，请与机构公布的核对：\n   " + digest)


def stamp_ms(at):
    """GeneralizedTime in milliseconds since 1970."""
    whole, _, part = at.rstrip("Z").partition(".")
    return calendar.timegm(time.strptime(whole, "%Y%m%d%H%M%S")) * 1000 + int((part + "000")[:3])


STEPS = (
    (container, "压缩包的结构"),
    (manifest, "清单可读，两种写法一致"),
    (files, "附属文件与清单一致"),
    (originals, "原件的大小和校验值"),
    (events, "固定记录未被改动"),
    (agreement, "清单与固定记录一致"),
    (origin, "来源类别有记录支持"),
    (chain, "记录链和设备签名"),
    (receipts, "中心回执"),
    (package_event, "制包签名覆盖整份清单"),
    (stamps, "时间戳"),
)


def main(arguments):
    path = arguments[0] if arguments else os.path.dirname(os.path.abspath(__file__))
    try:
        package = Folder(path) if os.path.isdir(path) else Zip(path)
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        print("无法读取：", error, file=sys.stderr)
        return 2
    state = {"notes": []}
    for number, (step, title) in enumerate(STEPS, 1):
        try:
            step(package, state)
        except Exception as error:  # noqa: BLE001 -- whatever fails, the answer is "not proven"
            print("%2d 不通过  %s：%s" % (number, title, error or type(error).__name__))
            print("\n结论：核验不通过。不要依赖本证据包，请联系出具单位。")
            return 1
        print("%2d 通过    %s" % (number, title))
    print("\n格式 %s" % state["manifest"]["format"])
    for note in state["notes"]:
        print(note)
    print("\n请把下面的设备密钥指纹与出具单位公布的核对。不一致的，签名不代表该单位：")
    for device in state["manifest"]["devices"]:
        print("  ", fingerprint(device["public_key"]))
    print("\n结论：%d 项全部通过。能证明：固定之后没有改动。不能证明：画面内容真实，设备时钟准确，"
          "证据没有少给。" % len(STEPS))  # fmt: skip
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
