"""Checking a draw from nothing but its file: full or public transcript, or `{"input", "expect"}`.

Every check stands for itself and has a number (docs/spec/draw.md §1.5). Checks that one file
cannot answer (is the slot in the log, is there a second record) say so instead of passing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fieldapp.draw.algorithm import outcome, plan, reading, slot, vrf
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.checking import certain, chained
from fieldapp.draw.checking.log import Log
from fieldapp.draw.checking.recomputing import check_seed, check_teams, check_tickets
from fieldapp.draw.checking.verdicts import NAMES, Check, Verdict, failed, passed, skipped
from fieldapp.draw.record import claim, transcript
from fieldapp.draw.record.claim import Claim
from fieldapp.draw.record.transcript import Signed, Transcript
from fieldapp.errors import Code, FieldappError, InputError, VerificationError, describe
from fieldapp.ledger import dcbor, keys

MAX_DRAWS: Final = 1000  # of a file that holds a list of them


def verify_transcript(
    untrusted: bytes | Mapping[str, Any] | list[Any],
    watch: Watch = UNWATCHED,
    log: Log | None = None,
) -> list[Check]:
    """Check a draw's file; gives V1 to V17 in order.

    Args:
        untrusted: a transcript (canonical CBOR, JSON bytes or its parsed map), the plain JSON form
            `{"input": …, "expect": …}`, or a list of these.
        watch: progress and cancel.
        log: what the log says of the slots; without it V3 and V15 to V17 stay open, and V13 and
            V14 are answered from the given records alone, if there are several.

    Raises:
        InputError: DRAW_FILE_UNKNOWN (nothing of the kind), DRAW_INPUT_MALFORMED (not JSON),
            DRAW_INPUT_TOO_LARGE.
        RuleError: DRAW_CANCELLED.
    """
    value = _open(untrusted)
    if isinstance(value, list):
        if not 0 < len(value) <= MAX_DRAWS:
            raise InputError(Code.DRAW_FILE_UNKNOWN, items=len(value))
        read = [_read(_open(one)) for one in value]
        merged = _merge([_verify_one(one, watch, log) for one in read])
        claims = [one for one in read if isinstance(one, Claim)]
        between = {} if log else chained.against_each_other(claims)
        return [between.get(one.number, one) for one in merged]
    return _verify_one(_read(value), watch, log)


def _open(untrusted: bytes | Mapping[str, Any] | list[Any]) -> Any:
    if not isinstance(untrusted, bytes):
        return untrusted
    if transcript.is_cbor(untrusted):
        if len(untrusted) > dcbor.MAX_BYTES:
            raise InputError(Code.DRAW_INPUT_TOO_LARGE, size=len(untrusted), limit=dcbor.MAX_BYTES)
        return untrusted
    return reading.parse_json(untrusted)


def _read(untrusted: Any) -> Claim | FieldappError:
    try:
        return _claim(untrusted)
    except (InputError, VerificationError) as error:
        if error.code in (Code.DRAW_FILE_UNKNOWN, Code.DRAW_INPUT_TOO_LARGE):
            raise
        return error


def _verify_one(found: Claim | FieldappError, watch: Watch, log: Log | None) -> list[Check]:
    if isinstance(found, FieldappError):
        return _unreadable(found)
    beta, v5 = _check_vrf(found)
    checks = [
        _check_record(found),
        _check_slot_signature(found),
        skipped("V3", "需要日志才能核对", "needs the log"),
        _check_nonce(found),
        v5,
        _check_beacon(found),
        _check_release(found),
        _check_contributions(found),
        _check_fixed(found),
        check_seed(found, beta),
        check_tickets(found, watch),
        check_teams(found, watch),
    ]
    if log is not None:
        checks[5] = chained.beacon_in_time(found, log, checks[5])
        checks[2], *rest = chained.against_log(found, log)
        return [*checks, *rest]
    needs = ("需要同一码链的其他记录才能核对", "needs the other records of the chain")
    checks += [skipped(number, *needs) for number in ("V13", "V14", "V15")]
    alone = ("需要日志才能核对", "needs the log")
    return [*checks, skipped("V16", *alone), skipped("V17", *alone)]


def _claim(untrusted: Any) -> Claim:
    if isinstance(untrusted, bytes):
        return claim.of_transcript(transcript.decode(untrusted))
    if isinstance(untrusted, Mapping):
        if untrusted.get("format") == transcript.FORMAT:
            return claim.of_transcript(transcript.from_json(untrusted))
        if untrusted.keys() >= {"input", "expect"}:
            return claim.of_vector(untrusted)
    raise InputError(Code.DRAW_FILE_UNKNOWN)


def _unreadable(error: FieldappError) -> list[Check]:
    why = describe(error)
    return [
        failed("V1", f"无法读取：{why}", f"cannot be read: {why}"),
        *(
            skipped(number, "记录无法读取", "the record cannot be read")
            for number in list(NAMES)[1:]
        ),
    ]


def _merge(each: list[list[Check]]) -> list[Check]:
    """Give one list for several draws: a check fails if it fails in one of them."""
    merged = []
    for same in zip(*each, strict=True):
        bad = next((at for at, one in enumerate(same) if one.verdict is Verdict.FAIL), None)
        if bad is not None:
            one = same[bad]
            merged.append(
                failed(
                    one.number, f"第 {bad + 1} 份：{one.detail_zh}", f"#{bad + 1}: {one.detail}"
                )
            )
            continue
        good = sum(one.verdict is Verdict.PASS for one in same)
        words = (f"{len(same)} 份中 {good} 份可核对", f"answered in {good} of {len(same)} draws")
        merged.append((passed if good else skipped)(same[0].number, *words))
    return merged


def _verified(by: Signed, message: bytes) -> bool:
    """Tell whether the signature holds, by a key under which not just anybody can sign.

    Ed25519 alone takes keys of small order, for which a signature can be made without a secret.
    """
    try:
        vrf.validate_key(by.key)  # the same group, the same rule
        keys.verify(by.key, message, by.signature)
    except VerificationError:
        return False
    return True


def _of_device(found: Claim, key: bytes) -> bool:
    return key[:16] == found.slot.device_id  # a device's id is the start of its public key


def _check_record(found: Claim) -> Check:
    record = found.record
    if record is None:
        return passed(
            "V1", "输入的编码规范；此格式不带签名", "inputs canonical; this form is unsigned"
        )
    centre = record.centre == "central" and record.signed.key == record.slot_signed.key
    if not centre and not _of_device(found, record.signed.key):
        return failed("V1", "签名的不是名额所属的设备", "signed by a device the slot is not for")
    if not _verified(record.signed, record.message()):
        return failed("V1", "设备签名不符，内容被改动", "the device's signature does not fit")
    if centre:
        return passed(
            "V1",
            "编码规范，由中心在名额过期后代为公布",
            "canonical, published by the centre at expiry",
        )
    return passed("V1", "编码规范，设备签名有效", "canonical, the device's signature holds")


def _check_slot_signature(found: Claim) -> Check:
    record = found.record
    if record is None:
        return skipped("V2", "此格式不带签名", "this form is unsigned")
    if not _verified(record.slot_signed, slot.SIGNED_AS + record.slot):
        return failed("V2", "名额签名不符", "the slot's signature does not fit")
    own = _of_device(found, record.slot_signed.key)
    if own != (record.centre == "local"):
        return failed(
            "V2", "签发方与所称的中心不符", "the signer is not the centre it claims to be"
        )
    if own:
        return passed("V2", "由本机兼作中心签发", "issued by this office as its own local centre")
    words = "".join(slot.fingerprint(record.slot_signed.key)[:2])
    return passed(
        "V2", f"签名有效；请核对签发密钥 {words}", f"signature holds; compare the key {words}"
    )


def _check_nonce(found: Claim) -> Check:
    index = found.slot.index
    try:
        slot.check_nonce(found.slot, found.nonce)
    except VerificationError:
        return failed("V4", f"不是第 {index} 号封存码", f"not the nonce of slot {index}")
    return passed(
        "V4", f"第 {index} 号，连算 {index} 次得到码链之首", f"hashed {index} times it is the tip"
    )


def _check_vrf(found: Claim) -> tuple[bytes | None, Check]:
    committed = slot.commitment(found.slot.encode())
    alpha = slot.alpha(committed)
    try:
        beta = vrf.verify(found.slot.vrf_key, alpha, found.proof)
    except VerificationError as error:
        return None, failed(
            "V5", "设备的证明不成立", f"the proof does not hold: {describe(error)}"
        )
    found_values = {"commitment": committed, "alpha": alpha, "beta": beta}
    if any(found.stated.get(name, value) != value for name, value in found_values.items()):
        return beta, failed("V5", "所列中间值不符", "stated commitment, alpha or beta differ")
    if found.secret is not None and vrf.public_key(found.secret) != found.slot.vrf_key:
        return beta, failed("V5", "所列密钥不是名额里的", "the stated secret is of another key")
    return beta, passed(
        "V5", "可验证随机数的证明成立", "the proof holds; there is no other output"
    )


def _check_beacon(found: Claim) -> Check:
    wanted, beacon = found.slot.beacon_round, found.beacon
    if wanted is None and beacon is None:
        return skipped("V6", "这次抽取不用公共随机数", "this draw uses no beacon")
    if beacon is None:
        # whoever may leave the beacon out has two outcomes to choose from
        return failed("V6", f"缺第 {wanted} 轮公共随机数", f"round {wanted} is fixed but missing")
    if wanted != beacon.round:
        return failed("V6", f"约定第 {wanted} 轮", f"round {wanted} was fixed, not {beacon.round}")
    return passed(
        "V6",
        f"第 {wanted} 轮与约定相同；发布者的签名不在这里核对，请到发布处核对数值",
        f"round {wanted} as fixed; its publisher's signature is not checked here:"
        " compare the value with the publisher",
    )


def _check_release(found: Claim) -> Check:
    record = found.record
    if record is None:
        return skipped("V7", "此格式不带开启凭据", "this form has no release receipt")
    message = transcript.release_message(
        slot.commitment(record.slot),
        record.release.head,
        found.nonce,
        outcome.witness_bytes(found.witnesses),
        found.beacon,
    )
    if not _verified(record.release.signed, message):
        return failed("V7", "开启凭据的签名不符", "the release receipt's signature does not fit")
    if record.release.signed.key != record.slot_signed.key:
        return failed(
            "V7", "开启的不是签发名额的一方", "not released by the one who issued the slot"
        )
    if _of_device(found, record.release.signed.key):
        if record.centre != "local":
            return failed("V7", "设备给自己开启", "the device released the nonce to itself")
        return skipped(
            "V7",
            "本机兼作中心：凭据有效，但没有第二方作证",
            "local centre: the receipt holds, but no second party stands behind it",
        )
    return passed(
        "V7", "凭据由另一方签名，见证在其之前", "signed by another party, after the witnesses"
    )


def _check_contributions(found: Claim) -> Check:
    present = outcome.present(found.beacon, found.witnesses)
    if missing := plan.missing_contributions(found.plan, present):
        names = ", ".join(missing)
        return failed("V8", f"缺少 {names}", f"missing: {names}")
    level = transcript.level_of(found.beacon, found.witnesses)
    if found.record is not None and found.record.level != level:
        return failed("V8", f"实为 {level} 级", f"the level is {level}, not {found.record.level}")
    if plan.below_due(found.plan, level):
        return passed(
            "V8",
            f"保证级别 {level}，低于本计划应有的 L3（没有公共随机数）",
            f"level {level}, below the L3 that is due to this plan (no public beacon)",
        )
    return passed("V8", f"保证级别 {level}", f"level {level}")


def _check_fixed(found: Claim) -> Check:
    fixed, stated = found.slot, found.stated
    plan_hash = plan.plan_hash(found.plan.encode())
    if not plan_hash == fixed.plan_hash == stated.get("plan_hash", plan_hash):
        return failed("V9", "计划与名额中固定的不同", "the plan is not the one in the slot")
    kind = certain.kind_words(found)
    if kind is None:
        name = found.plan.rules_version
        return failed("V9", f"计划的规则“{name}”不明", f"the plan's rules {name!r} are not known")
    if found.register is None or found.roster is None:
        return passed(
            "V9",
            f"计划一致：{kind[0]}；名录不公开，可用各户自己的证明核对",
            f"the plan is as fixed: {kind[1]}; rows are not public, each has its own proof",
        )
    register, people = found.register, found.roster
    if (register.root, register.size) != (fixed.register_root, fixed.register_size) or (
        register.root != stated.get("snapshot_root", register.root)
    ):
        return failed("V9", "名录与名额中固定的不同", "the register is not the one in the slot")
    if (people.root, people.size) != (fixed.roster_root, fixed.roster_size) or (
        people.root != stated.get("roster_root", people.root)
    ):
        return failed("V9", "人员库与名额中固定的不同", "the roster is not the one in the slot")
    if wrong := certain.outside(found):
        return failed("V9", *wrong)
    return passed(
        "V9",
        f"{kind[0]}；名录 {register.size} 户、人员 {people.size} 名，树根一致",
        f"{kind[1]}; {register.size} objects and {people.size} inspectors, roots recomputed",
    )


def holds(checks: list[Check]) -> bool:
    """Tell whether no check failed."""
    return all(one.verdict is not Verdict.FAIL for one in checks)


def verified(record: Transcript, watch: Watch = UNWATCHED) -> list[Check]:
    """Check a transcript that is already in memory."""
    return _verify_one(_read(record.encode()), watch, None)
