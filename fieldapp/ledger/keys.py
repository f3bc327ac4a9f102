"""The only module that touches a private key: signing, derivation, wrapping, sealing.

Hierarchy (docs/spec/evidence.md §3.5): password → Argon2id, joined by HKDF with a device secret →
key-encryption key → wraps the 32 random bytes of the data key → HKDF per purpose. The device's own
signing seed, VRF seed and age identity lie sealed under the data key.

Algorithms in use: Ed25519, SHA-256, AES-256-GCM, Argon2id, X25519 (age). None of this is certified
under 商用密码; a certified module would replace this file behind the same functions.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, TypeVar

import argon2.low_level
import pyrage
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import dcbor

_T = TypeVar("_T")

KEY_BYTES: Final = 32
PURPOSE_DATABASE: Final = "insp/v1/db"
PURPOSE_BLOBS: Final = "insp/v1/cas"
PURPOSE_DEVICE: Final = "insp/v1/device-keys"
PURPOSE_RECOVERY: Final = "insp/v1/recovery"
PURPOSE_KEY_FILE: Final = "insp/v1/key-file"
RecipientError = pyrage.RecipientError  # what `seal_to` raises for a recipient that is none
SealError = pyrage.EncryptError  # what `seal_to` raises, also for a failing reader or writer


def sha256(data: bytes) -> bytes:
    """Give the 32-byte SHA-256 digest."""
    return hashlib.sha256(data).digest()


def sm3(data: bytes) -> bytes:
    """Give the 32-byte SM3 digest (GB/T 32905)."""
    hasher = sm3_hasher()
    hasher.update(data)
    return hasher.finalize()


def sm3_hasher() -> hashes.Hash:
    """Give a running SM3 hash with `update` and `finalize`; hashlib's sm3 depends on the build."""
    return hashes.Hash(hashes.SM3())


def key_id(public_key: bytes) -> bytes:
    """Give the 8-byte name of a public key: the start of its SHA-256 (notice-qr.md §4.4)."""
    return sha256(public_key)[:8]


def verify(public_key: bytes, message: bytes, signature: bytes) -> None:
    """Check an Ed25519 signature.

    Raises:
        VerificationError: SIGNATURE_INVALID.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise VerificationError(Code.SIGNATURE_INVALID, key=key_id(public_key)) from error


def hkdf(secret: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """Derive 32 bytes for one purpose by HKDF-SHA-256 (RFC 5869)."""
    return HKDF(hashes.SHA256(), KEY_BYTES, salt, purpose.encode()).derive(secret)


def stretch(password: str, salt: bytes) -> bytes:
    """Stretch a password to 32 bytes: Argon2id, 64 MiB, 3 passes, 4 lanes (RFC 9106)."""
    return argon2.low_level.hash_secret_raw(
        password.encode(), salt, 3, 64 * 1024, 4, KEY_BYTES, argon2.low_level.Type.ID
    )


def encrypt(key: bytes, nonce: bytes, plain: bytes | memoryview, context: bytes) -> bytes:
    """Encrypt by AES-256-GCM; `context` is authenticated, the 16-byte tag is appended."""
    return AESGCM(key).encrypt(nonce, plain, context)


def decrypt(key: bytes, nonce: bytes, sealed: bytes, context: bytes) -> bytes:
    """Decrypt by AES-256-GCM.

    Raises:
        VerificationError: SIGNATURE_INVALID (wrong key, altered bytes or another context).
    """
    try:
        return AESGCM(key).decrypt(nonce, sealed, context)
    except InvalidTag as error:
        raise VerificationError(Code.SIGNATURE_INVALID, why="sealed bytes do not open") from error


def password_salt() -> bytes:
    """Make the 16 random bytes that one wrapping under a password is stretched with."""
    return secrets.token_bytes(16)


def random_key() -> bytes:
    """Make 32 random bytes."""
    return secrets.token_bytes(KEY_BYTES)


def seal_to(recipients: Sequence[str], plain: BinaryIO, sealed: BinaryIO) -> None:
    """Encrypt a file to age recipients (`age1…`) in constant memory; any one of them opens it.

    What reading `plain` or writing `sealed` raises comes out as it is.
    """
    keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    raised: list[BaseException] = []
    try:
        pyrage.encrypt_io(_Watched(plain, raised), _Watched(sealed, raised), keys)
    except (pyrage.EncryptError, OSError) as error:  # of age's own, or in place of what we raised
        raise (raised[0] if raised else error) from None


class _Watched(io.RawIOBase):
    """A file that remembers what its calls raised: age puts an error of its own in its place."""

    def __init__(self, file: BinaryIO, raised: list[BaseException]) -> None:
        self._file, self._raised = file, raised

    def read(self, size: int = -1) -> bytes:
        return self._watched(lambda: self._file.read(size))

    def write(self, data: Any) -> int:
        return self._watched(lambda: self._file.write(data))

    def _watched(self, call: Callable[[], _T]) -> _T:
        try:
            return call()
        except BaseException as error:
            self._raised.append(error)
            raise


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way to open the data key: what is stored, none of it secret alone."""

    salt: bytes  # 16 bytes for Argon2id
    nonce: bytes  # 12 bytes for AES-GCM
    wrapped: bytes  # the data key under the key-encryption key, 48 bytes
    context: bytes  # authenticated: version, slot and device

    @classmethod
    def wrap(
        cls, data_key: bytes, password: str, device_secret: bytes, slot: str, device: bytes
    ) -> KeySlot:
        """Wrap the data key under a password and the device secret."""
        salt, nonce = password_salt(), secrets.token_bytes(12)
        context = _context(slot, device)
        kek = _key_encryption_key(password, salt, device_secret)
        return cls(salt, nonce, encrypt(kek, nonce, data_key, context), context)

    @classmethod
    def wrap_by(cls, data_key: bytes, key: bytes, slot: str, device: bytes) -> KeySlot:
        """Wrap the data key under 32 random bytes, such as those that supervisors share."""
        salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
        context, kek = _context(slot, device), hkdf(key, PURPOSE_RECOVERY, salt)
        return cls(salt, nonce, encrypt(kek, nonce, data_key, context), context)

    @property
    def name(self) -> str:
        """Which slot it is, from its authenticated context."""
        return self.context.partition(b"|slot=")[2].partition(b"|")[0].decode("ascii", "replace")

    def unwrap(self, password: str, device_secret: bytes) -> bytes:
        """Give the data key.

        Raises:
            RuleError: PASSWORD_WRONG.
        """
        return self._opened(_key_encryption_key(password, self.salt, device_secret))

    def unwrap_by(self, key: bytes) -> bytes:
        """Give the data key that was wrapped under 32 random bytes.

        Raises:
            RuleError: PASSWORD_WRONG (another key).
        """
        return self._opened(hkdf(key, PURPOSE_RECOVERY, self.salt))

    def _opened(self, kek: bytes) -> bytes:
        try:
            return decrypt(kek, self.nonce, self.wrapped, self.context)
        except VerificationError as error:
            raise RuleError(Code.PASSWORD_WRONG) from error


def _context(slot: str, device: bytes) -> bytes:
    return f"insp/v1/wrap|slot={slot}|dev={device[:4].hex()}".encode()


def _key_encryption_key(password: str, salt: bytes, device_secret: bytes) -> bytes:
    return hkdf(stretch(password, salt) + device_secret, "insp/v1/kek")


@dataclass(frozen=True, slots=True)
class Reply:
    """A key pair for one answer: who asks keeps `secret`, who answers seals to `recipient`."""

    secret: str
    recipient: str

    @classmethod
    def generate(cls) -> Reply:
        """Make a new one."""
        identity = pyrage.x25519.Identity.generate()
        return cls(str(identity), str(identity.to_public()))

    def unseal(self, sealed: bytes) -> bytes:
        """Open an answer.

        Raises:
            VerificationError: SIGNATURE_INVALID (sealed for another question, or altered).
        """
        plain = io.BytesIO()
        _unseal(pyrage.x25519.Identity.from_str(self.secret), io.BytesIO(sealed), plain)
        return plain.getvalue()


def _unseal(identity: pyrage.x25519.Identity, sealed: BinaryIO, plain: BinaryIO) -> None:
    try:
        pyrage.decrypt_io(sealed, plain, [identity])
    except (pyrage.DecryptError, OSError) as error:
        raise VerificationError(
            Code.SIGNATURE_INVALID, why="not sealed to this device, or altered"
        ) from error


class DeviceKeys:
    """A device's own private keys, opened; made once at enrolment, one set an enrolment."""

    __slots__ = (
        "_data_key",
        "_identity",
        "_signing",
        "age_recipient",
        "device_id",
        "public_key",
        "vrf_public_key",
        "vrf_secret",
    )

    def __init__(self, data_key: bytes, signing_seed: bytes, vrf_seed: bytes, age: str) -> None:
        self._data_key = data_key
        self._signing = Ed25519PrivateKey.from_private_bytes(signing_seed)
        self._identity = pyrage.x25519.Identity.from_str(age)
        self.vrf_secret: Final = vrf_seed
        self.public_key: Final = self._signing.public_key().public_bytes(
            Encoding.Raw, PublicFormat.Raw
        )
        self.vrf_public_key: Final = (  # RFC 9381: the same point as the Ed25519 public key
            Ed25519PrivateKey.from_private_bytes(vrf_seed)
            .public_key()
            .public_bytes(Encoding.Raw, PublicFormat.Raw)
        )
        self.device_id: Final = self.public_key[:16]
        self.age_recipient: Final = str(self._identity.to_public())

    @classmethod
    def generate(cls, data_key: bytes) -> tuple[DeviceKeys, bytes]:
        """Make new keys; give them and their sealed form for the workspace's key file."""
        signing, vrf = random_key(), random_key()
        age = str(pyrage.x25519.Identity.generate())
        seeds = {"age": age, "signing": signing, "vrf": vrf}
        nonce = secrets.token_bytes(12)
        sealed = nonce + encrypt(
            hkdf(data_key, PURPOSE_DEVICE), nonce, dcbor.encode(seeds), PURPOSE_DEVICE.encode()
        )
        return cls(data_key, signing, vrf, age), sealed

    @classmethod
    def from_sealed(cls, data_key: bytes, sealed: bytes) -> DeviceKeys:
        """Open the sealed form.

        Raises:
            VerificationError: SIGNATURE_INVALID if it was altered.
        """
        seeds = dcbor.decode(
            decrypt(
                hkdf(data_key, PURPOSE_DEVICE), sealed[:12], sealed[12:], PURPOSE_DEVICE.encode()
            )
        )
        return cls(data_key, seeds["signing"], seeds["vrf"], seeds["age"])

    def sign(self, message: bytes) -> bytes:
        """Give the 64-byte Ed25519 signature."""
        return self._signing.sign(message)

    def derive(self, purpose: str) -> bytes:
        """Derive 32 bytes from the data key for one purpose."""
        return hkdf(self._data_key, purpose)

    def key_file_mac(self, content: bytes) -> bytes:
        """Give the HMAC-SHA-256 over the key file's content, under a key from the data key."""
        return hmac.digest(self.derive(PURPOSE_KEY_FILE), content, "sha256")

    def unseal(self, sealed: BinaryIO, plain: BinaryIO) -> None:
        """Open what was sealed to this device's age recipient, in constant memory.

        What has been written to `plain` before an error must be thrown away.

        Raises:
            VerificationError: SIGNATURE_INVALID (sealed to somebody else, cut short or altered).
        """
        _unseal(self._identity, sealed, plain)

    def slot(self, password: str, device_secret: bytes, name: str) -> KeySlot:
        """Wrap the data key once more, under a password and the device secret."""
        return KeySlot.wrap(self._data_key, password, device_secret, name, self.device_id)

    def slot_by(self, key: bytes, name: str) -> KeySlot:
        """Wrap the data key once more, under 32 random bytes."""
        return KeySlot.wrap_by(self._data_key, key, name, self.device_id)
