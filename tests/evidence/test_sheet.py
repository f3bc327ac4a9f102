"""A sheet in a picture is found by its corners and straightened; where none is, none is claimed."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFilter

from fieldapp.evidence import sheet

SIZE = (800, 600)
TABLES = {"wood": (150, 105, 60), "dark": (40, 42, 48), "green cloth": (60, 120, 80)}


def page() -> Image.Image:
    """A printed page with a coloured square in each corner."""
    made = Image.new("RGB", (420, 594), (244, 242, 235))
    pen = ImageDraw.Draw(made)
    for y in range(60, 540, 22):
        pen.rectangle((50, y, 370 - y % 80, y + 9), fill=(30, 30, 30))
    for at, colour in (
        ((14, 14), "red"),
        ((391, 14), "green"),
        ((391, 565), "blue"),
        ((14, 565), "black"),
    ):
        pen.rectangle((*at, at[0] + 14, at[1] + 14), fill=colour)
    return made


def lying(corners: sheet.Corners, table: tuple[int, int, int] = TABLES["wood"]) -> Image.Image:
    """The page on a table, seen so that its corners are these; a little blurred, with light falling off."""
    scene = Image.new("RGB", SIZE, table)
    grain = Image.effect_noise(SIZE, 12).convert("RGB")
    scene = Image.blend(scene, grain, 0.1)
    made = page()
    # from the scene's pixels to the page's: the inverse of what straightening uses
    a, b, c, d, e, f, g, h = sheet.mapping(sheet._points(corners), made.size)
    matrix = (a, b, c, d, e, f, g, h, 1.0)
    inverse = _inverse(matrix)
    coefficients = [value / inverse[8] for value in inverse[:8]]
    seen = made.transform(
        SIZE, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC
    )
    mask = Image.new("L", made.size, 255).transform(
        SIZE, Image.Transform.PERSPECTIVE, coefficients
    )
    scene.paste(seen, (0, 0), mask)
    light = Image.linear_gradient("L").resize(SIZE).point(lambda v: 255 - v // 5)
    scene = Image.composite(scene, Image.new("RGB", SIZE, "black"), light)
    return scene.filter(ImageFilter.GaussianBlur(1.5))


def _inverse(m: tuple[float, ...]) -> list[float]:
    a, b, c, d, e, f, g, h, i = m
    return [
        e * i - f * h, c * h - b * i, b * f - c * e,
        f * g - d * i, a * i - c * g, c * d - a * f,
        d * h - e * g, b * g - a * h, a * e - b * d,
    ]  # fmt: skip


def furthest(found: sheet.Corners, wanted: sheet.Corners) -> float:
    pairs = zip(sheet._points(found), sheet._points(wanted), strict=True)
    return max(math.dist(one, other) for one, other in pairs)


@pytest.mark.parametrize(
    ("table", "corners"),
    [
        ("wood", (200, 50, 600, 70, 640, 550, 160, 530)),  # from below
        ("dark", (280, 40, 680, 220, 530, 560, 110, 350)),  # turned
        ("green cloth", (230, 100, 530, 100, 530, 500, 230, 500)),  # straight
        ("wood", (310, 90, 560, 60, 620, 510, 190, 480)),
    ],
)
def test_the_corners_are_found_within_a_hundredth(table: str, corners: sheet.Corners) -> None:
    found = sheet.find(lying(corners, TABLES[table]))
    assert found is not None
    assert furthest(found, corners) < SIZE[0] / 100


def test_a_straightened_sheet_has_its_own_corners_in_its_corners() -> None:
    corners = (280, 40, 680, 220, 530, 560, 110, 350)
    made = sheet.straightened(lying(corners), corners)
    assert abs(made.width - math.dist((530, 560), (110, 350))) < 2  # the longer of the two
    spots = ((0.05, 0.036), (0.95, 0.036), (0.95, 0.964), (0.05, 0.964))
    seen = [made.getpixel((int(x * made.width), int(y * made.height))) for x, y in spots]
    loudest = []
    for pixel in seen:
        assert isinstance(pixel, tuple)
        loudest.append(pixel.index(max(pixel)) if max(pixel) > 90 else None)
    assert loudest == [0, 1, 2, None]  # red, green, blue, black


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", SIZE, "white"),
        Image.effect_noise(SIZE, 80).convert("RGB"),
        Image.linear_gradient("L").resize(SIZE).convert("RGB"),
    ],
    ids=["a wall", "noise", "a gradient"],
)
def test_where_no_sheet_stands_out_none_is_found_or_it_covers_what_it_says(
    picture: Image.Image,
) -> None:
    found = sheet.find(picture)
    assert found is None or sheet.fits(found, picture.size)


def test_the_corners_that_wait_for_a_person_fit() -> None:
    assert sheet.fits(sheet.inset(SIZE), SIZE)


@pytest.mark.parametrize(
    "corners",
    [
        (),
        (0, 0, 10, 0, 10, 10),
        (0, 0, 801, 0, 800, 600, 0, 600),
        (0, 0, 0, 600, 800, 600, 800, 0),  # the other way round
        (0, 0, 800, 0, 200, 150, 0, 600),  # bent in
        (0, 0, 7, 0, 7, 600, 0, 600),  # a thread
        (0, 0, 800, 600, 800, 0, 0, 600),  # crossed
    ],
)
def test_what_is_no_sheet_does_not_fit(corners: tuple[int, ...]) -> None:
    assert not sheet.fits(corners, SIZE)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 400), min_size=8, max_size=8))
def test_every_sheet_that_fits_is_mapped_corner_to_corner(corners: list[int]) -> None:
    if not sheet.fits(corners, (400, 400)):
        return
    points, size = sheet._points(corners), (120, 80)
    a, b, c, d, e, f, g, h = sheet.mapping(points, size)
    for (u, v), (x, y) in zip(((0, 0), (120, 0), (120, 80), (0, 80)), points, strict=True):
        below = g * u + h * v + 1
        assert math.isclose((a * u + b * v + c) / below, x, abs_tol=1e-6)
        assert math.isclose((d * u + e * v + f) / below, y, abs_tol=1e-6)
