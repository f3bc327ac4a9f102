"""A sheet of paper in a picture: its four corners, and the sheet as seen from straight above.

Finding is a proposal for a person, who moves the corners; what was straightened says which corners
were used (docs/spec/evidence.md §3.3).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from PIL import Image, ImageChops, ImageFilter

Point = tuple[float, float]
Corners = tuple[int, ...]  # x and y of upper left, upper right, lower right, lower left

_EDGE: Final = 320  # pixels of the picture that is searched
_LEAST_PART: Final = 0.1  # of the picture that a sheet covers
_MOST_PART: Final = 0.97
_FILLED: Final = 0.85  # of the four corners' area that must be paper
_LEAST_SIDE: Final = 8  # pixels
_INSET: Final = 0.08  # of an edge: where the corners stand while no sheet is found
_MIDDLE: Final = 0.12  # of a side at either end that does not count: corners may be round
_MAX_PIXELS: Final = 100_000_000


def inset(size: tuple[int, int]) -> Corners:
    """Give corners a little inside a picture, to be moved by a person."""
    width, height = size
    left, top = round(width * _INSET), round(height * _INSET)
    right, bottom = width - left, height - top
    return left, top, right, top, right, bottom, left, bottom


def find(picture: Image.Image) -> Corners | None:
    """Look for a sheet that is brighter than what it lies on; None where none stands out.

    Args:
        picture: upright.
    """
    small = picture.convert("RGB")
    small.thumbnail((_EDGE, _EDGE), Image.Resampling.BOX)
    red, green, blue = small.split()
    dull = ImageChops.darker(red, ImageChops.darker(green, blue))  # wood and skin are dark in one
    dull = dull.filter(ImageFilter.MaxFilter(7)).filter(ImageFilter.MinFilter(7))  # over the print
    limit = _threshold(dull.histogram())
    bright = bytes(value > limit for value in dull.tobytes())
    part = _largest(bright, dull.width)
    whole = dull.width * dull.height
    if not _LEAST_PART * whole < len(part) < _MOST_PART * whole:
        return None
    outline = _outline(part, dull.width)
    four = _largest_four(_hull(outline))
    for slack in (1 / 25, 1 / 80):  # of a side; a corner may be folded or dark
        four = _fitted(four, outline, slack)
    if len(part) < _FILLED * area(four):
        return None
    scale = picture.width / dull.width, picture.height / dull.height
    return _as_corners(four, scale, picture.size)


def fits(corners: Sequence[int], size: tuple[int, int]) -> bool:
    """Say whether these are four corners of a sheet inside a picture, clockwise, none bent in."""
    if len(corners) != 8:
        return False
    points = _points(corners)
    inside = all(0 <= x <= size[0] and 0 <= y <= size[1] for x, y in points)
    turns = [_turn(points[n - 2], points[n - 1], points[n]) for n in range(4)]
    sides = [math.dist(points[n - 1], points[n]) for n in range(4)]
    return inside and min(turns) > 0 and min(sides) >= _LEAST_SIDE


def straightened(picture: Image.Image, corners: Sequence[int]) -> Image.Image:
    """Give the sheet as it is seen from straight above; its longer sides give its size.

    Args:
        picture: upright.
        corners: which `fits`.
    """
    points = _points(corners)
    sides = [math.dist(points[n], points[(n + 1) % 4]) for n in range(4)]
    width, height = round(max(sides[0], sides[2])), round(max(sides[1], sides[3]))
    shrink = min(1.0, math.sqrt(_MAX_PIXELS / (width * height)))
    size = max(1, int(width * shrink)), max(1, int(height * shrink))
    return picture.transform(
        size,
        Image.Transform.PERSPECTIVE,
        mapping(points, size),
        Image.Resampling.BICUBIC,
    )


def area(points: Sequence[Point]) -> float:
    """Give the area inside a line of points, square pixels; positive where it runs clockwise."""
    pairs = pairwise((*points, points[0]))
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs) / 2


def _points(corners: Sequence[int]) -> list[Point]:
    return [(float(x), float(y)) for x, y in zip(corners[::2], corners[1::2], strict=True)]


def _turn(first: Point, second: Point, third: Point) -> float:
    """Give twice the area of a triangle, positive where it turns clockwise on the screen."""
    (ax, ay), (bx, by), (cx, cy) = first, second, third
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)


def mapping(points: Sequence[Point], size: tuple[int, int]) -> tuple[float, ...]:
    """Give the eight numbers that lead from a straight picture's pixels to the sheet's.

    The unit square's projection onto four points (Heckbert, Fundamentals of texture mapping, §2).
    """
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    dx1, dx2, sx = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, sy = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    below = dx1 * dy2 - dx2 * dy1
    g, h = (sx * dy2 - dx2 * sy) / below, (dx1 * sy - sx * dy1) / below
    across, down = size
    return (
        (x1 - x0 + g * x1) / across, (x3 - x0 + h * x3) / down, x0,
        (y1 - y0 + g * y1) / across, (y3 - y0 + h * y3) / down, y0,
        g / across, h / down,
    )  # fmt: skip


def _threshold(histogram: Sequence[int]) -> int:
    """Give the grey level that parts dark from bright best (Otsu 1979)."""
    total, weighed = sum(histogram), sum(n * count for n, count in enumerate(histogram))
    best, limit, dark, dark_weighed = -1.0, 0, 0, 0
    for level, count in enumerate(histogram):
        dark += count
        dark_weighed += level * count
        if dark in (0, total):
            continue
        apart = dark_weighed / dark - (weighed - dark_weighed) / (total - dark)
        if (spread := dark * (total - dark) * apart * apart) > best:
            best, limit = spread, level
    return limit


def _largest(bright: bytes, width: int) -> list[int]:
    """Give the places of the largest connected bright part."""
    left, found = bytearray(bright), list[int]()
    start = left.find(1)
    while start >= 0:
        part = _connected(left, start, width)
        if len(part) > len(found):
            found = part
        start = left.find(1, start)
    return found


def _connected(left: bytearray, start: int, width: int) -> list[int]:
    """Take a connected part out of what is left."""
    waiting, part = [start], list[int]()
    left[start] = 0
    while waiting:
        at = waiting.pop()
        part.append(at)
        column = at % width
        for place, inside in (
            (at - 1, column > 0),
            (at + 1, column < width - 1),
            (at - width, at >= width),
            (at + width, at + width < len(left)),
        ):
            if inside and left[place]:
                left[place] = 0
                waiting.append(place)
    return part


def _outline(part: Iterable[int], width: int) -> list[Point]:
    """Give the points where each row and column of a part begins and ends."""
    rows: dict[int, tuple[int, int]] = {}
    columns: dict[int, tuple[int, int]] = {}
    for place in part:
        y, x = divmod(place, width)
        low, high = rows.get(y, (x, x))
        rows[y] = min(low, x), max(high, x)
        low, high = columns.get(x, (y, y))
        columns[x] = min(low, y), max(high, y)
    points = [(end, y + 0.5) for y, (low, high) in rows.items() for end in (low, high + 1.0)]
    points += [(x + 0.5, end) for x, (low, high) in columns.items() for end in (low, high + 1.0)]
    return points


def _hull(points: Iterable[Point]) -> list[Point]:
    """Give the convex hull, clockwise on the screen (Andrew's monotone chain)."""
    ordered = sorted(set(points))

    def half(along: Iterable[Point]) -> list[Point]:
        chain: list[Point] = []
        for point in along:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        return chain[:-1]

    return half(ordered) + half(reversed(ordered))


def _largest_four(hull: Sequence[Point]) -> list[Point]:
    """Give the four points of a hull with the largest area between them."""
    count, best, found = len(hull), -1.0, list(hull[:4])
    for i in range(count):
        for k in range(i + 2, count):
            between = range(i + 1, k)
            beyond = [n % count for n in range(k + 1, i + count)]
            if not beyond:
                continue
            first = max(between, key=lambda n: _turn(hull[i], hull[n], hull[k]))
            second = max(beyond, key=lambda n: _turn(hull[k], hull[n], hull[i]))
            four = [hull[i], hull[first], hull[k], hull[second]]
            if (covered := area(four)) > best:
                best, found = covered, four
    return found


def _fitted(four: Sequence[Point], outline: Sequence[Point], slack: float) -> list[Point]:
    """Give the crossings of the straight lines through the middle parts of the four sides."""
    lines = [_line(four[n], four[(n + 1) % 4], outline, slack) for n in range(4)]
    return [_crossing(lines[n - 1], lines[n]) or four[n] for n in range(4)]


_Line = tuple[float, float, float]  # a x + b y = c, a and b of length one


def _line(start: Point, end: Point, outline: Sequence[Point], slack: float) -> _Line:
    """Fit a line to what lies along a side, by the least squares of the distances."""
    length = math.dist(start, end)
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    near = []
    for x, y in outline:
        along = (x - start[0]) * dx + (y - start[1]) * dy
        off = (x - start[0]) * dy - (y - start[1]) * dx
        if abs(off) < max(2.0, length * slack) and _MIDDLE < along / length < 1 - _MIDDLE:
            near.append((x, y))
    if len(near) < _LEAST_SIDE:
        return dy, -dx, dy * start[0] - dx * start[1]
    mid_x, mid_y = (sum(point[n] for point in near) / len(near) for n in (0, 1))
    xx = sum((x - mid_x) ** 2 for x, _ in near)
    yy = sum((y - mid_y) ** 2 for _, y in near)
    xy = sum((x - mid_x) * (y - mid_y) for x, y in near)
    angle = math.atan2(2 * xy, xx - yy) / 2
    a, b = math.sin(angle), -math.cos(angle)
    return a, b, a * mid_x + b * mid_y


def _crossing(first: _Line, second: _Line) -> Point | None:
    (a, b, c), (d, e, f) = first, second
    below = a * e - b * d
    if abs(below) < 0.1:  # nearly the same direction
        return None
    return (c * e - b * f) / below, (a * f - c * d) / below


def _as_corners(
    four: Sequence[Point], scale: tuple[float, float], size: tuple[int, int]
) -> Corners | None:
    """Give four points in the picture's pixels, the one nearest to the upper left first."""
    points = [(x * scale[0], y * scale[1]) for x, y in four]
    first = min(range(4), key=lambda n: points[n][0] / size[0] + points[n][1] / size[1])
    turned = [points[(first + n) % 4] for n in range(4)]
    corners = tuple(
        min(max(0, round(value)), most)
        for point in turned
        for value, most in zip(point, size, strict=True)
    )
    return corners if fits(corners, size) else None
