"""Connects the parts of the inspection's page with its presenter: signals up, calls down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldapp.ui.inspect.camera import CameraView
    from fieldapp.ui.inspect.page import InspectPage


def connect(page: InspectPage) -> None:
    """Connect every part's signals."""
    show, ask, sheet = page.presenter, page.acts, page.sheet
    page.list.opened.connect(page.open_place)
    page.list.room_asked.connect(lambda room: page.go_requested.emit(room, ""))
    page.start_form.room_asked.connect(lambda room: page.go_requested.emit(room, ""))
    page.start_form.asked.connect(show.start)
    sheet.section_chosen.connect(show.go_section)
    sheet.section_stepped.connect(show.step_section)
    sheet.saved.retry_asked.connect(show.retry)
    sheet.sections.outcome_asked.connect(ask.ask_outcome)
    sheet.questions.answered.connect(show.answer)
    sheet.questions.chosen.connect(show.go_question)
    sheet.questions.stepped.connect(show.step_question)
    sheet.questions.photo_asked.connect(page.photo)
    sheet.questions.identified.connect(show.identify)
    sheet.tray.photo_asked.connect(page.photo_now)
    sheet.tray.import_asked.connect(lambda files: ask.ask_import(files, ""))
    sheet.tray.folder_asked.connect(ask.ask_import_folder)
    sheet.tray.chosen.connect(page.show_item)
    sheet.tray.pictures.damage_found.connect(show.read_shots)
    _connect_measures(page)


def connect_camera(page: InspectPage, camera: CameraView) -> None:
    """Connect a camera view's signals."""
    camera.shot.connect(page.acts.keep_frame)
    page.acts.locating.camera = camera
    camera.opened.connect(page.acts.locating.begin)
    camera.closed.connect(page.acts.locating.end)
    camera.import_asked.connect(page.acts.ask_import)
    camera.code_seen.connect(page.acts.read_code)
    camera.found.go_asked.connect(page.go_requested)
    camera.card_asked.connect(page.capturing.ask_card)
    camera.sound_asked.connect(page.capturing.ask_sound)
    camera.film_began.connect(page.capturing.begin_film)
    camera.film_came.connect(page.capturing.feed_film)
    camera.film_ended.connect(page.capturing.end_film)
    camera.handover_asked.connect(page.capturing.ask_handover)


def _connect_measures(page: InspectPage) -> None:
    show, ask, measures = page.presenter, page.acts, page.sheet.measures
    measures.found.connect(show.find)
    measures.question_asked.connect(show.go_question)
    measures.section_asked.connect(show.go_section)
    measures.withdraw_asked.connect(ask.ask_withdraw)
    measures.said.connect(ask.record_statement)
    measures.submitted.connect(ask.ask_submit)
    measures.reopened.connect(ask.reopen)
    measures.approval_asked.connect(ask.ask_approval)
    measures.today_asked.connect(lambda: page.go_requested.emit("today", ""))
    measures.notices_asked.connect(lambda: page.go_requested.emit("notices", show.inspection_id))
    measures.evidence_asked.connect(lambda: page.go_requested.emit("evidence", show.inspection_id))
