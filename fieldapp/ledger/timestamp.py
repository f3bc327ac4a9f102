"""Time-stamps by RFC 3161: a request is made, an answer is verified against pinned certificates.

The structure is read by `der`, so that answers pass whose certificates are not in the order that
DER asks for a set; signatures and certificates are checked by `cryptography`. What is checked:

1. The authority granted it, the imprint is SHA-256 of the message, the nonce is the request's.
2. One signer; its attributes name the content's type and digest, and its certificate by its hash.
3. The signature over the attributes, RSA (PKCS #1 v1.5) or ECDSA.
4. The certificate leads to a pinned one; each was valid at the time that is stamped; the first
   is for time-stamping only (a critical extension), the others may sign certificates.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger import der

MAX_ANSWER_BYTES: Final = 64 * 1024
_MOST_LINKS: Final = 6  # certificates from the signer to a pinned one
_SHA256: Final = "2.16.840.1.101.3.4.2.1"
_SHA256_DER: Final = bytes.fromhex("300d06096086480165030402010500")
_DIGESTS: Final[dict[str, hashes.HashAlgorithm]] = {
    _SHA256: hashes.SHA256(),
    "2.16.840.1.101.3.4.2.2": hashes.SHA384(),
    "2.16.840.1.101.3.4.2.3": hashes.SHA512(),
}
_CONTENT: Final = "1.2.840.113549.1.9.16.1.4"  # id-ct-TSTInfo
_TYPE_ATTRIBUTE: Final = "1.2.840.113549.1.9.3"
_DIGEST_ATTRIBUTE: Final = "1.2.840.113549.1.9.4"
_SIGNER_ATTRIBUTES: Final = {  # signing-certificate, version 1 and 2
    "1.2.840.113549.1.9.16.2.12": "sha1",
    "1.2.840.113549.1.9.16.2.47": "sha256",
}
# What reading bytes of strangers may raise; everything else is a bug of ours.
_ILL_FORMED: Final = (
    ValueError, TypeError, IndexError, KeyError, OverflowError, UnsupportedAlgorithm,
    x509.ExtensionNotFound, x509.DuplicateExtension, x509.InvalidVersion,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent to an authority."""

    der: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an authority signed: that the message existed at this time."""

    time_ms: int  # the authority's clock, UTC
    serial: int
    policy: str
    authority: str  # subject of the signing certificate
    root_sha256: bytes  # of the pinned certificate that it leads to
    expires_ms: int  # when the first of its certificates ends, UTC


def request(message: bytes, nonce: int) -> Request:
    """Make a request for a stamp over SHA-256 of `message`; asks for the certificates."""
    imprint = der.write(
        der.SEQUENCE, _SHA256_DER, der.write(der.OCTETS, hashlib.sha256(message).digest())
    )
    version, certificates = der.integer(1), b"\x01\x01\xff"
    made = der.write(der.SEQUENCE, version, imprint, der.integer(nonce), certificates)
    return Request(made, nonce)


def read_certificates(untrusted: bytes) -> tuple[bytes, ...]:
    """Read the certificates of a PEM or DER file; gives each as DER.

    Raises:
        InputError: TIMESTAMP_CERTIFICATE_INVALID.
    """
    try:
        if b"-----BEGIN" in untrusted:
            found = x509.load_pem_x509_certificates(untrusted)
        else:
            found = [x509.load_der_x509_certificate(untrusted)]
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InputError(Code.TIMESTAMP_CERTIFICATE_INVALID) from error
    return tuple(one.public_bytes(Encoding.DER) for one in found)


def pem(certificates: Sequence[bytes]) -> bytes:
    """Give DER certificates as one PEM file."""
    loaded = [x509.load_der_x509_certificate(one) for one in certificates]
    return b"".join(one.public_bytes(Encoding.PEM) for one in loaded)


def verify(
    untrusted: bytes, message: bytes, pinned: Sequence[bytes], nonce: int | None = None
) -> Stamp:
    """Verify an authority's answer: the four checks of the module's head.

    Args:
        untrusted: the whole answer (TimeStampResp).
        message: what was to be stamped.
        pinned: DER certificates that are trusted here.
        nonce: of the request; None for an answer that was accepted before.

    Raises:
        VerificationError: TIMESTAMP_INVALID with the reason.
    """
    if len(untrusted) > MAX_ANSWER_BYTES:
        raise VerificationError(Code.TIMESTAMP_INVALID, why="too large")
    try:
        return _verify(untrusted, message, pinned, nonce)
    except _ILL_FORMED as e:
        raise VerificationError(Code.TIMESTAMP_INVALID, why=f"ill-formed: {e}") from e
    except InvalidSignature as error:
        raise VerificationError(Code.TIMESTAMP_INVALID, why="signature") from error


def _need(good: object, why: str) -> None:
    if not good:
        raise VerificationError(Code.TIMESTAMP_INVALID, why=why)


def _verify(untrusted: bytes, message: bytes, pinned: Sequence[bytes], nonce: int | None) -> Stamp:
    status, *token = der.read(untrusted).expect(der.SEQUENCE).children()
    granted = status.expect(der.SEQUENCE).children()[0].integer()
    _need(granted == 0 and len(token) == 1, f"the authority refused (status {granted})")
    _, wrapped = token[0].children()
    signed = wrapped.expect(der.CONTEXT_0).children()[0].children()
    content_type, holder = signed[2].children()
    content = holder.expect(der.CONTEXT_0).children()[0].expect(der.OCTETS).content
    _need(content_type.oid() == _CONTENT, "not a time-stamp")
    embedded = [
        x509.load_der_x509_certificate(one.raw)
        for part in signed[3:-1]
        if part.tag == der.CONTEXT_0
        for one in part.children()
    ]
    info = der.read(content).expect(der.SEQUENCE).children()
    at = _imprinted(info, message, nonce)  # (1)
    (signer,) = signed[-1].expect(der.SET).children()
    roots = [x509.load_der_x509_certificate(one) for one in pinned]
    leaf = _signed(signer.children(), content, [*embedded, *roots])  # (2), (3)
    path = _trusted(leaf, embedded, roots, at)  # (4)
    return Stamp(
        time_ms=int(at.timestamp() * 1000),
        serial=info[3].integer(),
        policy=info[1].oid(),
        authority=leaf.subject.rfc4514_string(),
        root_sha256=hashlib.sha256(path[-1].public_bytes(Encoding.DER)).digest(),
        expires_ms=int(min(one.not_valid_after_utc for one in path).timestamp() * 1000),
    )


def _imprinted(info: Sequence[der.Node], message: bytes, nonce: int | None) -> datetime:
    algorithm, digest = info[2].children()
    _need(algorithm.children()[0].oid() == _SHA256, "another digest")
    same = digest.expect(der.OCTETS).content == hashlib.sha256(message).digest()
    _need(same, "a stamp of something else")
    answered = [node.integer() for node in info[5:] if node.tag == der.INTEGER]
    _need(nonce is None or answered == [nonce], "another request's answer")
    text = info[4].expect(der.TIME).content.decode("ascii")
    _need(text.endswith("Z"), "time")
    shape = "%Y%m%d%H%M%S.%f" if "." in text else "%Y%m%d%H%M%S"
    return datetime.strptime(text[:-1], shape).replace(tzinfo=UTC)


def _signed(
    signer: Sequence[der.Node], content: bytes, known: Sequence[x509.Certificate]
) -> x509.Certificate:
    issuer, serial = signer[1].expect(der.SEQUENCE).children()
    leaf = next(
        (
            one
            for one in known
            if one.serial_number == serial.integer() and one.issuer.public_bytes() == issuer.raw
        ),
        None,
    )
    if leaf is None:
        raise VerificationError(Code.TIMESTAMP_INVALID, why="the signer's certificate is missing")
    digest = _DIGESTS[signer[2].children()[0].oid()]
    attributes = {
        kind.oid(): values.expect(der.SET).children()
        for kind, values in (one.children() for one in signer[3].expect(der.CONTEXT_0).children())
    }
    (said,) = attributes[_DIGEST_ATTRIBUTE]
    _need(said.expect(der.OCTETS).content == _hash(digest.name, content), "content was altered")
    _need(attributes[_TYPE_ATTRIBUTE][0].oid() == _CONTENT, "type")
    _named(attributes, leaf)
    over = bytes((der.SET,)) + signer[3].raw[1:]  # signed as a SET, sent with a context tag
    _check(leaf.public_key(), signer[5].expect(der.OCTETS).content, over, digest)
    return leaf


def _named(attributes: dict[str, list[der.Node]], leaf: x509.Certificate) -> None:
    """Check that the signed attributes name the signer's certificate by its hash (RFC 5816)."""
    for kind, digest in _SIGNER_ATTRIBUTES.items():
        if kind in attributes:
            first = attributes[kind][0].children()[0].children()[0].children()
            if first[0].tag == der.SEQUENCE:  # version 2 with a digest other than SHA-256
                digest = _DIGESTS[first[0].children()[0].oid()].name
                first = first[1:]
            wanted = _hash(digest, leaf.public_bytes(Encoding.DER))
            _need(first[0].expect(der.OCTETS).content == wanted, "names another certificate")
            return
    _need(False, "does not name its certificate")


def _hash(name: str, data: bytes) -> bytes:
    return hashlib.new(name, data, usedforsecurity=False).digest()


def _check(key: object, signature: bytes, over: bytes, digest: hashes.HashAlgorithm) -> None:
    if isinstance(key, rsa.RSAPublicKey):
        key.verify(signature, over, padding.PKCS1v15(), digest)
    elif isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, over, ec.ECDSA(digest))
    else:
        raise VerificationError(Code.TIMESTAMP_INVALID, why="an unknown kind of key")


def _trusted(
    leaf: x509.Certificate,
    embedded: Sequence[x509.Certificate],
    roots: Sequence[x509.Certificate],
    at: datetime,
) -> list[x509.Certificate]:
    """Give the certificates from the signer's to a pinned one."""
    usage = leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    stamping = list(usage.value) == [ExtendedKeyUsageOID.TIME_STAMPING]
    _need(usage.critical and stamping, "the certificate is not for time-stamping")
    path = [leaf]
    for _ in range(_MOST_LINKS):
        current = path[-1]
        valid = current.not_valid_before_utc <= at <= current.not_valid_after_utc
        _need(valid, "a certificate was not valid at that time")
        if current in roots:
            return path
        path.append(_issuer(current, [*roots, *embedded]))
    raise VerificationError(Code.TIMESTAMP_INVALID, why="too many certificates")


def _issuer(of: x509.Certificate, known: Sequence[x509.Certificate]) -> x509.Certificate:
    for one in known:
        if one.subject != of.issuer or one == of:
            continue
        rule = one.extensions.get_extension_for_class(x509.BasicConstraints)
        _need(rule.value.ca, "a certificate that may not sign others")
        try:
            of.verify_directly_issued_by(one)
        except (InvalidSignature, TypeError, ValueError):
            continue  # of the same name, and another
        return one
    raise VerificationError(Code.TIMESTAMP_INVALID, why="leads to no pinned certificate")
