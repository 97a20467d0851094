"""Which rules of law hold where: countries, their regions, and the member states of the EU."""

from __future__ import annotations

import re
from collections.abc import Iterable

OWN = ("US", "GB", "IE", "AU", "CA", "EU", "DE")
"""Jurisdictions whose authorities the packs cite; the names used when no audience is given."""

EVERYWHERE = "*"

_MEMBERS = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split()
)
_COUNTRIES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM "
    "ZW".split()
)
_ALIASES = {"UK": "GB"}
_REGION = re.compile(r"([A-Z]{2})-([A-Z0-9]{1,3})")


def parse_jurisdiction(code: str) -> str | None:
    """The code as the rules know it ("uk" is "GB"), or None where no such place exists."""
    code = code.strip().upper()
    code = _ALIASES.get(code, code)
    region = _REGION.fullmatch(code)
    if region:
        country = parse_jurisdiction(region[1])
        return f"{country}-{region[2]}" if country and country != "EU" else None
    return code if code in _COUNTRIES or code == "EU" else None


def holding_in(codes: Iterable[str]) -> frozenset[str]:
    """Every jurisdiction whose rules hold for an audience in `codes`; all of ours when empty."""
    held: set[str] = set()
    for code in tuple(codes) or OWN:
        country = code.partition("-")[0]
        held |= {code, country}
        if country in _MEMBERS:
            held.add("EU")
    return frozenset(held)


def region_of(country: str, region: str) -> str | None:
    """ "QC" in "CA" as "CA-QC"; the region may carry its country already."""
    carried = _REGION.fullmatch(region.strip().upper())
    return (
        parse_jurisdiction(region) if carried else parse_jurisdiction(f"{country}-{region.strip()}")
    )


def speaks_for(citation: Iterable[str], held: frozenset[str]) -> bool:
    """True when an authority of the jurisdictions in `citation` binds someone in `held`."""
    return any(code == EVERYWHERE or code in held for code in citation)
