"""A classification of a few occupations for the importers' tests."""

from knowledge.rows import OccupationRow
from knowledge.sources.codes import CodeMap


def _row(
    soc: str, title: str, figures: str | None = "", level: str = "detailed", parent: str = "00-0000"
) -> OccupationRow:
    code = soc if figures == "" else figures
    return OccupationRow(soc, title, level, parent, "All Other" in title, code, code)


CODES = CodeMap(
    occupations={
        row.soc: row
        for row in (
            _row("00-0000", "All Occupations", level="total"),
            _row("15-0000", "Computer and Mathematical Occupations", level="major"),
            _row("15-1230", "Computer Support Specialists", level="broad", parent="15-0000"),
            _row("15-1231", "Computer Network Support Specialists", parent="15-1230"),
            _row("15-1232", "Computer User Support Specialists", parent="15-1230"),
            _row("15-1252", "Software Developers", parent="15-0000"),
            _row("15-1299", "Computer Occupations, All Other", parent="15-0000"),
            _row("29-1141", "Registered Nurses"),
            _row("29-1171", "Nurse Practitioners"),
            _row("31-1120", "Home Health and Personal Care Aides"),
            _row("31-1121", "Home Health Aides", figures="31-1120", parent="31-1120"),
            _row("31-1122", "Personal Care Aides", figures="31-1120", parent="31-1120"),
            _row("55-3016", "Infantry", figures=None),
        )
    },
    successors={
        "15-1132": ("15-1252",),
        "15-1133": ("15-1252", "15-1299"),
        "15-1151": ("15-1232",),
        "15-1152": ("15-1231",),
        "31-1011": ("31-1121",),
        "39-9021": ("31-1122",),
    },
)
