"""Every error the product can report, as a small tree of classes and a closed list of codes.

    FieldappError
    ├── RuleError           the person can put it right (a rule of the work refuses the act)
    ├── InputError          a file or value from outside is ill-formed (file, line, field)
    ├── VerificationError   bytes do not prove what they claim; never retried
    ├── DeviceError         this machine failed us (disk, camera, printer, clock)
    └── PeerError           the other side of a sync failed; trying again may help

An error carries a stable `Code` and facts, never prose. Words per language live in
`fieldapp.ui.messages`; `describe` gives the short English line for the command line and the log.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

Fact = str | int | bytes | None


class Code(StrEnum):
    """Stable names of everything that can go wrong; the value is what crosses the wire."""

    # ledger
    CBOR_MALFORMED = "cbor_malformed"
    CBOR_NOT_CANONICAL = "cbor_not_canonical"
    CBOR_TOO_LARGE = "cbor_too_large"
    EVENT_MALFORMED = "event_malformed"
    EVENT_PAYLOAD_MISMATCH = "event_payload_mismatch"
    EVENT_TOO_LARGE = "event_too_large"
    CHAIN_BROKEN = "chain_broken"
    CHAIN_FORKED = "chain_forked"
    SIGNATURE_INVALID = "signature_invalid"
    RECEIPT_INVALID = "receipt_invalid"
    CHECKPOINT_INVALID = "checkpoint_invalid"
    PROOF_INVALID = "proof_invalid"
    FENCE_BEHIND = "fence_behind"
    DEVICE_CARD_INVALID = "device_card_invalid"
    DEVICE_UNKNOWN = "device_unknown"
    DEVICE_REVOKED = "device_revoked"
    DEVICE_FROZEN = "device_frozen"
    FORK_ROLE = "fork_role"
    FORK_RECEIPTED = "fork_receipted"
    FORK_DECIDED = "fork_decided"
    FORK_UNUSABLE = "fork_unusable"
    FORK_REASON_MISSING = "fork_reason_missing"
    DEVICE_SECRET_MISSING = "device_secret_missing"  # noqa: S105 -- a code, not a secret
    # workspace and store
    WORKSPACE_MISSING = "workspace_missing"
    WORKSPACE_EXISTS = "workspace_exists"
    WORKSPACE_BUSY = "workspace_busy"
    WORKSPACE_TOO_NEW = "workspace_too_new"
    PASSWORD_MISSING = "password_missing"  # noqa: S105 -- a code, not a secret
    PASSWORD_WRONG = "password_wrong"  # noqa: S105
    PASSWORD_TOO_SHORT = "password_too_short"  # noqa: S105
    PASSWORD_TOO_EASY = "password_too_easy"  # noqa: S105
    PIN_NEEDS_KEY_STORE = "pin_needs_key_store"
    PASSWORD_WAIT = "password_wait"  # noqa: S105
    KEY_STORE_CLOSED = "key_store_closed"
    PASSWORD_TAKEN = "password_taken"  # noqa: S105
    KEYS_OWNER_ONLY = "keys_owner_only"
    PASSWORDS_DIFFER = "passwords_differ"
    RECOVERY_NOT_PREPARED = "recovery_not_prepared"
    RECOVERY_HELPERS = "recovery_helpers"
    RECOVERY_NOT_HELPER = "recovery_not_helper"
    RECOVERY_ANSWERS_FEW = "recovery_answers_few"
    RECOVERY_FILE_INVALID = "recovery_file_invalid"
    RECOVERY_NOT_COMPARED = "recovery_not_compared"
    ROLE_PAIR_FORBIDDEN = "role_pair_forbidden"
    ENROL_SECOND_PERSON = "enrol_second_person"
    TWO_PEOPLE_ROLE = "two_people_role"
    TWO_PEOPLE_FEW = "two_people_few"
    REVOKE_ROLE = "revoke_role"
    REVOKE_REASON_MISSING = "revoke_reason_missing"
    DATABASE_CORRUPT = "database_corrupt"
    KEY_FILE_ALTERED = "key_file_altered"
    DISK_FULL = "disk_full"
    STICK_FULL = "stick_full"
    DISK_FAILED = "disk_failed"
    BLOB_MISSING = "blob_missing"
    BLOB_CORRUPT = "blob_corrupt"
    # registry
    IMPORT_UNREADABLE = "import_unreadable"
    IMPORT_EMPTY = "import_empty"
    IMPORT_WRONG_TYPE = "import_wrong_type"
    IMPORT_ENCODING = "import_encoding"
    IMPORT_TOO_LARGE = "import_too_large"
    IMPORT_MALFORMED = "import_malformed"
    IMPORT_NO_HEADER = "import_no_header"
    IMPORT_IS_ROSTER = "import_is_roster"
    IMPORT_COLUMN_MISSING = "import_column_missing"
    IMPORT_NOTHING_ACCEPTED = "import_nothing_accepted"
    IMPORT_CANCELLED = "import_cancelled"
    NOTICE_TEMPLATE_INVALID = "notice_template_invalid"  # notice
    NOTICE_TEMPLATE_UNKNOWN = "notice_template_unknown"
    NOTICE_TEMPLATE_CHANGED = "notice_template_changed"
    NOTICE_OFFICE_UNKNOWN = "notice_office_unknown"
    NOTICE_OFFICE_ROLE = "notice_office_role"
    NOTICE_OFFICE_INVALID = "notice_office_invalid"
    NOTICE_INSPECTION_UNKNOWN = "notice_inspection_unknown"
    NOTICE_FIELD_UNKNOWN = "notice_field_unknown"
    NOTICE_FIELD_INVALID = "notice_field_invalid"
    NOTICE_INCOMPLETE = "notice_incomplete"
    NOTICE_GLYPH_MISSING = "notice_glyph_missing"
    NOTICE_TOO_LONG = "notice_too_long"
    NOTICE_UNKNOWN = "notice_unknown"
    NOTICE_NOT_IN_FORCE = "notice_not_in_force"
    NOTICE_ALREADY_SERVED = "notice_already_served"
    NOTICE_REASON_MISSING = "notice_reason_missing"
    NOTICE_WITNESS_MISSING = "notice_witness_missing"
    NOTICE_NO_CODE = "notice_no_code"
    NOTICE_UNREADABLE = "notice_unreadable"
    BUNDLE_MALFORMED = "bundle_malformed"  # sync
    BUNDLE_TRUNCATED = "bundle_truncated"
    BUNDLE_ITEM_MISMATCH = "bundle_item_mismatch"
    BUNDLE_NOT_FOR_US = "bundle_not_for_us"
    BUNDLE_CREATOR_UNKNOWN = "bundle_creator_unknown"
    BUNDLE_NOT_FOUND = "bundle_not_found"
    FILE_NOT_FOUND = "file_not_found"
    FILE_TOO_LARGE = "file_too_large"
    PEER_UNREACHABLE = "peer_unreachable"
    PEER_REFUSED = "peer_refused"
    NO_CENTRE = "no_centre"
    PORT_TAKEN = "port_taken"
    # evidence
    EVIDENCE_UNREADABLE = "evidence_unreadable"
    EVIDENCE_NOT_A_FILE = "evidence_not_a_file"
    EVIDENCE_EMPTY = "evidence_empty"
    EVIDENCE_TOO_LARGE = "evidence_too_large"
    EVIDENCE_TOO_MANY = "evidence_too_many"
    EVIDENCE_NOT_RENDERED = "evidence_not_rendered"
    EVIDENCE_STEPS_INVALID = "evidence_steps_invalid"
    EVIDENCE_NO_SHEET = "evidence_no_sheet"
    EVIDENCE_FRAME_INVALID = "evidence_frame_invalid"
    EVIDENCE_KIND_UNKNOWN = "evidence_kind_unknown"
    EVIDENCE_REASON_MISSING = "evidence_reason_missing"
    EVIDENCE_UNKNOWN = "evidence_unknown"
    EVIDENCE_WITHDRAWN = "evidence_withdrawn"
    EVIDENCE_INSPECTION_UNKNOWN = "evidence_inspection_unknown"
    EVIDENCE_NOTHING_TO_PACK = "evidence_nothing_to_pack"
    CAMERA_VIRTUAL = "camera_virtual"
    EVIDENCE_PARTY_MISSING = "evidence_party_missing"
    PACKAGE_MALFORMED = "package_malformed"
    EVIDENCE_NOTHING_SAID = "evidence_nothing_said"
    EVIDENCE_TIME_INVALID = "evidence_time_invalid"
    PLACE_INVALID = "place_invalid"
    RECEIVER_ADDRESS_INVALID = "receiver_address_invalid"
    GOODS_WORD_UNKNOWN = "goods_word_unknown"
    GOODS_LINE_UNKNOWN = "goods_line_unknown"
    GOODS_EMPTY = "goods_empty"
    GOODS_KEEPER_MISSING = "goods_keeper_missing"
    GOODS_REFUSAL_MISSING = "goods_refusal_missing"
    GOODS_APPROVAL_MISSING = "goods_approval_missing"
    GOODS_LINE_INVALID = "goods_line_invalid"
    GOODS_APPROVED = "goods_approved"
    GOODS_GIVER_MISSING = "goods_giver_missing"
    GOODS_TAKER_MISSING = "goods_taker_missing"
    GOODS_SEAL_UNEXPLAINED = "goods_seal_unexplained"
    GOODS_TIME_AHEAD = "goods_time_ahead"
    GOODS_DECIDED = "goods_decided"
    GOODS_UNKNOWN = "goods_unknown"
    TIMESTAMP_INVALID = "timestamp_invalid"
    TIMESTAMP_CERTIFICATE_INVALID = "timestamp_certificate_invalid"
    TIMESTAMP_NOT_SET = "timestamp_not_set"
    TIMESTAMP_ADDRESS_INVALID = "timestamp_address_invalid"
    TIMESTAMP_NOTHING_NEW = "timestamp_nothing_new"
    # publication
    RESULT_ROLE = "result_role"
    RESULT_OWN_INSPECTION = "result_own_inspection"
    RESULT_NOT_SUBMITTED = "result_not_submitted"
    RESULT_ALREADY_APPROVED = "result_already_approved"
    RESULT_RETURNED = "result_returned"
    RESULT_NOT_APPROVED = "result_not_approved"
    RESULT_APPROVED_UNSEEN = "result_approved_unseen"
    RESULT_NOT_AS_APPROVED = "result_not_as_approved"
    RESULT_SAME_PERSON = "result_same_person"
    RESULT_REASON_MISSING = "result_reason_missing"
    RESULT_REDACTION_OPEN = "result_redaction_open"
    RESULT_REDACTION_LOCKED = "result_redaction_locked"
    RESULT_ALREADY_PUBLISHED = "result_already_published"
    PUBLICATION_UNKNOWN = "publication_unknown"
    PUBLICATION_WITHDRAWN = "publication_withdrawn"
    PUBLICATION_UNCHANGED = "publication_unchanged"
    DRAW_NOT_DONE = "draw_not_done"
    DRAW_ALREADY_PUBLISHED = "draw_already_published"
    # draw
    DRAW_INPUT_MALFORMED = "draw_input_malformed"
    DRAW_INPUT_TOO_LARGE = "draw_input_too_large"
    DRAW_INPUTS_DIFFER = "draw_inputs_differ"
    DRAW_FILE_UNKNOWN = "draw_file_unknown"
    DRAW_CANCELLED = "draw_cancelled"
    DRAW_OBJECT_REPEATED = "draw_object_repeated"
    DRAW_INSPECTOR_REPEATED = "draw_inspector_repeated"
    DRAW_OBJECT_UNKNOWN = "draw_object_unknown"
    DRAW_PLAN_UNKNOWN = "draw_plan_unknown"
    DRAW_PLAN_FROZEN = "draw_plan_frozen"
    DRAW_PLAN_EMPTY = "draw_plan_empty"
    DRAW_TOO_MANY = "draw_too_many"
    DRAW_PLAN_NO_INSPECTORS = "draw_plan_no_inspectors"
    DRAW_SLOT_ISSUED = "draw_slot_issued"
    DRAW_SLOT_MISSING = "draw_slot_missing"
    DRAW_SLOT_EXPIRED = "draw_slot_expired"
    DRAW_SLOT_ASKED = "draw_slot_asked"
    DRAW_SLOT_OPEN = "draw_slot_open"
    DRAW_SLOT_NOT_EXPIRED = "draw_slot_not_expired"
    DRAW_SLOT_NOT_GENUINE = "draw_slot_not_genuine"
    DRAW_RECEIPT_MISSING = "draw_receipt_missing"
    DRAW_RECEIPT_OTHER_HEAD = "draw_receipt_other_head"
    DRAW_NONCE_OTHER_PLAN = "draw_nonce_other_plan"
    DRAW_DEPOSIT_INCOMPLETE = "draw_deposit_incomplete"
    DRAW_DEPOSIT_FALSE = "draw_deposit_false"
    DRAW_SLOT_OTHER_DEVICE = "draw_slot_other_device"
    DRAW_CLOCK_BEHIND = "draw_clock_behind"
    DRAW_SLOT_LAPSED = "draw_slot_lapsed"
    DRAW_SLOT_TAKEN = "draw_slot_taken"
    DRAW_SLOT_VOIDED = "draw_slot_voided"
    DRAW_SLOT_OTHER_CENTRE = "draw_slot_other_centre"
    DRAW_CENTRE_UNCHOSEN = "draw_centre_unchosen"
    DRAW_LISTS_MISSING = "draw_lists_missing"
    DRAW_CHAIN_USED_UP = "draw_chain_used_up"
    DRAW_SLOT_OLD_EPOCH = "draw_slot_old_epoch"
    DRAW_WITNESSES_MISSING = "draw_witnesses_missing"
    DRAW_REQUEST_AHEAD = "draw_request_ahead"
    DRAW_NONCE_CHARACTERS = "draw_nonce_characters"
    DRAW_NONCE_CHECKSUM = "draw_nonce_checksum"
    DRAW_NONCE_NOT_OF_SLOT = "draw_nonce_not_of_slot"
    DRAW_NONCE_MISSING = "draw_nonce_missing"
    DRAW_NONCE_RELEASED = "draw_nonce_released"
    DRAW_CONTRIBUTION_MISSING = "draw_contribution_missing"
    DRAW_WITNESS_REPEATED = "draw_witness_repeated"
    DRAW_ALREADY_DRAWN = "draw_already_drawn"
    DRAW_TASK_UNKNOWN = "draw_task_unknown"
    DRAW_TASK_CLOSED = "draw_task_closed"
    DRAW_REASON_MISSING = "draw_reason_missing"
    DRAW_ITEM_UNKNOWN = "draw_item_unknown"
    DRAW_DEPARTMENT_EMPTY = "draw_department_empty"
    DRAW_NAMED_WITH_SHARES = "draw_named_with_shares"
    DRAW_RANDOM_WITH_CONDITIONS = "draw_random_with_conditions"
    DRAW_INSPECTOR_NOT_ON_TASK = "draw_inspector_not_on_task"
    DRAW_YEAR_MALFORMED = "draw_year_malformed"
    DRAW_BEACON_MALFORMED = "draw_beacon_malformed"
    DRAW_BEACON_ROUND = "draw_beacon_round"
    DRAW_BEACON_PAST = "draw_beacon_past"
    DRAW_BEACON_OTHER_ROUND = "draw_beacon_other_round"
    DRAW_PICTURE_NO_CODE = "draw_picture_no_code"
    DRAW_REQUEST_DECLINED = "draw_request_declined"
    DRAW_RELEASE_UNASKED = "draw_release_unasked"
    DRAW_CHANGE_WAITS = "draw_change_waits"
    DRAW_CHANGE_UNKNOWN = "draw_change_unknown"
    DRAW_CHANGE_ANSWERED = "draw_change_answered"
    DRAW_SECOND_SAME = "draw_second_same"
    DRAW_SECOND_ROLE = "draw_second_role"
    VRF_KEY_INVALID = "vrf_key_invalid"
    VRF_PROOF_INVALID = "vrf_proof_invalid"
    FORM_UNREADABLE = "form_unreadable"  # checklist
    FORM_INVALID = "form_invalid"
    INSPECTION_UNKNOWN = "inspection_unknown"  # inspection
    INSPECTION_KIND_UNKNOWN = "inspection_kind_unknown"
    INSPECTION_NOT_OPEN = "inspection_not_open"
    INSPECTION_OBJECT_UNKNOWN = "inspection_object_unknown"
    INSPECTION_TASK_MISSING = "inspection_task_missing"
    INSPECTION_TASK_OTHER_OBJECT = "inspection_task_other_object"
    INSPECTION_TASK_INSPECTED = "inspection_task_inspected"
    INSPECTION_TASK_NOT_OF_KIND = "inspection_task_not_of_kind"
    INSPECTION_REASON_MISSING = "inspection_reason_missing"
    INSPECTION_APPROVAL_MISSING = "inspection_approval_missing"
    INSPECTION_APPROVED_ALREADY = "inspection_approved_already"
    INSPECTION_INSPECTORS_FEW = "inspection_inspectors_few"
    INSPECTION_INSPECTOR_TWICE = "inspection_inspector_twice"
    INSPECTION_INSPECTOR_UNKNOWN = "inspection_inspector_unknown"
    INSPECTION_INSPECTOR_INACTIVE = "inspection_inspector_inactive"
    INSPECTION_INSPECTOR_RECUSED = "inspection_inspector_recused"
    INSPECTION_INSPECTOR_NOT_DRAWN = "inspection_inspector_not_drawn"
    INSPECTION_CERTIFICATE_MISSING = "inspection_certificate_missing"
    INSPECTION_CERTIFICATE_EXPIRED = "inspection_certificate_expired"
    INSPECTION_QUESTION_UNKNOWN = "inspection_question_unknown"
    INSPECTION_SCAN_MISSING = "inspection_scan_missing"
    INSPECTION_TEXT_MISSING = "inspection_text_missing"
    INSPECTION_NOT_IDENTIFIED = "inspection_not_identified"
    INSPECTION_UNANSWERED = "inspection_unanswered"
    INSPECTION_ANSWERS_INVALID = "inspection_answers_invalid"
    INSPECTION_OUTCOME_UNKNOWN = "inspection_outcome_unknown"
    INSPECTION_RESULT_UNKNOWN = "inspection_result_unknown"
    INSPECTION_RESULT_CONTRADICTS = "inspection_result_contradicts"
    INSPECTION_RIGHT_UNKNOWN = "inspection_right_unknown"
    INSPECTION_BASIS_UNKNOWN = "inspection_basis_unknown"
    INSPECTION_FINDING_UNKNOWN = "inspection_finding_unknown"


class FieldappError(Exception):
    """Base of every expected failure: a code and the facts that explain it."""

    def __init__(self, code: Code, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code: Final = code
        self.facts: Final = facts

    def __str__(self) -> str:
        return describe(self)


class RuleError(FieldappError):
    """A rule of the work refuses this act now; the person can put it right."""


class InputError(FieldappError):
    """A file or value from outside cannot be used; the facts say where and why."""


class VerificationError(FieldappError):
    """Bytes do not prove what they claim; trying again cannot help."""


class DeviceError(FieldappError):
    """This machine failed: disk, camera, printer, clock."""


class PeerError(FieldappError):
    """The other side of a sync failed or refused; trying again may help."""


def describe(error: FieldappError) -> str:
    """Give one line of plain text: the code and its facts, bytes shortened to hex."""
    facts = ", ".join(
        f"{name}={value[:8].hex() if isinstance(value, bytes) else value}"
        for name, value in error.facts.items()
        if value is not None
    )
    return f"{error.code.value}: {facts}" if facts else error.code.value
